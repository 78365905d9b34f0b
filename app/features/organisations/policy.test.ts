import { expect, test } from 'vitest';
import { canManage, higherRole, invitationState, type StaffActor } from './policy.ts';

const actor = (role: string, strong: Partial<{ requires: boolean; has: boolean }> = {}): StaffActor => ({
  userId: 'u',
  isPlatformAdmin: false,
  hasStrongAuth: strong.has ?? false,
  memberships: [{ organisationId: 'o', role, requiresStrongAuth: strong.requires ?? false }],
});
const code = (answer: ReturnType<typeof canManage>) => (answer.allowed ? 'allowed' : answer.code);

test.each([
  ['owner', 'allowed', 'allowed', 'allowed'],
  ['organiser', 'allowed', 'FORBIDDEN', 'FORBIDDEN'],
  ['moderator', 'allowed', 'FORBIDDEN', 'FORBIDDEN'],
  ['stranger', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
])('%s: members %s, managing them %s, settings %s', (role, see, manage, settings) => {
  expect(code(canManage(actor(role), 'o', 'see-members'))).toBe(see);
  expect(code(canManage(actor(role), 'o', 'manage-members'))).toBe(manage);
  expect(code(canManage(actor(role), 'o', 'manage-settings'))).toBe(settings);
});

test('a role counts in its own organisation only', () => {
  expect(code(canManage(actor('owner'), 'other', 'see-members'))).toBe('FORBIDDEN');
});

test('a second factor is asked where the organisation demands it', () => {
  expect(code(canManage(actor('owner', { requires: true }), 'o', 'manage-settings'))).toBe(
    'STRONG_AUTH_FIRST',
  );
  expect(code(canManage(actor('owner', { requires: true, has: true }), 'o', 'manage-settings'))).toBe(
    'allowed',
  );
  expect(code(canManage(actor('stranger', { requires: true }), 'o', 'manage-settings'))).toBe('FORBIDDEN');
});

test('accepting an invitation never lowers a role', () => {
  expect(higherRole('owner', 'moderator')).toBe('owner');
  expect(higherRole('moderator', 'organiser')).toBe('organiser');
});

test('an invitation is in one state; the end of its time is exclusive', () => {
  const now = new Date('2026-11-21T10:00:00Z');
  const open = { acceptedAt: null, revokedAt: null, expiresAt: new Date(now.getTime() + 1) };
  expect(invitationState(open, now)).toBe('open');
  expect(invitationState({ ...open, expiresAt: now }, now)).toBe('expired');
  expect(invitationState({ ...open, revokedAt: now }, now)).toBe('revoked');
  expect(invitationState({ ...open, acceptedAt: now, expiresAt: now }, now)).toBe('accepted');
});

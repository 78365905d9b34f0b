import { describe, expect, test } from 'vitest';
import { canConfirm, canEdit, canStart, canWithdraw, type EntryState, graceEnd } from './policy.ts';

const at = (time: string) => new Date(`2026-11-28T${time}Z`);
const CONTEST = {
  announcedAt: at('00:00:00'),
  opensAt: at('06:00:00'),
  closesAt: at('18:00:00'),
  judgingStartsAt: at('20:00:00'),
  judgingEndsAt: at('22:00:00'),
  releasedAt: null,
  archivedAt: null,
  timeZone: 'Asia/Almaty',
  graceMinutes: 15,
};
const entry = (overrides: Partial<EntryState> = {}): EntryState => ({
  status: 'draft',
  moderation: 'pending',
  submittedAt: null,
  uploads: {},
  ...overrides,
});
const codeOf = (answer: ReturnType<typeof canEdit>) => (answer.allowed ? 'ok' : answer.code);

describe('the deadline', () => {
  test('is the first instant that is too late, and says when it was in the contest’s zone', () => {
    expect(codeOf(canEdit(entry(), CONTEST, at('17:59:59.999'), 'ru'))).toBe('ok');
    const late = canEdit(entry(), CONTEST, at('18:00:00'), 'ru');
    expect(late).toMatchObject({
      allowed: false,
      code: 'CONTEST_CLOSED',
      params: { date: '28 ноября, 23:00' },
    });
    expect(codeOf(canStart(CONTEST, at('05:59:59'), 'kk'))).toBe('CONTEST_NOT_OPEN_YET');
  });

  test('lets an upload begun before it end within the grace, and no other', () => {
    const open = entry({ uploads: { key12345: { begunAt: at('17:58:00').toISOString() } } });
    expect(codeOf(canEdit(open, CONTEST, at('18:14:59'), 'ru'))).toBe('ok');
    expect(codeOf(canEdit(open, CONTEST, at('18:15:00'), 'ru'))).toBe('CONTEST_CLOSED');
    const ended = entry({
      uploads: { key12345: { begunAt: at('17:50:00').toISOString(), endedAt: at('17:59:00').toISOString() } },
    });
    expect(graceEnd(ended, CONTEST)).toBeNull();
    const late = entry({ uploads: { key12345: { begunAt: at('18:00:00').toISOString() } } });
    expect(graceEnd(late, CONTEST)).toBeNull();
  });

  test('leaves room for an answer to a request for changes, in screening only', () => {
    const asked = entry({
      status: 'submitted',
      moderation: 'changes-requested',
      submittedAt: at('10:00:00'),
    });
    expect(codeOf(canEdit(asked, CONTEST, at('19:00:00'), 'ru'))).toBe('ok');
    expect(codeOf(canEdit(asked, CONTEST, at('20:00:00'), 'ru'))).toBe('CONTEST_CLOSED');
  });
});

test('a rejected or withdrawn entry is not written in; withdrawal ends with judging', () => {
  expect(codeOf(canEdit(entry({ status: 'withdrawn' }), CONTEST, at('10:00:00'), 'ru'))).toBe(
    'ENTRY_WITHDRAWN',
  );
  const rejected = entry({ status: 'submitted', moderation: 'rejected' });
  expect(codeOf(canEdit(rejected, CONTEST, at('10:00:00'), 'ru'))).toBe('ENTRY_REJECTED');
  const inside = entry({ status: 'submitted', submittedAt: at('10:00:00') });
  expect(canWithdraw(inside, CONTEST, at('21:00:00')).allowed).toBe(true);
  expect(canWithdraw(inside, CONTEST, at('22:00:00')).allowed).toBe(false);
});

test('an e-mail is confirmed within 72 hours of handing in, whatever the phase', () => {
  const waiting = entry({ status: 'awaiting-confirmation', submittedAt: at('17:59:00') });
  expect(canConfirm(waiting, new Date('2026-12-01T17:59:00Z')).allowed).toBe(true);
  expect(codeOf(canConfirm(waiting, new Date('2026-12-01T17:59:01Z')))).toBe('CONFIRMATION_EXPIRED');
});

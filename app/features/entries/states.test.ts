import { expect, test } from 'vitest';
import type { EntryContest, EntryState } from './policy.ts';
import { HOLDER_STATES, standingOf, wayOf } from './states.ts';

const HOUR = 3_600_000;
const now = new Date('2026-11-28T12:00:00Z');
const hours = (n: number) => new Date(now.getTime() + n * HOUR);
const open = {
  announcedAt: hours(-48),
  opensAt: hours(-24),
  closesAt: hours(24),
  judgingStartsAt: hours(48),
  judgingEndsAt: hours(72),
  releasedAt: null,
  archivedAt: null,
  timeZone: 'Asia/Almaty',
  graceMinutes: 15,
};
const judging = { ...open, closesAt: hours(-12), judgingStartsAt: hours(-6) };
const published = { ...judging, judgingEndsAt: hours(-3), releasedAt: hours(-1) };
const entry = (
  status: EntryState['status'],
  moderation: EntryState['moderation'] = 'pending',
): EntryState => ({
  status,
  moderation,
  submittedAt: status === 'draft' ? null : hours(-2),
  uploads: {},
});
const state = (e: EntryState, contest: EntryContest, canEdit = false, hasAwards = false) =>
  standingOf(e, contest, now, { canEdit, hasAwards });

test('says where an entry stands and the one next step', () => {
  expect(state(entry('draft'), open, true)).toEqual({ state: 'draft', next: 'continue' });
  expect(state(entry('draft'), judging)).toEqual({ state: 'draft-late', next: 'none' });
  expect(state(entry('awaiting-confirmation'), judging)).toEqual({
    state: 'awaiting-confirmation',
    next: 'confirm',
  });
  expect(state(entry('submitted'), open, true)).toEqual({ state: 'received', next: 'edit' });
  expect(state(entry('submitted', 'changes-requested'), open, true).next).toBe('answer-request');
  expect(state(entry('submitted', 'accepted'), judging).state).toBe('judging');
  expect(state(entry('submitted', 'rejected'), published).state).toBe('rejected');
  expect(state(entry('submitted', 'accepted'), published, false, true)).toEqual({
    state: 'awarded',
    next: 'see-results',
  });
  expect(state(entry('withdrawn'), open).state).toBe('withdrawn');
});

test('the way has one station to be at, or lies behind', () => {
  for (const code of HOLDER_STATES) {
    const way = wayOf(code);
    expect(way.filter((station) => station.state === 'here').length).toBeLessThanOrEqual(1);
    const firstAhead = way.findIndex((station) => station.state === 'ahead');
    if (firstAhead >= 0)
      expect(way.slice(firstAhead).every((station) => station.state === 'ahead')).toBe(true);
  }
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContestDates, changedDates, dateProblems, orderProblems } from './date-changes.ts';

const DAY = 86_400_000;
const now = new Date('2026-11-21T12:00:00Z');
const day = (n: number) => new Date(now.getTime() + n * DAY);

/** Opened a day ago, closes in five days. */
const open = {
  announcedAt: day(-3),
  opensAt: day(-1),
  closesAt: day(5),
  judgingStartsAt: day(7),
  judgingEndsAt: day(9),
  resultsAt: day(10),
  releasedAt: null,
  archivedAt: null,
};
const dates: ContestDates = open;
const codes = (next: Partial<ContestDates>, contest = open) =>
  dateProblems(contest, { ...dates, ...next }, now).map(({ field, code }) => `${field} ${code}`);

describe('once entries are open', () => {
  test('the deadline is extended, never shortened', () => {
    expect(codes({ closesAt: day(6) })).toEqual([]);
    expect(codes({ closesAt: day(4) })).toEqual(['closesAt DEADLINE_NEVER_EARLIER']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 * DAY - 1 }), (earlier) => {
        expect(codes({ closesAt: new Date(open.closesAt.getTime() - earlier) })).not.toEqual([]);
      }),
    );
  });

  test('judging moves only later, what has passed stays', () => {
    expect(codes({ judgingEndsAt: day(9.5) })).toEqual([]);
    expect(codes({ judgingStartsAt: day(6) })).toEqual(['judgingStartsAt DATE_NEVER_EARLIER']);
    expect(codes({ opensAt: day(1) })).toEqual(['opensAt DATE_ALREADY_PASSED']);
  });

  test('a deadline extended past the judging takes it along', () => {
    expect(codes({ closesAt: day(8) })).toEqual(['judgingStartsAt DATES_OUT_OF_ORDER']);
    expect(
      codes({ closesAt: day(8), judgingStartsAt: day(8), judgingEndsAt: day(12), resultsAt: day(12) }),
    ).toEqual([]);
  });

  test('a closed contest is not opened again', () => {
    const closed = { ...open, opensAt: day(-9), closesAt: day(-1) };
    expect(dateProblems(closed, { ...dates, opensAt: day(-9), closesAt: day(1) }, now)).toContainEqual({
      field: 'closesAt',
      code: 'DATE_ALREADY_PASSED',
    });
  });

  test('no date is taken away', () => {
    expect(codes({ resultsAt: null })).toEqual(['resultsAt DATE_INVALID']);
  });
});

describe('before that', () => {
  test('an announced contest may move dates either way, but not into the past', () => {
    const announced = { ...open, opensAt: day(2) };
    expect(dateProblems(announced, { ...dates, opensAt: day(1), closesAt: day(3) }, now)).toEqual([]);
    expect(dateProblems(announced, { ...dates, opensAt: day(-1) }, now)).toEqual([
      { field: 'opensAt', code: 'DATE_IN_PAST' },
    ]);
  });

  test('a draft needs only order', () => {
    const draft = { ...open, announcedAt: null };
    expect(dateProblems(draft, { ...dates, opensAt: day(-20), resultsAt: null }, now)).toEqual([]);
    expect(dateProblems(draft, { ...dates, closesAt: day(-2) }, now)).toEqual([
      { field: 'closesAt', code: 'DATES_OUT_OF_ORDER' },
    ]);
  });
});

test('screening and deciding may be empty; taking entries and judging may not', () => {
  const same = {
    opensAt: day(1),
    closesAt: day(2),
    judgingStartsAt: day(2),
    judgingEndsAt: day(3),
    resultsAt: day(3),
  };
  expect(orderProblems(same)).toEqual([]);
  expect(orderProblems({ ...same, closesAt: day(1) })).toHaveLength(1);
  expect(orderProblems({ ...same, judgingEndsAt: day(2) })).toHaveLength(1);
});

test('changes are those dates that differ', () => {
  expect(changedDates(dates, { ...dates, closesAt: day(6) })).toEqual([
    { field: 'closesAt', before: day(5), after: day(6) },
  ]);
});

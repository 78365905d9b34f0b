import type { ErrorCode } from '#app/core/errors.ts';
import { type ContestClock, type Phase, phaseAt } from './phases.ts';

/** The dates an organiser sets, in the order in which they must come. */
export const DATE_FIELDS = ['opensAt', 'closesAt', 'judgingStartsAt', 'judgingEndsAt', 'resultsAt'] as const;
export type DateField = (typeof DATE_FIELDS)[number];
export type ContestDates = Record<DateField, Date | null>;

export interface DateProblem {
  field: DateField;
  code: ErrorCode;
}

/** Dates that stand before the one they must follow. Screening and deciding may be empty; taking entries and judging may not. */
export function orderProblems(dates: ContestDates): DateProblem[] {
  const problems: DateProblem[] = [];
  const mayCoincide: DateField[] = ['judgingStartsAt', 'resultsAt'];
  let last: Date | null = null;
  for (const field of DATE_FIELDS) {
    const date = dates[field];
    if (!date) continue;
    const tooEarly =
      last !== null &&
      (mayCoincide.includes(field) ? date.getTime() < last.getTime() : date.getTime() <= last.getTime());
    if (tooEarly) problems.push({ field, code: 'DATES_OUT_OF_ORDER' });
    last = date;
  }
  return problems;
}

export interface DateChange {
  field: DateField;
  before: Date | null;
  after: Date;
}

/** Dates that differ, to the minute that people see. */
export function changedDates(current: ContestDates, next: ContestDates): DateChange[] {
  return DATE_FIELDS.flatMap((field) => {
    const [before, after] = [current[field], next[field]];
    return after && before?.getTime() !== after.getTime() ? [{ field, before, after }] : [];
  });
}

/**
 * May the dates become these now? In a draft and before opening: any order-keeping dates that lie ahead. Once entries
 * are open nothing moves earlier and what has passed stays: a deadline can be extended, never shortened.
 */
export function dateProblems(
  contest: ContestClock & { resultsAt: Date | null },
  next: ContestDates,
  now: Date,
): DateProblem[] {
  const phase = phaseAt(contest, now);
  const isDraft = phase === 'draft';
  const problems: DateProblem[] = [];
  for (const field of DATE_FIELDS) {
    const [before, after] = [contest[field], next[field]];
    if (!after) {
      if (!isDraft) problems.push({ field, code: 'DATE_INVALID' });
      continue;
    }
    if (before?.getTime() === after.getTime() || isDraft) continue;
    if (after.getTime() <= now.getTime()) problems.push({ field, code: 'DATE_IN_PAST' });
    else if (!isOpened(phase) || before === null) continue;
    else if (before.getTime() <= now.getTime() && field !== 'resultsAt')
      problems.push({ field, code: 'DATE_ALREADY_PASSED' });
    else if (after.getTime() < before.getTime())
      problems.push({ field, code: field === 'closesAt' ? 'DEADLINE_NEVER_EARLIER' : 'DATE_NEVER_EARLIER' });
  }
  return [...problems, ...orderProblems(next)];
}

/** From the opening on, a change of dates is public, explained and mailed. */
export function isOpened(phase: Phase): boolean {
  return phase !== 'draft' && phase !== 'announced';
}

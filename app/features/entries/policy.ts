import { type Answer, allow, deny } from '#app/core/errors.ts';
import type { Locale } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { type ContestClock, mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import { CONFIRM_HOURS, type EntryStatus, type Moderation, type Uploads } from './schema.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** What the rules look at. A row of the database fits, with its text columns narrowed by `asEntryState`. */
export interface EntryState {
  status: EntryStatus;
  moderation: Moderation;
  submittedAt: Date | null;
  uploads: Uploads;
}

export interface EntryContest extends ContestClock {
  timeZone: string;
  graceMinutes: number;
}

/** Narrows the columns of a row; the database holds nothing else in them. */
export function asEntryState(row: {
  status: string;
  moderation: string;
  submittedAt: Date | null;
  uploads?: unknown;
}): EntryState {
  const uploads = typeof row.uploads === 'object' && row.uploads !== null ? (row.uploads as Uploads) : {};
  return {
    status: row.status as EntryStatus,
    moderation: row.moderation as Moderation,
    submittedAt: row.submittedAt,
    uploads,
  };
}

/** May somebody begin an entry now? Says when, when not. */
export function canStart(contest: EntryContest, now: Date, locale: Locale): Answer {
  const phase = phaseAt(contest, now);
  if (mayInPhase(phase, ['visitor'], 'start-entry')) return allow;
  return notNow(contest, now, locale);
}

function notNow(contest: EntryContest, now: Date, locale: Locale): Answer {
  const say = (instant: Date) => formatInstant(instant, locale, contest.timeZone, now);
  if (contest.opensAt && now < contest.opensAt && contest.announcedAt)
    return deny('CONTEST_NOT_OPEN_YET', { date: say(contest.opensAt) });
  if (contest.closesAt) return deny('CONTEST_CLOSED', { date: say(contest.closesAt) });
  return deny('NOT_IN_THIS_PHASE');
}

/**
 * The end of the grace of this entry, or null when it has none: uploads begun before the deadline and not ended by then
 * may end, and the entry may be handed in, within the contest's grace minutes.
 */
export function graceEnd(entry: Pick<EntryState, 'uploads'>, contest: EntryContest): Date | null {
  const { closesAt } = contest;
  if (!closesAt) return null;
  const cut = closesAt.getTime();
  const crosses = Object.values(entry.uploads).some(
    ({ begunAt, endedAt }) =>
      Date.parse(begunAt) < cut && (endedAt === undefined || Date.parse(endedAt) >= cut),
  );
  return crosses ? new Date(cut + contest.graceMinutes * MINUTE_MS) : null;
}

function inGrace(entry: EntryState, contest: EntryContest, now: Date): boolean {
  const end = graceEnd(entry, contest);
  return end !== null && phaseAt(contest, now) === 'screening' && now < end;
}

/** May its holder write in it (answers, photos) and hand it in now? */
export function canEdit(entry: EntryState, contest: EntryContest, now: Date, locale: Locale): Answer {
  if (entry.status === 'withdrawn') return deny('ENTRY_WITHDRAWN');
  if (entry.status !== 'draft' && entry.moderation === 'rejected') return deny('ENTRY_REJECTED');
  const phase = phaseAt(contest, now);
  if (mayInPhase(phase, ['entrant'], 'edit-own-entry')) return allow;
  if (
    entry.status === 'submitted' &&
    entry.moderation === 'changes-requested' &&
    mayInPhase(phase, ['entrant'], 'answer-change-request')
  )
    return allow;
  return inGrace(entry, contest, now) ? allow : notNow(contest, now, locale);
}

/** An upload that began at `begunAt` may end now? */
export function canReceiveUpload(
  entry: EntryState,
  contest: EntryContest,
  begunAt: Date,
  now: Date,
  locale: Locale,
): Answer {
  const uploads = { ...entry.uploads, now: { begunAt: begunAt.toISOString() } };
  return canEdit({ ...entry, uploads }, contest, now, locale);
}

/** May its holder take it out of the contest now? A draft is deleted instead. */
export function canWithdraw(entry: EntryState, contest: ContestClock, now: Date): Answer {
  if (entry.status === 'withdrawn') return deny('ENTRY_WITHDRAWN');
  if (entry.status === 'draft') return deny('NOT_IN_THIS_PHASE');
  return mayInPhase(phaseAt(contest, now), ['entrant'], 'withdraw-own-entry')
    ? allow
    : deny('NOT_IN_THIS_PHASE');
}

/** Until when the e-mail of an entry handed in without an account can be confirmed. */
export function confirmUntil(submittedAt: Date): Date {
  return new Date(submittedAt.getTime() + CONFIRM_HOURS * HOUR_MS);
}

/** May the e-mail be confirmed now? The entry counts by the time it was handed in. */
export function canConfirm(entry: EntryState, now: Date): Answer {
  if (entry.status === 'withdrawn') return deny('ENTRY_WITHDRAWN');
  if (entry.status !== 'awaiting-confirmation' || !entry.submittedAt) return deny('NOT_IN_THIS_PHASE');
  return now <= confirmUntil(entry.submittedAt) ? allow : deny('CONFIRMATION_EXPIRED');
}

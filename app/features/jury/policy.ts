import { type Answer, allow, deny } from '#app/core/errors.ts';
import { type ContestClock, mayInPhase, phaseAt } from '../contests/phases.ts';

/** What the rules look at in a juror's row. */
export interface JurorState {
  criteriaConfirmedAt: Date | null;
  conflictsDeclaredAt: Date | null;
  submittedAt: Date | null;
  removedAt: Date | null;
}

export type JurorStep = 'criteria' | 'conflicts' | 'scoring';

/** Where a juror stands: criteria are confirmed first, then conflicts declared, then entries scored. */
export function stepOf(juror: Pick<JurorState, 'criteriaConfirmedAt' | 'conflictsDeclaredAt'>): JurorStep {
  if (!juror.criteriaConfirmedAt) return 'criteria';
  return juror.conflictsDeclaredAt ? 'scoring' : 'conflicts';
}

/** May this juror write sheets now? The contest's phase decides first, whatever the juror has done. */
export function canScore(juror: JurorState, contest: ContestClock, now: Date): Answer {
  const inPhase = canJudge(juror, contest, now);
  if (!inPhase.allowed) return inPhase;
  if (stepOf(juror) !== 'scoring') return deny('JURY_STEPS_FIRST');
  return juror.submittedAt ? deny('JURY_HANDED_IN') : allow;
}

/** May this juror hand in, reopen, declare and lift conflicts now? */
export function canJudge(juror: Pick<JurorState, 'removedAt'>, contest: ContestClock, now: Date): Answer {
  if (juror.removedAt) return deny('JURY_REMOVED');
  const phase = phaseAt(contest, now);
  if (mayInPhase(phase, ['juror'], 'score')) return allow;
  const isOver = contest.judgingEndsAt !== null && contest.judgingEndsAt.getTime() <= now.getTime();
  return deny(isOver ? 'JURY_CLOSED' : 'JURY_NOT_OPEN_YET');
}

/** Criteria are confirmed, and conflicts declared, from the closing of entries until judging ends. */
export function canPrepare(juror: Pick<JurorState, 'removedAt'>, contest: ContestClock, now: Date): Answer {
  if (juror.removedAt) return deny('JURY_REMOVED');
  return phaseAt(contest, now) === 'screening' ? allow : canJudge(juror, contest, now);
}

/** Whether the criteria stand: they lock when the contest opens, and only then is there something to confirm. */
export function canConfirmCriteria(
  juror: Pick<JurorState, 'removedAt'>,
  contest: ContestClock,
  now: Date,
): Answer {
  if (juror.removedAt) return deny('JURY_REMOVED');
  return ['open', 'screening', 'judging'].includes(phaseAt(contest, now)) ? allow : deny('NOT_IN_THIS_PHASE');
}

/** The jury is fixed once judging has ended: taking a juror out then would change the result. */
export function canChangeJury(contest: ContestClock, now: Date): Answer {
  const isFixed = contest.judgingEndsAt !== null && contest.judgingEndsAt.getTime() <= now.getTime();
  return isFixed ? deny('JURY_FIXED') : allow;
}

export const REMINDER_PAUSE_MS = 24 * 3_600_000;

/** One reminder a day: by hand or by the clock. */
export function canRemind(
  juror: Pick<JurorState, 'submittedAt' | 'removedAt'> & { remindedAt: Date | null },
  contest: ContestClock,
  now: Date,
): Answer {
  if (juror.removedAt) return deny('JURY_REMOVED');
  if (!['screening', 'judging'].includes(phaseAt(contest, now))) return deny('NOT_IN_THIS_PHASE');
  if (juror.submittedAt) return deny('JURY_HANDED_IN');
  const recent = juror.remindedAt && now.getTime() - juror.remindedAt.getTime() < REMINDER_PAUSE_MS;
  return recent ? deny('JURY_REMINDED_TODAY') : allow;
}

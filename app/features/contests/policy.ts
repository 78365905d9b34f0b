import { type Answer, allow, deny } from '#app/core/errors.ts';
import { type Ability, type ContestClock, type ContestRole, mayInPhase, phaseAt } from './phases.ts';

/** The part of an actor that contest rules look at; the platform's Actor fits. */
export interface ContestActor {
  userId: string | null;
  isPlatformAdmin: boolean;
  hasStrongAuth: boolean;
  memberships: { organisationId: string; role: string; requiresStrongAuth: boolean }[];
  juries: { contestId: string; jurorId: string }[];
}

export interface ContestRef extends ContestClock {
  id: string;
  organisationId: string;
}

/** What a person is towards a contest. An owner is an organiser; everyone is also a visitor and may be an entrant. */
export function rolesIn(
  actor: ContestActor,
  contest: Pick<ContestRef, 'id' | 'organisationId'>,
): ContestRole[] {
  const roles: ContestRole[] = ['visitor', 'entrant'];
  const membership = actor.memberships.find((m) => m.organisationId === contest.organisationId);
  if (membership?.role === 'owner' || membership?.role === 'organiser') roles.push('organiser');
  if (membership?.role === 'moderator') roles.push('moderator');
  if (actor.juries.some((j) => j.contestId === contest.id)) roles.push('juror');
  return roles;
}

const STAFF_ABILITIES: readonly Ability[] = [
  'see-all-entries',
  'moderate',
  'see-progress',
  'see-scores',
  'decide',
  'release',
  'correct-results',
  'edit-texts',
  'edit-form',
  'edit-criteria',
  'amend-criteria-wording',
  'change-dates',
  'manage-jury',
  'export-entries',
  'archive',
];

/** May this person do this in this contest now? The phase table decides; staff may be asked for a second factor. */
export function canInContest(actor: ContestActor, contest: ContestRef, now: Date, ability: Ability): Answer {
  const roles = rolesIn(actor, contest);
  const phase = phaseAt(contest, now);
  if (!mayInPhase(phase, roles, ability)) {
    const everMay = (['draft', 'open', 'judging', 'deciding', 'published'] as const).some((p) =>
      mayInPhase(p, roles, ability),
    );
    return deny(everMay ? 'NOT_IN_THIS_PHASE' : 'FORBIDDEN');
  }
  if (STAFF_ABILITIES.includes(ability)) {
    const membership = actor.memberships.find((m) => m.organisationId === contest.organisationId);
    if (membership?.requiresStrongAuth && !actor.hasStrongAuth) return deny('STRONG_AUTH_FIRST');
  }
  return allow;
}

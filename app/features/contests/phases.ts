/** The instants from which a contest's phase follows; nulls while the organiser has not set them. */
export interface ContestClock {
  announcedAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  judgingStartsAt: Date | null;
  judgingEndsAt: Date | null;
  releasedAt: Date | null;
  archivedAt: Date | null;
}

/**
 * In order of time. `deciding` lies between the end of judging and the release: scores are final, the result is secret.
 * `draft` is before the announcement: only organisers know of the contest.
 */
export const PHASES = [
  'draft',
  'announced',
  'open',
  'screening',
  'judging',
  'deciding',
  'published',
  'archived',
] as const;
export type Phase = (typeof PHASES)[number];

/** The one answer to "which phase is it": instants are inclusive at their start, exclusive at their end. */
export function phaseAt(contest: ContestClock, now: Date): Phase {
  const reached = (instant: Date | null) => instant !== null && instant.getTime() <= now.getTime();
  if (!reached(contest.announcedAt)) return 'draft';
  if (reached(contest.archivedAt)) return 'archived';
  if (reached(contest.releasedAt)) return 'published';
  if (reached(contest.judgingEndsAt)) return 'deciding';
  if (reached(contest.judgingStartsAt)) return 'judging';
  if (reached(contest.closesAt)) return 'screening';
  if (reached(contest.opensAt)) return 'open';
  return 'announced';
}

/** Who stands towards a contest; one person may be several. */
export const CONTEST_ROLES = ['visitor', 'entrant', 'juror', 'moderator', 'organiser'] as const;
export type ContestRole = (typeof CONTEST_ROLES)[number];

export const ABILITIES = [
  'see-contest',
  'start-entry',
  'edit-own-entry',
  'answer-change-request',
  'withdraw-own-entry',
  'see-gallery',
  'see-results',
  'see-all-entries',
  'moderate',
  'score',
  'see-own-scores',
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
] as const;
export type Ability = (typeof ABILITIES)[number];

const ORGANISER_ALWAYS: Ability[] = [
  'see-contest',
  'see-all-entries',
  'edit-texts',
  'change-dates',
  'manage-jury',
  'export-entries',
];
const seen: Ability[] = ['see-contest'];

/**
 * What each role may see and do in each phase: the whole of it, in one table, shown to the organiser in words
 * before publishing (`contests:ability.*`). An organiser never sees scores before judging has ended, and never writes one.
 */
export const PHASE_TABLE: Record<Phase, Record<ContestRole, readonly Ability[]>> = {
  draft: {
    visitor: [],
    entrant: [],
    juror: [],
    moderator: seen,
    organiser: [...ORGANISER_ALWAYS, 'edit-form', 'edit-criteria', 'archive'],
  },
  announced: {
    visitor: seen,
    entrant: seen,
    juror: seen,
    moderator: seen,
    organiser: [...ORGANISER_ALWAYS, 'edit-form', 'edit-criteria', 'archive'],
  },
  open: {
    visitor: ['see-contest', 'start-entry', 'see-gallery'],
    entrant: [
      'see-contest',
      'start-entry',
      'edit-own-entry',
      'answer-change-request',
      'withdraw-own-entry',
      'see-gallery',
    ],
    juror: ['see-contest', 'see-gallery'],
    moderator: ['see-contest', 'see-gallery', 'see-all-entries', 'moderate'],
    organiser: [...ORGANISER_ALWAYS, 'see-gallery', 'moderate', 'amend-criteria-wording', 'see-progress'],
  },
  screening: {
    visitor: ['see-contest', 'see-gallery'],
    entrant: ['see-contest', 'answer-change-request', 'withdraw-own-entry', 'see-gallery'],
    juror: ['see-contest', 'see-gallery'],
    moderator: ['see-contest', 'see-gallery', 'see-all-entries', 'moderate'],
    organiser: [...ORGANISER_ALWAYS, 'see-gallery', 'moderate', 'amend-criteria-wording', 'see-progress'],
  },
  judging: {
    visitor: ['see-contest', 'see-gallery'],
    entrant: ['see-contest', 'withdraw-own-entry', 'see-gallery'],
    juror: ['see-contest', 'see-gallery', 'score', 'see-own-scores'],
    moderator: ['see-contest', 'see-gallery', 'see-all-entries', 'moderate'],
    organiser: [...ORGANISER_ALWAYS, 'see-gallery', 'moderate', 'see-progress'],
  },
  deciding: {
    visitor: ['see-contest', 'see-gallery'],
    entrant: ['see-contest', 'see-gallery'],
    juror: ['see-contest', 'see-gallery', 'see-own-scores'],
    moderator: ['see-contest', 'see-gallery', 'see-all-entries'],
    organiser: [...ORGANISER_ALWAYS, 'see-gallery', 'see-progress', 'see-scores', 'decide', 'release'],
  },
  published: {
    visitor: ['see-contest', 'see-gallery', 'see-results'],
    entrant: ['see-contest', 'see-gallery', 'see-results'],
    juror: ['see-contest', 'see-gallery', 'see-results', 'see-own-scores'],
    moderator: ['see-contest', 'see-gallery', 'see-results', 'see-all-entries'],
    organiser: [
      'see-contest',
      'see-all-entries',
      'edit-texts',
      'export-entries',
      'see-gallery',
      'see-results',
      'see-progress',
      'see-scores',
      'correct-results',
      'archive',
    ],
  },
  archived: {
    visitor: ['see-contest', 'see-gallery', 'see-results'],
    entrant: ['see-contest', 'see-gallery', 'see-results'],
    juror: ['see-contest', 'see-gallery', 'see-results'],
    moderator: ['see-contest', 'see-gallery', 'see-results', 'see-all-entries'],
    organiser: [
      'see-contest',
      'see-all-entries',
      'export-entries',
      'see-gallery',
      'see-results',
      'see-scores',
      'correct-results',
    ],
  },
};

/** True when any of the person's roles gives the ability in this phase. */
export function mayInPhase(phase: Phase, roles: readonly ContestRole[], ability: Ability): boolean {
  return roles.some((role) => PHASE_TABLE[phase][role].includes(ability));
}

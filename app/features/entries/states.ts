import { type Phase, phaseAt } from '#app/features/contests/phases.ts';
import { confirmUntil, type EntryContest, type EntryState } from './policy.ts';

/** An entry's state as its holder reads it: `entries:state.<code>.title` and `.text`. */
export const HOLDER_STATES = [
  'draft',
  'draft-late',
  'awaiting-confirmation',
  'confirmation-expired',
  'received',
  'changes-requested',
  'accepted',
  'rejected',
  'judging',
  'deciding',
  'awarded',
  'finished',
  'withdrawn',
] as const;
export type HolderState = (typeof HOLDER_STATES)[number];

/** The one thing to do next: `entries:next.<code>`. */
export type NextStep = 'continue' | 'confirm' | 'answer-request' | 'edit' | 'see-results' | 'none';

export interface Standing {
  state: HolderState;
  next: NextStep;
}

const AFTER_RELEASE: Phase[] = ['published', 'archived'];

/** Plain words for where an entry stands now. `canEdit` is the policy's answer, `hasAwards` only after the release. */
export function standingOf(
  entry: EntryState,
  contest: EntryContest,
  now: Date,
  { canEdit, hasAwards }: { canEdit: boolean; hasAwards: boolean },
): Standing {
  const phase = phaseAt(contest, now);
  if (entry.status === 'withdrawn') return { state: 'withdrawn', next: 'none' };
  if (entry.status === 'draft')
    return canEdit ? { state: 'draft', next: 'continue' } : { state: 'draft-late', next: 'none' };
  if (entry.status === 'awaiting-confirmation') {
    const isLate = entry.submittedAt !== null && now > confirmUntil(entry.submittedAt);
    if (!isLate) return { state: 'awaiting-confirmation', next: 'confirm' };
    return { state: 'confirmation-expired', next: canEdit ? 'edit' : 'none' };
  }
  if (entry.moderation === 'rejected') return { state: 'rejected', next: 'none' };
  if (entry.moderation === 'changes-requested')
    return { state: 'changes-requested', next: canEdit ? 'answer-request' : 'none' };
  if (AFTER_RELEASE.includes(phase))
    return { state: hasAwards ? 'awarded' : 'finished', next: 'see-results' };
  if (entry.moderation === 'pending') return { state: 'received', next: canEdit ? 'edit' : 'none' };
  if (phase === 'judging') return { state: 'judging', next: 'none' };
  if (phase === 'deciding') return { state: 'deciding', next: 'none' };
  return { state: 'accepted', next: canEdit ? 'edit' : 'none' };
}

/** The stations of an entry's way; names are `entries:way.<key>`. */
export const WAY = ['written', 'handed-in', 'checked', 'judged', 'result'] as const;
export type WayKey = (typeof WAY)[number];

const REACHED: Record<HolderState, number> = {
  draft: 0,
  'draft-late': 0,
  'awaiting-confirmation': 1,
  'confirmation-expired': 1,
  received: 2,
  'changes-requested': 2,
  rejected: 2,
  withdrawn: 1,
  accepted: 3,
  judging: 3,
  deciding: 4,
  awarded: 5,
  finished: 5,
};

/** Which stations lie behind, where the entry is, what is to come. */
export function wayOf(state: HolderState): { key: WayKey; state: 'done' | 'here' | 'ahead' }[] {
  const at = REACHED[state];
  return WAY.map((key, index) => ({
    key,
    state: index < at ? 'done' : index === at ? 'here' : 'ahead',
  }));
}

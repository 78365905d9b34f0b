import { confirmCriteria } from '#app/features/jury/commands/confirm-criteria.server.ts';
import { finishConflicts } from '#app/features/jury/commands/finish-conflicts.server.ts';
import { handIn } from '#app/features/jury/commands/hand-in.server.ts';
import { saveSheet } from '#app/features/jury/commands/save-sheet.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { ctxOf } from './demo-people.server.ts';

/** Makes a person a juror of the contest, as accepting an invitation does. */
export async function seat(db: Db, contestId: string, userId: string, displayName: string): Promise<void> {
  await db.juror.create({ data: { contestId, userId, displayName } });
}

/** A juror reads the criteria, declares no conflict and scores the first `count` of the entries; `all` also hands in. */
export async function judge(
  db: Db,
  contest: { id: string; criteria: { id: string }[] },
  userId: string,
  entryIds: string[],
  now: Date,
  opinion: (entryIndex: number, criterionIndex: number) => number,
  isComplete: boolean,
): Promise<void> {
  const ctx = await ctxOf(db, userId, now);
  await confirmCriteria(ctx, contest.id);
  await finishConflicts(ctx, contest.id);
  for (const [entryIndex, entryId] of entryIds.entries()) {
    const values = contest.criteria.map((criterion, criterionIndex) => ({
      criterionId: criterion.id,
      from: null,
      to: String(opinion(entryIndex, criterionIndex)),
    }));
    await saveSheet(ctx, { contestId: contest.id, entryId }, { values });
  }
  if (isComplete) await handIn(ctx, contest.id);
}

/** A value on the five-step scale that looks like a person's: the work's own level, the juror's mood, a little chance. */
export function opinionOf(juror: number, levels: readonly number[]) {
  return (entry: number, criterion: number): number => {
    const wobble = ((entry * 31 + criterion * 17 + juror * 13) % 7) / 6 - 0.5;
    return Math.min(5, Math.max(1, Math.round((levels[entry] ?? 3) + wobble + (juror - 1) * 0.15)));
  };
}

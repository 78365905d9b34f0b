import { AppError, demand } from '#app/core/errors.ts';
import { lockContest } from '#app/features/contests/find-contest.server.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { type DecisionInput, MODERATION_LIMITS, RESULT_OF } from '../moderation-decisions.ts';
import type { RowResult } from '../moderation-views.ts';
import {
  type LockedEntry,
  lockEntries,
  obstacleTo,
  type SeenEntry,
  writeDecision,
} from '../moderation-write.server.ts';

/**
 * One decision with one reason on many entries, at most 100. Those that changed since they were on the screen are left
 * alone and named; the rest is done, all or nothing. Each entrant gets the message in their own language.
 */
export async function decideEntries(
  ctx: Ctx,
  contestId: string,
  seen: readonly SeenEntry[],
  input: DecisionInput,
): Promise<RowResult[]> {
  if (seen.length > MODERATION_LIMITS.bulk) throw new AppError('TOO_MANY', { max: MODERATION_LIMITS.bulk });
  return transact(ctx, async (tx) => {
    const contest = await lockContest(tx, contestId);
    demand(canInContest(ctx.actor, contest, ctx.now, 'moderate'));
    const locked = await lockEntries(
      tx,
      contestId,
      seen.map(({ entryId }) => entryId),
    );
    const results: RowResult[] = [];
    const standing: LockedEntry[] = [];
    for (const row of seen) {
      const entry = locked.get(row.entryId);
      const obstacle = await obstacleTo(tx, ctx, contest, row, entry);
      results.push({ entryId: row.entryId, number: entry?.number ?? null, obstacle });
      if (!obstacle && entry) standing.push(entry);
    }
    const { rules } = await tx.contest.findUniqueOrThrow({
      where: { id: contestId },
      select: { rules: true },
    });
    await writeDecision(tx, ctx, { ...contest, rules }, standing, input);
    for (const entry of standing)
      await audit(tx, ctx, {
        type: `entry.moderation-${RESULT_OF[input.decision]}`,
        organisationId: contest.organisationId,
        contestId,
        entryId: entry.id,
        payload: {
          before: entry.moderation,
          after: RESULT_OF[input.decision],
          revision: entry.revision,
          bulk: standing.length,
        },
      });
    return results;
  });
}

import { AppError, demand } from '#app/core/errors.ts';
import { lockContest } from '#app/features/contests/find-contest.server.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { type DecisionInput, RESULT_OF } from '../moderation-decisions.ts';
import { lockEntries, obstacleTo, type SeenEntry, writeDecision } from '../moderation-write.server.ts';

/**
 * A moderator's decision about one entry, on exactly what was on the screen: when another moderator or the entrant was
 * faster, it is refused and says what happened. Logged, put among the entry's messages, mailed in the entrant's language.
 */
export async function decideEntry(
  ctx: Ctx,
  contestId: string,
  seen: SeenEntry,
  input: DecisionInput,
): Promise<{ number: number }> {
  return transact(ctx, async (tx) => {
    const contest = await lockContest(tx, contestId);
    demand(canInContest(ctx.actor, contest, ctx.now, 'moderate'));
    const entry = (await lockEntries(tx, contestId, [seen.entryId])).get(seen.entryId);
    const obstacle = await obstacleTo(tx, ctx, contest, seen, entry);
    if (obstacle || !entry) {
      const { code, params } = obstacle ?? { code: 'NOT_FOUND' as const, params: {} };
      throw new AppError(code, params, code === 'NOT_FOUND' ? 404 : 409);
    }
    const { rules } = await tx.contest.findUniqueOrThrow({
      where: { id: contestId },
      select: { rules: true },
    });
    await writeDecision(tx, ctx, { ...contest, rules }, [entry], input);
    await audit(tx, ctx, {
      type: `entry.moderation-${RESULT_OF[input.decision]}`,
      organisationId: contest.organisationId,
      contestId,
      entryId: entry.id,
      payload: { before: entry.moderation, after: RESULT_OF[input.decision], revision: entry.revision },
    });
    return { number: entry.number ?? 0 };
  });
}

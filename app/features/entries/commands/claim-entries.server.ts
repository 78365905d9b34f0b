import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';

/**
 * What was begun in this browser before signing in becomes the person's: drafts at once; entries handed in with this
 * very address are confirmed on their own page. Does nothing, and writes nothing, when there is nothing.
 */
export async function claimEntries(ctx: Ctx): Promise<number> {
  const { userId, holderHash } = ctx.actor;
  if (!userId || !holderHash) return 0;
  const where = { ownerId: null, holderHash, status: { in: ['draft', 'awaiting-confirmation'] } };
  if ((await ctx.db.entry.count({ where })) === 0) return 0;
  return transact(ctx, async (tx) => {
    const claimed = await tx.entry.updateManyAndReturn({
      where,
      data: { ownerId: userId },
      select: { id: true, contestId: true },
    });
    for (const { id, contestId } of claimed)
      await audit(tx, ctx, { type: 'entry.claimed', contestId, entryId: id });
    return claimed.length;
  });
}

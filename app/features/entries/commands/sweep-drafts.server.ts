import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { DRAFT_KEPT_DAYS } from '../schema.ts';
import { deleteFiles } from '../working-copy.server.ts';

const DAY_MS = 86_400_000;
const BATCH = 200;

/** Deletes drafts (and entries never confirmed) that nobody touched for 90 days after closing, with their files. */
export async function sweepDrafts(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now.getTime() - DRAFT_KEPT_DAYS * DAY_MS);
  return transact(ctx, async (tx) => {
    const stale = await tx.entry.findMany({
      where: {
        status: { in: ['draft', 'awaiting-confirmation'] },
        number: null,
        updatedAt: { lt: before },
        contest: { closesAt: { lt: before } },
      },
      select: { id: true, contestId: true },
      take: BATCH,
    });
    const ids = stale.map((entry) => entry.id);
    if (ids.length === 0) return 0;
    await deleteFiles(tx, { entryId: { in: ids } });
    await tx.entry.deleteMany({ where: { id: { in: ids } } });
    for (const { id, contestId } of stale)
      await audit(tx, ctx, { type: 'entry.draft-swept', contestId, entryId: id });
    return ids.length;
  });
}

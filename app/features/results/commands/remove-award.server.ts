import { notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { demandDeciding } from './save-award.server.ts';

/** Takes a prepared decision away. What was released stays public until a correction. */
export function removeAward(ctx: Ctx, contestId: string, awardId: string) {
  return transact(ctx, async (tx) => {
    await lockRow(tx, 'Contest', contestId);
    const contest = await demandDeciding(ctx, tx, contestId);
    const award = isUuid(awardId) ? await tx.award.findFirst({ where: { id: awardId, contestId } }) : null;
    if (!award) throw notFound();
    await tx.award.delete({ where: { id: award.id } });
    await audit(tx, ctx, {
      type: 'award.removed',
      organisationId: contest.organisationId,
      contestId,
      entryId: award.entryId,
      payload: { awardId, kind: award.kind, place: award.place },
    });
  });
}

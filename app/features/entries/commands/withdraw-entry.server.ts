import { demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { lockOwnEntry } from '../own-entries.server.ts';
import { asEntryState, canWithdraw } from '../policy.ts';
import { dropWorkingCopy } from '../working-copy.server.ts';

/** Takes an entry out of its contest: gone from gallery, jury and files at once. Its number is never given again. */
export async function withdrawEntry(ctx: Ctx, input: { entryId: string }): Promise<void> {
  await transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId);
    if (entry.status === 'withdrawn') return;
    demand(canWithdraw(asEntryState(entry), entry.contest, ctx.now), 409);
    await dropWorkingCopy(tx, entry);
    await tx.entry.update({
      where: { id: entry.id },
      data: { status: 'withdrawn', withdrawnAt: ctx.now, moderationVersion: { increment: 1 } },
    });
    await audit(tx, ctx, {
      type: 'entry.withdrawn',
      organisationId: entry.contest.organisationId,
      contestId: entry.contestId,
      entryId: entry.id,
      payload: { number: entry.number },
    });
  });
}

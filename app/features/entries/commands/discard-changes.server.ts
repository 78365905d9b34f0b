import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { lockOwnEntry } from '../own-entries.server.ts';
import { deleteFiles, dropWorkingCopy } from '../working-copy.server.ts';

/** Deletes a draft with its files; of an entry already handed in, drops only what was changed since. */
export async function discardChanges(ctx: Ctx, input: { entryId: string }): Promise<{ isGone: boolean }> {
  return transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId);
    const isGone = entry.status === 'draft' && entry.revision === 0;
    if (isGone) {
      await deleteFiles(tx, { entryId: entry.id });
      await tx.entry.delete({ where: { id: entry.id } });
    } else if (entry.status !== 'draft') await dropWorkingCopy(tx, entry);
    await audit(tx, ctx, {
      type: isGone ? 'entry.draft-deleted' : 'entry.changes-discarded',
      organisationId: entry.contest.organisationId,
      contestId: entry.contestId,
      entryId: entry.id,
    });
    return { isGone };
  });
}

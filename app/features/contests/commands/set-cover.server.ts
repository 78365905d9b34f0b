import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { createMedia, type IncomingFile } from '#app/platform/media/intake.server.ts';
import { contestForEditing } from '../editing.server.ts';

/** Puts a received picture on top of the contest's page, or takes it away (null). Texts being edited elsewhere are not touched. */
export function setCover(ctx: Ctx, input: { contestId: string; file: IncomingFile | null }): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'edit-texts', null);
    const coverId = input.file ? await createMedia(tx, ctx, 'cover', input.file) : null;
    await tx.contest.update({ where: { id: contest.id }, data: { coverId } });
    await audit(tx, ctx, {
      type: 'contest.cover-set',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { mediaId: coverId },
    });
  });
}

import { AppError } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { contestForEditing } from '../editing.server.ts';
import { phaseAt } from '../phases.ts';

/** Deletes a contest that nobody outside has seen. One that was announced is archived instead. */
export function deleteDraft(ctx: Ctx, input: { contestId: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'edit-texts', null);
    if (phaseAt(contest, ctx.now) !== 'draft') throw new AppError('ONLY_DRAFT_DELETED');
    await tx.juror.deleteMany({ where: { contestId: contest.id } });
    await tx.invitation.deleteMany({ where: { contestId: contest.id } });
    await tx.newsPost.updateMany({ where: { contestId: contest.id }, data: { contestId: null } });
    await tx.contest.delete({ where: { id: contest.id } });
    await audit(tx, ctx, {
      type: 'contest.deleted',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { slug: contest.slug },
    });
  });
}

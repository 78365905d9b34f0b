import { demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { lockDeskJuror } from '../desk-lock.server.ts';
import { canChangeJury } from '../policy.ts';

/**
 * Takes a juror off the jury while judging has not ended. The sheets are kept and no longer count: nobody leaves marks
 * behind without answering for them. Afterwards the jury is fixed, because taking one out would change the result.
 */
export function removeJuror(ctx: Ctx, contestId: string, jurorId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { contest, juror } = await lockDeskJuror(tx, ctx, contestId, jurorId);
    demand(canChangeJury(contest, ctx.now), 409);
    if (juror.removedAt) return;
    await tx.juror.update({ where: { id: juror.id }, data: { removedAt: ctx.now } });
    const sheets = await tx.scoreSheet.count({ where: { jurorId: juror.id } });
    await audit(tx, ctx, {
      type: 'jury.juror-removed',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { jurorId: juror.id, sheets },
    });
  });
}

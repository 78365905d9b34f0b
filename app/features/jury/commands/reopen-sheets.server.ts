import { demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { canJudge } from '../policy.ts';
import { lockSeat } from '../seat.server.ts';

/** Takes handed-in sheets back for revision, until judging ends. */
export function reopenSheets(ctx: Ctx, contestId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { contest, juror, now } = await lockSeat(tx, ctx, contestId);
    demand(canJudge(juror, contest, now));
    if (!juror.submittedAt) return;
    await tx.juror.update({ where: { id: juror.id }, data: { submittedAt: null } });
    await audit(tx, ctx, {
      type: 'jury.reopened',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { jurorId: juror.id },
    });
  });
}

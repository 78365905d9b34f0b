import { AppError, demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { canPrepare } from '../policy.ts';
import { lockSeat, recordDetectedConflicts } from '../seat.server.ts';

/** The juror has looked through the entries and declared what there is, possibly nothing. */
export function finishConflicts(ctx: Ctx, contestId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { contest, juror, now } = await lockSeat(tx, ctx, contestId);
    demand(canPrepare(juror, contest, now));
    if (!juror.criteriaConfirmedAt) throw new AppError('JURY_STEPS_FIRST');
    await recordDetectedConflicts(tx, ctx, { contest, juror });
    if (juror.conflictsDeclaredAt) return;
    await tx.juror.update({ where: { id: juror.id }, data: { conflictsDeclaredAt: now } });
    const conflicts = await tx.conflict.count({ where: { jurorId: juror.id, liftedAt: null } });
    await audit(tx, ctx, {
      type: 'jury.conflicts-declared',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { jurorId: juror.id, conflicts },
    });
  });
}

import { demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { canConfirmCriteria } from '../policy.ts';
import { lockSeat, recordDetectedConflicts } from '../seat.server.ts';

/** The juror has read the criteria. The hash says which: it is the one published with the contest. */
export function confirmCriteria(ctx: Ctx, contestId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { contest, juror, now } = await lockSeat(tx, ctx, contestId);
    demand(canConfirmCriteria(juror, contest, now));
    await recordDetectedConflicts(tx, ctx, { contest, juror });
    if (juror.criteriaConfirmedAt) return;
    await tx.juror.update({ where: { id: juror.id }, data: { criteriaConfirmedAt: now } });
    await audit(tx, ctx, {
      type: 'jury.criteria-confirmed',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { jurorId: juror.id, criteriaHash: contest.criteriaHash },
    });
  });
}

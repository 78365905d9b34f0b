import { AppError, demand, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { canPrepare } from '../policy.ts';
import { lockSeat } from '../seat.server.ts';

/** Takes back a conflict declared by mistake. A detected one stays: it is not for the juror to say. */
export function liftConflict(ctx: Ctx, contestId: string, entryId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { contest, juror, now } = await lockSeat(tx, ctx, contestId);
    demand(canPrepare(juror, contest, now));
    if (!isUuid(entryId)) throw notFound();
    const conflict = await tx.conflict.findUnique({
      where: { jurorId_entryId: { jurorId: juror.id, entryId } },
    });
    if (!conflict || conflict.liftedAt) return;
    if (conflict.source === 'detected') throw new AppError('JURY_CONFLICT_DETECTED', {}, 403);
    await tx.conflict.update({ where: { id: conflict.id }, data: { liftedAt: now } });
    await audit(tx, ctx, {
      type: 'jury.conflict-lifted',
      organisationId: contest.organisationId,
      contestId: contest.id,
      entryId,
      payload: { jurorId: juror.id },
    });
  });
}

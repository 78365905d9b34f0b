import { AppError, demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { jurorEntries } from '../doors.server.ts';
import { canScore } from '../policy.ts';
import { lockSeat, recordDetectedConflicts } from '../seat.server.ts';

/** Hands in all sheets. Every open entry must have a complete sheet or be skipped on purpose. */
export function handIn(ctx: Ctx, contestId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { contest, juror, now } = await lockSeat(tx, ctx, contestId);
    if (juror.submittedAt) return;
    demand(canScore(juror, contest, now));
    await recordDetectedConflicts(tx, ctx, { contest, juror });
    const open = jurorEntries(ctx.actor, contest);
    const done = { jurorId: juror.id, status: { in: ['complete', 'skipped'] } };
    const unscored = await tx.entry.count({ where: { AND: [open, { NOT: { sheets: { some: done } } }] } });
    if (unscored > 0) throw new AppError('JURY_UNSCORED', { count: unscored });
    const scored = await tx.entry.count({
      where: { AND: [open, { sheets: { some: { jurorId: juror.id, status: 'complete' } } }] },
    });
    await tx.juror.update({ where: { id: juror.id }, data: { submittedAt: now } });
    await audit(tx, ctx, {
      type: 'jury.handed-in',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { jurorId: juror.id, scored },
    });
  });
}

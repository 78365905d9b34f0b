import { demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { canScore } from '../policy.ts';
import { lockEntryOf, lockSeat } from '../seat.server.ts';
import type { SheetTarget } from './save-sheet.server.ts';

/** Puts an entry aside: for later, or for good (an abstention). Values given so far are kept; a complete sheet stays complete. */
export function skipEntry(ctx: Ctx, target: SheetTarget): Promise<void> {
  return transact(ctx, async (tx) => {
    const seat = await lockSeat(tx, ctx, target.contestId);
    demand(canScore(seat.juror, seat.contest, seat.now));
    const entry = await lockEntryOf(tx, ctx, seat, target.entryId);
    const key = { jurorId_entryId: { jurorId: seat.juror.id, entryId: entry.id } };
    const sheet = await tx.scoreSheet.findUnique({ where: key, select: { status: true } });
    if (sheet?.status === 'complete' || sheet?.status === 'skipped') return;
    const { id, version } = await tx.scoreSheet.upsert({
      where: key,
      create: { jurorId: seat.juror.id, entryId: entry.id, status: 'skipped', version: 1 },
      update: { status: 'skipped', version: { increment: 1 } },
      select: { id: true, version: true },
    });
    await audit(tx, ctx, {
      type: 'score.skipped',
      organisationId: seat.contest.organisationId,
      contestId: seat.contest.id,
      entryId: entry.id,
      payload: { jurorId: seat.juror.id, sheetId: id, version },
    });
  });
}

import { demand, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { canPrepare } from '../policy.ts';
import { judgedEntries } from '../queries.server.ts';
import type { ConflictKind } from '../schema.ts';
import { lockSeat } from '../seat.server.ts';

export interface DeclareConflict {
  contestId: string;
  entryId: string;
  kind: ConflictKind;
  /** for the organiser; said so on the form */
  note: string;
}

/** Closes an entry to the juror. A sheet they may have for it is kept and no longer counts. */
export function declareConflict(ctx: Ctx, input: DeclareConflict): Promise<void> {
  return transact(ctx, async (tx) => {
    const { contest, juror, now } = await lockSeat(tx, ctx, input.contestId);
    demand(canPrepare(juror, contest, now));
    if (!isUuid(input.entryId)) throw notFound();
    const entry = await tx.entry.findFirst({
      where: { AND: [{ id: input.entryId }, judgedEntries(contest.id)] },
      select: { id: true },
    });
    if (!entry) throw notFound();
    const key = { jurorId_entryId: { jurorId: juror.id, entryId: entry.id } };
    const existing = await tx.conflict.findUnique({ where: key });
    if (existing?.source === 'detected' && !existing.liftedAt) return;
    const { kind, note } = input;
    await tx.conflict.upsert({
      where: key,
      create: { jurorId: juror.id, entryId: entry.id, kind, note, createdAt: now },
      update: { kind, note, source: 'declared', liftedAt: null },
    });
    await audit(tx, ctx, {
      type: 'jury.conflict-declared',
      organisationId: contest.organisationId,
      contestId: contest.id,
      entryId: entry.id,
      payload: { jurorId: juror.id, kind },
    });
  });
}

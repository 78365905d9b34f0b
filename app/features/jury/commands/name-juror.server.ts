import { AppError } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { lockDeskJuror } from '../desk-lock.server.ts';
import { JURY_LIMITS } from '../schema.ts';

/** The line under which a juror is shown where the contest publishes its jury. */
export function nameJuror(ctx: Ctx, contestId: string, jurorId: string, typed: string): Promise<void> {
  const displayName = typed.trim();
  const max = JURY_LIMITS.displayName;
  if (displayName.length > max) throw new AppError('TOO_LONG', { max, length: displayName.length }, 422);
  return transact(ctx, async (tx) => {
    const { contest, juror } = await lockDeskJuror(tx, ctx, contestId, jurorId);
    if (juror.displayName === displayName) return;
    await tx.juror.update({ where: { id: juror.id }, data: { displayName } });
    await audit(tx, ctx, {
      type: 'jury.juror-named',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { jurorId: juror.id },
    });
  });
}

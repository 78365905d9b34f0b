import { AppError } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { criteriaHash } from '../criteria-hash.server.ts';
import { criterionOf } from '../criteria-rows.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';
import { openingChecksOf } from '../opening-facts.server.ts';
import { phaseAt } from '../phases.ts';

/**
 * Shows the contest to everyone. Refused while a blocking check fails. The hash of the criteria is published now; they
 * lock by themselves when entries open.
 */
export function announceContest(ctx: Ctx, input: { contestId: string; version: number }): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'edit-form', input.version);
    if (phaseAt(contest, ctx.now) !== 'draft') throw new AppError('ALREADY_ANNOUNCED');
    const checks = await openingChecksOf(tx, contest, ctx.now);
    const blocking = checks.filter((check) => check.level === 'blocking');
    if (blocking.length > 0) throw new AppError('OPENING_CHECKS_FAIL');
    const hash = criteriaHash(contest.criteria.map(criterionOf));
    await tx.contest.update({
      where: { id: contest.id },
      data: {
        announcedAt: ctx.now,
        criteriaHash: hash,
        criteriaLockedAt: contest.opensAt,
        ...nextVersion,
      },
    });
    await audit(tx, ctx, {
      type: 'contest.announced',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { criteriaHash: hash, advisory: checks.map((check) => check.code) },
    });
  });
}

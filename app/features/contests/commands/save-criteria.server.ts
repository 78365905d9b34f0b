import { isUuid } from '#app/core/ids.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import type { Criterion } from '../criteria.ts';
import { criteriaHash } from '../criteria-hash.server.ts';
import { criterionOf } from '../criteria-rows.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';

/** Saves all criteria and their hash; the phase table closes this when entries open. */
export function saveCriteria(
  ctx: Ctx,
  input: { contestId: string; version: number; criteria: Criterion[] },
): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'edit-criteria', input.version);
    const known = new Set(contest.criteria.map(({ id }) => id));
    const kept = input.criteria.filter(({ id }) => isUuid(id) && known.has(id)).map(({ id }) => id);
    await tx.criterion.deleteMany({ where: { contestId: contest.id, id: { notIn: kept } } });
    for (const [position, { id, ...criterion }] of input.criteria.entries()) {
      const data = { ...criterion, position };
      if (kept.includes(id)) await tx.criterion.update({ where: { id }, data });
      else await tx.criterion.create({ data: { ...data, contestId: contest.id } });
    }
    const saved = await tx.criterion.findMany({
      where: { contestId: contest.id },
      orderBy: { position: 'asc' },
    });
    const hash = criteriaHash(saved.map(criterionOf));
    await tx.contest.update({ where: { id: contest.id }, data: { criteriaHash: hash, ...nextVersion } });
    await audit(tx, ctx, {
      type: 'contest.criteria-saved',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { version: contest.version + 1, criteria: saved.length, hash },
    });
  });
}

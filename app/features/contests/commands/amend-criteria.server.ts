import { canonicalJson } from '#app/core/canonical-json.ts';
import { AppError } from '#app/core/errors.ts';
import type { Localized } from '#app/core/localized.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { type Criterion, criteriaForHash } from '../criteria.ts';
import { criterionOf } from '../criteria-rows.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';

export interface CriteriaAmendment {
  contestId: string;
  version: number;
  /** the same criteria in the same order; only their words may differ */
  criteria: Criterion[];
  /** why, in at least one language; shown to everyone */
  reason: Localized;
}

/**
 * Corrects the wording of criteria after opening. Weights, scales, number and order cannot change; each corrected text
 * becomes a public change with before, after and reason. The hash of the lock stays: it says what was promised then.
 */
export function amendCriteria(ctx: Ctx, input: CriteriaAmendment): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(
      tx,
      ctx,
      input.contestId,
      'amend-criteria-wording',
      input.version,
    );
    const current = contest.criteria.map(criterionOf);
    if (canonicalJson(scales(current)) !== canonicalJson(scales(input.criteria)))
      throw new AppError('SCALE_LOCKED');
    const changes = differences(current, input.criteria);
    if (changes.length === 0) throw new AppError('NOTHING_CHANGED');
    if (Object.values(input.reason).every((text) => !text?.trim())) throw new AppError('REASON_REQUIRED');
    for (const { id, name, description, labels } of input.criteria)
      await tx.criterion.update({ where: { id }, data: { name, description, labels } });
    await tx.contestChange.createMany({
      data: changes.map((details) => ({
        contestId: contest.id,
        at: ctx.now,
        kind: 'criterion-wording',
        details,
        reason: input.reason,
      })),
    });
    await tx.contest.update({ where: { id: contest.id }, data: nextVersion });
    await audit(tx, ctx, {
      type: 'contest.criteria-amended',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { changes: changes.map(({ criterionId, field }) => ({ criterionId, field })) },
    });
  });
}

/** What may never change after opening. */
const scales = (criteria: readonly Criterion[]) =>
  criteria.map(({ id, weight, min, max, step }) => ({ id, weight, min, max, step }));

function differences(current: readonly Criterion[], next: readonly Criterion[]) {
  const [before, after] = [criteriaForHash(current), criteriaForHash(next)];
  const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
  const changes: (Prisma.InputJsonObject & { criterionId: string; field: string })[] = [];
  for (const [i, was] of before.entries()) {
    const is = after[i];
    if (!is) continue;
    for (const field of ['name', 'description'] as const)
      if (!same(was[field], is[field]))
        changes.push({ criterionId: was.id, field, before: was[field], after: is[field] });
    for (const value of new Set([...was.labels, ...is.labels].map((label) => label.value))) {
      const labelOf = (labels: typeof was.labels) =>
        labels.find((label) => label.value === value)?.label ?? {};
      if (!same(labelOf(was.labels), labelOf(is.labels)))
        changes.push({
          criterionId: was.id,
          field: 'label',
          value,
          before: labelOf(was.labels),
          after: labelOf(is.labels),
        });
    }
  }
  return changes;
}

import { canonicalJson } from '#app/core/canonical-json.ts';
import { asLocalized } from '#app/core/localized.ts';
import { sha256 } from '#app/platform/hash.server.ts';
import { type Criterion, criteriaForHash, plainDecimal } from './criteria.ts';
import { labelsOf } from './page-query.server.ts';

/** A criterion's row as rules see it. */
export function criterionOf(row: {
  id: string;
  name: unknown;
  description: unknown;
  weight: { toString(): string };
  min: { toString(): string };
  max: { toString(): string };
  step: { toString(): string };
  labels: unknown;
}): Criterion {
  return {
    id: row.id,
    name: asLocalized(row.name),
    description: asLocalized(row.description),
    weight: plainDecimal(row.weight.toString()),
    min: plainDecimal(row.min.toString()),
    max: plainDecimal(row.max.toString()),
    step: plainDecimal(row.step.toString()),
    labels: labelsOf(row.labels),
  };
}

/** SHA-256 of the canonical criteria: what is shown to everyone once they lock. */
export function criteriaHash(criteria: readonly Criterion[]): string {
  return sha256(canonicalJson(criteriaForHash(criteria)));
}

import { canonicalJson } from '#app/core/canonical-json.ts';
import { sha256 } from '#app/platform/hash.server.ts';
import { type Criterion, criteriaForHash } from './criteria.ts';

/** SHA-256 of the canonical criteria: what is shown to everyone once they lock. */
export function criteriaHash(criteria: readonly Criterion[]): string {
  return sha256(canonicalJson(criteriaForHash(criteria)));
}

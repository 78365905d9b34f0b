import type { Localized } from '#app/core/localized.ts';
import type { AwardKind } from './schema.ts';

/** An entry as the decision desk ranks it; `rank` is null without a complete sheet. */
export interface RankedEntry {
  entryId: string;
  rank: number | null;
  nominationId: string | null;
}

/** A decision being prepared. */
export interface DraftAward {
  id: string;
  entryId: string;
  kind: AwardKind;
  place: number | null;
  nominationId: string | null;
  title: Localized;
  reason: Localized;
}

/**
 * Does this award depart from the jury's ranking? A place departs when the entry's rank is another one (a shared rank
 * covers the places its entries fill); a nomination when a better-ranked entry of it goes without; a laureate when a
 * better-ranked entry gets nothing at all; a special prize never: it is outside the ranking.
 */
export function departsFromRanking(
  award: DraftAward,
  all: readonly DraftAward[],
  ranked: readonly RankedEntry[],
): boolean {
  const entry = ranked.find((candidate) => candidate.entryId === award.entryId);
  if (award.kind === 'special') return false;
  if (!entry || entry.rank === null) return true;
  const rank = entry.rank;
  if (award.kind === 'place') {
    const sharing = ranked.filter((candidate) => candidate.rank === rank).length;
    return award.place === null || award.place < rank || award.place > rank + sharing - 1;
  }
  const better = ranked.filter((candidate) => candidate.rank !== null && candidate.rank < rank);
  if (award.kind === 'nomination') {
    const awarded = new Set(
      all
        .filter((a) => a.kind === 'nomination' && a.nominationId === award.nominationId)
        .map((a) => a.entryId),
    );
    const inNomination = better.filter(
      (candidate) => candidate.nominationId === null || candidate.nominationId === award.nominationId,
    );
    return inNomination.some(
      (candidate) => !awarded.has(candidate.entryId) && !hasPlace(candidate.entryId, all),
    );
  }
  const withAny = new Set(all.map((a) => a.entryId));
  return better.some((candidate) => !withAny.has(candidate.entryId));
}

function hasPlace(entryId: string, all: readonly DraftAward[]): boolean {
  return all.some((award) => award.entryId === entryId && award.kind === 'place');
}

export type ReleaseProblem =
  | { code: 'NO_AWARDS' }
  | { code: 'REASON_MISSING'; awardId: string }
  | { code: 'TITLE_MISSING'; awardId: string }
  | { code: 'PLACE_TWICE'; place: number }
  | { code: 'ENTRY_NOT_ELIGIBLE'; awardId: string };

/**
 * What stands in the way of a release. One place may go to several entries only when they share a rank;
 * a withdrawn or rejected entry gets nothing.
 */
export function releaseProblems(
  awards: readonly DraftAward[],
  ranked: readonly RankedEntry[],
  eligible: ReadonlySet<string>,
): ReleaseProblem[] {
  if (awards.length === 0) return [{ code: 'NO_AWARDS' }];
  const problems: ReleaseProblem[] = [];
  for (const award of awards) {
    if (!eligible.has(award.entryId)) problems.push({ code: 'ENTRY_NOT_ELIGIBLE', awardId: award.id });
    if (award.kind === 'special' && !hasText(award.title))
      problems.push({ code: 'TITLE_MISSING', awardId: award.id });
    const needsReason = award.kind === 'special' || departsFromRanking(award, awards, ranked);
    if (needsReason && !hasText(award.reason)) problems.push({ code: 'REASON_MISSING', awardId: award.id });
  }
  const rankOf = new Map(ranked.map((entry) => [entry.entryId, entry.rank]));
  const byPlace = Map.groupBy(
    awards.filter((award) => award.kind === 'place' && award.place !== null),
    (award) => award.place!,
  );
  for (const [place, holders] of byPlace) {
    const ranks = new Set(holders.map((award) => rankOf.get(award.entryId) ?? null));
    if (holders.length > 1 && (ranks.size > 1 || ranks.has(null)))
      problems.push({ code: 'PLACE_TWICE', place });
  }
  return problems;
}

/** Places 1..count straight from the ranking; entries that share the last rank all get it. */
export function placesFromRanking(
  ranked: readonly RankedEntry[],
  count: number,
): { entryId: string; place: number }[] {
  return ranked
    .filter((entry): entry is RankedEntry & { rank: number } => entry.rank !== null && entry.rank <= count)
    .map((entry) => ({ entryId: entry.entryId, place: entry.rank }));
}

function hasText(text: Localized): boolean {
  return Object.values(text).some((value) => value?.trim());
}

import { type Fraction, leastCommonMultiple, roundHalfUp, thousandths } from './exact.ts';

/** How equal scores are told apart, in the contest's order. What each compares: README of this feature. */
export const TIE_BREAK_RULES = [
  'weightiest-criterion',
  'median',
  'most-top-values',
  'earliest-submission',
] as const;
export type TieBreakRule = (typeof TIE_BREAK_RULES)[number];
/** What put an entry below the one before it; `shared` when nothing told them apart and they have the same place. */
export type Separation = 'score' | TieBreakRule | 'shared';

/** Decimals as text, as the database gives them. */
export interface RankingCriterion {
  id: string;
  position: number;
  weight: string;
  min: string;
  max: string;
}

/**
 * The criteria turned into integers. A sheet's score is sum(coefficient × (value − min)) / denominator, value and min in
 * thousandths: the same number as sum(weight × (value − min) / (max − min)) / sum(weight), without a division.
 */
export interface Scale {
  criteria: { id: string; coefficient: bigint; min: bigint; max: bigint; isWeightiest: boolean }[];
  denominator: bigint;
}

/** What the complete sheets of one entry add up to; points and main values are integers in the scale's units. */
export interface EntryTotals {
  entryId: string;
  number: number;
  /** milliseconds; null sorts last */
  submittedAt: number | null;
  /** points of each complete sheet, in any order */
  sheetPoints: bigint[];
  /** sum of the weightiest criterion's values, thousandths */
  weightiestSum: bigint;
  /** how many values are the highest of their scale */
  topValues: number;
}

export interface RankedEntry {
  entryId: string;
  number: number;
  place: number;
  sheets: number;
  /** exact, between 0 and 1 */
  score: Fraction;
  /** against the entry before it; null for the first */
  separatedBy: Separation | null;
}

export interface Ranking {
  rules: TieBreakRule[];
  entries: RankedEntry[];
  /** without a complete sheet: no place, not last place */
  unranked: { entryId: string; number: number }[];
}

/** Throws when a scale has no room or all weights are zero: the editor lets no such criteria through. */
export function compileScale(criteria: readonly RankingCriterion[]): Scale {
  const exact = criteria
    .map((c) => ({
      ...c,
      weight: thousandths(c.weight),
      min: thousandths(c.min),
      max: thousandths(c.max),
    }))
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  const weights = exact.reduce((sum, c) => sum + c.weight, 0n);
  if (weights <= 0n || exact.some((c) => c.weight < 0n || c.max <= c.min)) {
    throw new Error('criteria need positive weights and scales with room');
  }
  const common = exact.reduce((lcm, c) => leastCommonMultiple(lcm, c.max - c.min), 1n);
  const weightiest = exact.reduce((best, c) => (c.weight > best.weight ? c : best));
  return {
    criteria: exact.map((c) => ({
      id: c.id,
      coefficient: (c.weight * common) / (c.max - c.min),
      min: c.min,
      max: c.max,
      isWeightiest: c === weightiest,
    })),
    denominator: weights * common,
  };
}

/** Points of one sheet, or null when a criterion has no value: missing is not zero. Values are decimals as text. */
export function sheetPoints(scale: Scale, values: Readonly<Record<string, string | null>>): bigint | null {
  let points = 0n;
  for (const criterion of scale.criteria) {
    const value = values[criterion.id];
    if (value === undefined || value === null) return null;
    points += criterion.coefficient * (thousandths(value) - criterion.min);
  }
  return points;
}

/** An entry's totals from its sheets; incomplete ones are left out. The database adds the same up in one pass. */
export function totalsOf(
  scale: Scale,
  entry: Pick<EntryTotals, 'entryId' | 'number' | 'submittedAt'>,
  sheets: readonly Readonly<Record<string, string | null>>[],
): EntryTotals {
  const totals: EntryTotals = { ...entry, sheetPoints: [], weightiestSum: 0n, topValues: 0 };
  for (const values of sheets) {
    const points = sheetPoints(scale, values);
    if (points === null) continue;
    totals.sheetPoints.push(points);
    for (const { id, max, isWeightiest } of scale.criteria) {
      const value = thousandths(values[id]!);
      if (isWeightiest) totals.weightiestSum += value;
      if (value === max) totals.topValues += 1;
    }
  }
  return totals;
}

/** Larger is better; all integers over denominators that are the same for every entry. */
interface Keys {
  totals: EntryTotals;
  score: bigint;
  rules: bigint[];
}

/**
 * Puts entries in order: by the exact mean of their sheets' scores, then by the rules. Entries that nothing tells apart
 * share a place, and the next place counts them all (1, 1, 3).
 */
export function rank(scale: Scale, totals: readonly EntryTotals[], rules: readonly TieBreakRule[]): Ranking {
  const scored = totals.filter((entry) => entry.sheetPoints.length > 0);
  // A mean over n sheets becomes an integer by counting it in N-ths, N a multiple of every n.
  const counts = new Set(scored.map((entry) => entry.sheetPoints.length));
  const common = [...counts].reduce((lcm, n) => leastCommonMultiple(lcm, BigInt(n)), 1n);
  const keyed = scored.map((entry) => keysOf(entry, common, rules));
  keyed.sort((a, b) => {
    const { order } = compare(a, b, rules);
    return order || byNumber(a.totals, b.totals);
  });
  const entries: RankedEntry[] = [];
  for (const [index, { totals: entry, score }] of keyed.entries()) {
    const separatedBy = index === 0 ? null : compare(keyed[index - 1]!, keyed[index]!, rules).by;
    entries.push({
      entryId: entry.entryId,
      number: entry.number,
      place: separatedBy === 'shared' ? entries[index - 1]!.place : index + 1,
      sheets: entry.sheetPoints.length,
      score: { numerator: score, denominator: common * scale.denominator },
      separatedBy,
    });
  }
  const unranked = totals
    .filter((entry) => entry.sheetPoints.length === 0)
    .sort(byNumber)
    .map(({ entryId, number }) => ({ entryId, number }));
  return { rules: [...rules], entries, unranked };
}

function keysOf(entry: EntryTotals, common: bigint, rules: readonly TieBreakRule[]): Keys {
  const perSheet = common / BigInt(entry.sheetPoints.length);
  const keys: Record<TieBreakRule, () => bigint> = {
    'weightiest-criterion': () => entry.weightiestSum * perSheet,
    median: () => twiceMedian(entry.sheetPoints),
    // The share of top values, so that an entry which fewer jurors could score is not behind for that alone.
    'most-top-values': () => BigInt(entry.topValues) * perSheet,
    'earliest-submission': () => -BigInt(entry.submittedAt ?? Number.MAX_SAFE_INTEGER),
  };
  const points = entry.sheetPoints.reduce((sum, p) => sum + p, 0n);
  return { totals: entry, score: points * perSheet, rules: rules.map((rule) => keys[rule]()) };
}

function twiceMedian(points: readonly bigint[]): bigint {
  const sorted = [...points].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? 2n * sorted[half]! : sorted[half - 1]! + sorted[half]!;
}

function compare(a: Keys, b: Keys, rules: readonly TieBreakRule[]): { order: number; by: Separation } {
  if (a.score !== b.score) return { order: a.score > b.score ? -1 : 1, by: 'score' };
  for (const [index, rule] of rules.entries()) {
    const [x, y] = [a.rules[index]!, b.rules[index]!];
    if (x !== y) return { order: x > y ? -1 : 1, by: rule };
  }
  return { order: 0, by: 'shared' };
}

const byNumber = (a: { number: number; entryId: string }, b: { number: number; entryId: string }) =>
  a.number - b.number || (a.entryId < b.entryId ? -1 : a.entryId > b.entryId ? 1 : 0);

/** Which rule put the upper of two entries above the lower: the strongest one that fired between their lines. */
export function separationOf(ranking: Ranking, upper: number, lower: number): Separation {
  const strength: Separation[] = ['score', ...ranking.rules, 'shared'];
  const between = ranking.entries.slice(upper + 1, lower + 1).map((entry) => entry.separatedBy ?? 'shared');
  return strength.find((separation) => between.includes(separation)) ?? 'shared';
}

/** The score as it is published. The place never depends on it. */
export function publishedScore(entry: Pick<RankedEntry, 'score'>, decimals: number): string {
  return roundHalfUp(entry.score, decimals);
}

/** The contest's stored order of rules; unknown words are a fault of ours. */
export function parseTieBreak(stored: unknown): TieBreakRule[] {
  if (!Array.isArray(stored)) throw new Error('tie-break rules are a list');
  return stored.map((rule) => {
    if (!(TIE_BREAK_RULES as readonly unknown[]).includes(rule)) throw new Error('unknown tie-break rule');
    return rule as TieBreakRule;
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFractions, type Fraction } from './exact.ts';
import {
  compileScale,
  parseTieBreak,
  publishedScore,
  type RankingCriterion,
  rank,
  separationOf,
  sheetPoints,
  TIE_BREAK_RULES,
  totalsOf,
} from './ranking.ts';

const criterion = (id: string, weight: string, extra: Partial<RankingCriterion> = {}): RankingCriterion => ({
  id,
  weight,
  position: id.charCodeAt(0) - 97,
  min: '1',
  max: '5',
  ...extra,
});
const SIXTY_FORTY = [criterion('a', '60'), criterion('b', '40')];
type Values = Record<string, string | null>;
interface TestEntry {
  id: string;
  sheets: Values[];
  at?: number;
}

function ranking(criteria: RankingCriterion[], entries: TestEntry[], rules = TIE_BREAK_RULES.slice()) {
  const scale = compileScale(criteria);
  const totals = entries.map((entry, index) =>
    totalsOf(
      scale,
      {
        entryId: entry.id,
        number: Number(entry.id.replace(/\D/g, '')) || index + 1,
        submittedAt: entry.at ?? 0,
      },
      entry.sheets,
    ),
  );
  return rank(scale, totals, rules);
}
const lines = (result: ReturnType<typeof ranking>) =>
  result.entries.map((e) => [e.entryId, e.place, publishedScore(e, 4), e.separatedBy]);

describe('a score', () => {
  test('is the weighted mean of where each value stands on its scale', () => {
    const result = ranking(SIXTY_FORTY, [{ id: 'x', sheets: [{ a: '4', b: '3' }] }]);
    // (60 × 3/4 + 40 × 2/4) / 100
    expect(lines(result)).toEqual([['x', 1, '0.6500', null]]);
  });

  test('of an entry is the mean over its complete sheets; a missing value is not zero', () => {
    const result = ranking(SIXTY_FORTY, [
      { id: 'x', sheets: [{ a: '5', b: '5' }, { a: '5' }, { a: '1', b: null }] },
      {
        id: 'y',
        sheets: [
          { a: '5', b: '5' },
          { a: '4', b: '4' },
        ],
      },
      { id: 'none', sheets: [{ b: '5' }] },
    ]);
    expect(lines(result)).toEqual([
      ['x', 1, '1.0000', null],
      ['y', 2, '0.8750', 'score'],
    ]);
    expect(result.unranked.map((e) => e.entryId)).toEqual(['none']);
  });

  test('takes scales of different length and halves exactly', () => {
    const criteria = [
      criterion('a', '1', { min: '0', max: '3' }),
      criterion('b', '1', { min: '0', max: '10' }),
      criterion('c', '0.5', { min: '1', max: '5.5' }),
    ];
    const [entry] = ranking(criteria, [{ id: 'x', sheets: [{ a: '1', b: '7', c: '2.5' }] }]).entries;
    // (1/3 + 7/10 + 0.5 × 1/3) / 2.5 = 12/25
    expect(compareFractions(entry!.score, { numerator: 12n, denominator: 25n })).toBe(0);
  });

  test('rounding is for display: what looks equal is still ordered', () => {
    const criteria = [criterion('a', '9999.999'), criterion('b', '0.001')];
    const result = ranking(criteria, [
      { id: 'x', sheets: [{ a: '3', b: '1' }] },
      { id: 'y', sheets: [{ a: '3', b: '2' }] },
    ]);
    expect(lines(result)).toEqual([
      ['y', 1, '0.5000', null],
      ['x', 2, '0.5000', 'score'],
    ]);
  });

  test('thirds add up: floats would part what is equal', () => {
    const third = [criterion('a', '1', { min: '0', max: '3' })];
    const result = ranking(
      third,
      [
        { id: 'x', sheets: [{ a: '1' }, { a: '1' }, { a: '1' }] },
        { id: 'y', sheets: [{ a: '0' }, { a: '1' }, { a: '2' }] },
        { id: 'z', sheets: [{ a: '0' }, { a: '2' }] },
      ],
      [],
    );
    expect(result.entries.map((e) => e.place)).toEqual([1, 1, 1]);
  });
});

describe('equal scores', () => {
  const even = [criterion('a', '50'), criterion('b', '50')];

  test('share a place when no rule tells them apart, and the next place counts them', () => {
    const result = ranking(SIXTY_FORTY, [
      { id: 'x', sheets: [{ a: '5', b: '5' }] },
      { id: 'y', sheets: [{ a: '5', b: '5' }] },
      { id: 'z', sheets: [{ a: '4', b: '4' }] },
    ]);
    expect(lines(result).map(([id, place, , by]) => [id, place, by])).toEqual([
      ['x', 1, null],
      ['y', 1, 'shared'],
      ['z', 3, 'score'],
    ]);
  });

  test.each([
    // means 3 and 3, medians 4 and 3
    [
      'median',
      [
        { a: '4', b: '4' },
        { a: '4', b: '4' },
        { a: '1', b: '1' },
      ],
      [{ a: '3', b: '3' }],
    ],
    ['most-top-values', [{ a: '3', b: '5' }], [{ a: '4', b: '4' }]],
  ] as const)('%s', (rule, better, worse) => {
    const result = ranking(
      even,
      [
        { id: 'worse', sheets: [...worse] },
        { id: 'better', sheets: [...better] },
      ],
      [rule],
    );
    expect(result.entries.map((e) => [e.entryId, e.separatedBy])).toEqual([
      ['better', null],
      ['worse', rule],
    ]);
  });

  test('the weightiest criterion decides first, earliest submission last', () => {
    const criteria = [
      criterion('a', '50', { min: '0', max: '10' }),
      criterion('b', '50', { min: '0', max: '10' }),
    ];
    const byWeightiest = ranking(criteria, [
      { id: 'x', sheets: [{ a: '4', b: '6' }], at: 1 },
      { id: 'y', sheets: [{ a: '6', b: '4' }], at: 2 },
    ]);
    expect(lines(byWeightiest).map(([id, , , by]) => [id, by])).toEqual([
      ['y', null],
      ['x', 'weightiest-criterion'],
    ]);
    const byTime = ranking(criteria, [
      { id: 'x', sheets: [{ a: '4', b: '6' }], at: 2 },
      { id: 'y', sheets: [{ a: '4', b: '6' }], at: 1 },
    ]);
    expect(lines(byTime).map(([id, , , by]) => [id, by])).toEqual([
      ['y', null],
      ['x', 'earliest-submission'],
    ]);
  });

  test('lines that share a place stand by number, however they came', () => {
    const equal = ['e3', 'e1', 'e2'].map((id) => ({ id, sheets: [{ a: '5', b: '5' }] }));
    expect(ranking(even, equal).entries.map((e) => e.entryId)).toEqual(['e1', 'e2', 'e3']);
  });

  test('an unknown rule is not quietly ignored', () => {
    expect(() => parseTieBreak(['median', 'coin'])).toThrow();
    expect(parseTieBreak(['median'])).toEqual(['median']);
  });
});

test('criteria without room or weight are refused', () => {
  expect(() => compileScale([criterion('a', '1', { min: '5', max: '5' })])).toThrow();
  expect(() => compileScale([criterion('a', '0')])).toThrow();
});

// --- properties ---

const CRITERIA_COUNT = 3;
const ids = ['a', 'b', 'c'];
const value = fc.integer({ min: 2, max: 10 }).map((halves) => String(halves / 2));
const sheet = fc
  .tuple(value, value, value, fc.integer({ min: 0, max: 9 }))
  .map(([a, b, c, missing]): Values => ({ a, b, c: missing === 0 ? null : c }));
const world = fc.record({
  weights: fc.array(fc.integer({ min: 1, max: 99_999 }), {
    minLength: CRITERIA_COUNT,
    maxLength: CRITERIA_COUNT,
  }),
  entries: fc.array(
    fc.record({ sheets: fc.array(sheet, { maxLength: 6 }), at: fc.integer({ min: 0, max: 3 }) }),
    { minLength: 1, maxLength: 12 },
  ),
});
const weighed = (weights: number[]) => ids.map((id, i) => criterion(id, String(weights[i]! / 1000)));
const named = (entries: { sheets: Values[]; at: number }[]): TestEntry[] =>
  entries.map((entry, i) => ({ id: `e${String(i).padStart(2, '0')}`, ...entry }));
const placesOf = (result: ReturnType<typeof ranking>) =>
  Object.fromEntries(result.entries.map((e) => [e.entryId, [e.place, publishedScore(e, 9)]]));

/** The definition, written down once more in fractions. */
function scoreByDefinition(criteria: RankingCriterion[], sheets: Values[]): Fraction | null {
  const add = (x: Fraction, y: Fraction): Fraction => ({
    numerator: x.numerator * y.denominator + y.numerator * x.denominator,
    denominator: x.denominator * y.denominator,
  });
  const zero: Fraction = { numerator: 0n, denominator: 1n };
  const milli = (text: string) => BigInt(Math.round(Number(text) * 1000));
  const complete = sheets.filter((s) => criteria.every((c) => s[c.id] != null));
  if (complete.length === 0) return null;
  const weights = criteria.reduce((sum, c) => sum + milli(c.weight), 0n);
  const scores = complete.map((s) => {
    const sum = criteria
      .map((c) => ({
        numerator: milli(c.weight) * (milli(s[c.id]!) - milli(c.min)),
        denominator: milli(c.max) - milli(c.min),
      }))
      .reduce(add, zero);
    return { numerator: sum.numerator, denominator: sum.denominator * weights };
  });
  const sum = scores.reduce(add, zero);
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(complete.length) };
}

describe('properties', () => {
  test('the score is the definition, exactly, and places follow it', () => {
    fc.assert(
      fc.property(world, ({ weights, entries }) => {
        const criteria = weighed(weights);
        const result = ranking(criteria, named(entries));
        for (const [index, line] of result.entries.entries()) {
          const expected = scoreByDefinition(criteria, entries[Number(line.entryId.slice(1))]!.sheets);
          expect(compareFractions(line.score, expected!)).toBe(0);
          const before = result.entries[index - 1];
          if (before) expect(compareFractions(before.score, line.score)).toBeGreaterThanOrEqual(0);
        }
        expect(result.entries.length + result.unranked.length).toBe(entries.length);
      }),
    );
  });

  test('the order in which entries, sheets and criteria come changes nothing', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ weights, entries }, random) => {
        const shuffle = <T>(list: T[]): T[] =>
          list
            .map((item) => ({ item, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const criteria = weighed(weights);
        const all = named(entries);
        const mixed = shuffle(all.map((entry) => ({ ...entry, sheets: shuffle(entry.sheets) })));
        const [before, after] = [ranking(criteria, all), ranking(shuffle(criteria), mixed)];
        expect(placesOf(after)).toEqual(placesOf(before));
        // lines that share a place stay in the order of their numbers
        expect(after.entries.map((e) => e.entryId)).toEqual(before.entries.map((e) => e.entryId));
      }),
    );
  });

  test('neither the unit of weights nor the numbers on a scale matter', () => {
    fc.assert(
      fc.property(
        world,
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (w, factor, shift) => {
          const criteria = weighed(w.weights);
          const before = ranking(criteria, named(w.entries));
          const heavier = criteria.map((c) => ({
            ...c,
            weight: String((Number(c.weight) * factor).toFixed(3)),
          }));
          expect(placesOf(ranking(heavier, named(w.entries)))).toEqual(placesOf(before));
          const move = (text: string) => String(Number(text) * factor + shift);
          const moved = criteria.map((c) => ({ ...c, min: move(c.min), max: move(c.max) }));
          const movedEntries = w.entries.map((entry) => ({
            ...entry,
            sheets: entry.sheets.map((s) =>
              Object.fromEntries(Object.entries(s).map(([id, v]) => [id, v === null ? null : move(v)])),
            ),
          }));
          expect(placesOf(ranking(moved, named(movedEntries)))).toEqual(placesOf(before));
        },
      ),
    );
  });

  test('a higher value never makes a place worse', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.nat(), fc.constantFrom(...ids), (w, which, sheetAt, id) => {
        const all = named(w.entries);
        const entry = all[which % all.length]!;
        const complete = entry.sheets.filter((s) => s.c !== null);
        const raised = complete[sheetAt % Math.max(1, complete.length)];
        fc.pre(raised !== undefined && Number(raised[id]) < 5);
        const better = all.map((e) =>
          e === entry
            ? {
                ...e,
                sheets: e.sheets.map((s) => (s === raised ? { ...s, [id]: String(Number(s[id]) + 0.5) } : s)),
              }
            : e,
        );
        const placeIn = (list: TestEntry[]) =>
          ranking(weighed(w.weights), list).entries.find((e) => e.entryId === entry.id)!.place;
        expect(placeIn(better)).toBeLessThanOrEqual(placeIn(all));
      }),
    );
  });

  test('places count: as many stand before an entry as its place says', () => {
    fc.assert(
      fc.property(world, ({ weights, entries }) => {
        const result = ranking(weighed(weights), named(entries), ['median']);
        for (const line of result.entries) {
          expect(result.entries.filter((e) => e.place < line.place).length).toBe(line.place - 1);
        }
      }),
    );
  });

  test('the rule recorded between neighbours tells what parts any two', () => {
    fc.assert(
      fc.property(world, fc.nat(), fc.nat(), ({ weights, entries }, i, j) => {
        const all = named(entries);
        const whole = ranking(weighed(weights), all);
        fc.pre(whole.entries.length > 1);
        const upper = i % (whole.entries.length - 1);
        const lower = upper + 1 + (j % (whole.entries.length - 1 - upper));
        const pair = all.filter((e) =>
          [whole.entries[upper]!.entryId, whole.entries[lower]!.entryId].includes(e.id),
        );
        expect(separationOf(whole, upper, lower)).toBe(
          ranking(weighed(weights), pair).entries[1]!.separatedBy,
        );
      }),
    );
  });
});

test('a sheet with a value missing has no points', () => {
  expect(sheetPoints(compileScale(SIXTY_FORTY), { a: '4' })).toBeNull();
});

test('ten thousand entries by seven jurors are ranked well within a second', () => {
  const scale = compileScale(['a', 'b', 'c', 'd', 'e'].map((id, i) => criterion(id, String(30 - 5 * i))));
  const totals = Array.from({ length: 10_000 }, (_, n) => ({
    entryId: `e${n}`,
    number: n,
    submittedAt: n,
    sheetPoints: Array.from({ length: 7 - (n % 2) }, (_, j) => BigInt((n * 7919 + j * 104_729) % 5000)),
    weightiestSum: BigInt((n * 31) % 35),
    topValues: n % 11,
  }));
  const result = rank(scale, totals, TIE_BREAK_RULES.slice());
  expect(result.entries).toHaveLength(10_000);
  expect(result.entries.every((e, i) => e.place === i + 1)).toBe(true);
});

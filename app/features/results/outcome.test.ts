import { describe, expect, it } from 'vitest';
import {
  type DraftAward,
  departsFromRanking,
  placesFromRanking,
  type RankedEntry,
  releaseProblems,
} from './outcome.ts';

const ranked: RankedEntry[] = [
  { entryId: 'a', rank: 1, nominationId: 'n1' },
  { entryId: 'b', rank: 2, nominationId: 'n2' },
  { entryId: 'c', rank: 2, nominationId: 'n1' },
  { entryId: 'd', rank: 4, nominationId: 'n2' },
  { entryId: 'e', rank: null, nominationId: null },
];
const everyone = new Set(ranked.map((entry) => entry.entryId));

let n = 0;
const award = (entryId: string, rest: Partial<DraftAward>): DraftAward => ({
  id: `award-${++n}`,
  entryId,
  kind: 'place',
  place: null,
  nominationId: null,
  title: {},
  reason: {},
  ...rest,
});

describe('departsFromRanking', () => {
  it('lets a place follow the rank, and any place that a shared rank fills', () => {
    const awards = [award('a', { place: 1 }), award('b', { place: 2 }), award('c', { place: 3 })];
    expect(awards.map((one) => departsFromRanking(one, awards, ranked))).toEqual([false, false, false]);
  });

  it('sees a place given over a better one, and to an entry without scores', () => {
    const awards = [award('d', { place: 1 }), award('e', { place: 2 })];
    expect(awards.map((one) => departsFromRanking(one, awards, ranked))).toEqual([true, true]);
  });

  it('asks why a better-ranked entry of the nomination goes without, unless it holds a place', () => {
    const passedOver = [award('d', { kind: 'nomination', nominationId: 'n2' })];
    expect(departsFromRanking(passedOver[0]!, passedOver, ranked)).toBe(true);
    const withPlace = [...passedOver, award('b', { place: 2 })];
    expect(departsFromRanking(withPlace[0]!, withPlace, ranked)).toBe(false);
  });

  it('asks why a laureate stands below an entry that gets nothing', () => {
    const awards = [
      award('d', { kind: 'laureate' }),
      award('a', { place: 1 }),
      award('b', { kind: 'laureate' }),
    ];
    expect(departsFromRanking(awards[0]!, awards, ranked)).toBe(true);
    expect(departsFromRanking(awards[2]!, awards, ranked)).toBe(false);
  });
});

describe('releaseProblems', () => {
  it('wants at least one award', () => {
    expect(releaseProblems([], ranked, everyone)).toEqual([{ code: 'NO_AWARDS' }]);
  });

  it('wants a reason where the jury departs, and a title and a reason for a special prize', () => {
    const departing = award('d', { place: 1 });
    const special = award('e', { kind: 'special' });
    expect(releaseProblems([departing, special], ranked, everyone)).toEqual([
      { code: 'REASON_MISSING', awardId: departing.id },
      { code: 'TITLE_MISSING', awardId: special.id },
      { code: 'REASON_MISSING', awardId: special.id },
    ]);
    const explained = { ...departing, reason: { ru: 'Жюри учло срок' } };
    expect(releaseProblems([explained], ranked, everyone)).toEqual([]);
  });

  it('lets two entries share a place only when they share the rank', () => {
    expect(releaseProblems([award('b', { place: 2 }), award('c', { place: 2 })], ranked, everyone)).toEqual(
      [],
    );
    const problems = releaseProblems(
      [award('a', { place: 1 }), award('b', { place: 1, reason: { kk: 'себеп' } })],
      ranked,
      everyone,
    );
    expect(problems).toEqual([{ code: 'PLACE_TWICE', place: 1 }]);
  });

  it('gives nothing to an entry that was withdrawn', () => {
    const one = award('a', { place: 1 });
    expect(releaseProblems([one], ranked, new Set(['b']))).toContainEqual({
      code: 'ENTRY_NOT_ELIGIBLE',
      awardId: one.id,
    });
  });
});

describe('placesFromRanking', () => {
  it('fills the places, shares included', () => {
    expect(placesFromRanking(ranked, 2)).toEqual([
      { entryId: 'a', place: 1 },
      { entryId: 'b', place: 2 },
      { entryId: 'c', place: 2 },
    ]);
  });
});

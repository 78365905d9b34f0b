import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Arc,
  arcsAhead,
  arcsBehind,
  formatCursor,
  parseCursor,
  placeOn,
  WHEEL,
  walkOf,
} from './gallery-order.ts';

const seeds = fc.integer({ min: 0, max: WHEEL - 1 });

/** What the index does with an arc: the places in it, in the order of the walk. */
function inArc(places: number[], { from, to }: Arc): number[] {
  const upward = from <= to;
  const [low, high] = upward ? [from, to] : [to, from];
  const found = places.filter((place) => place >= low && place <= high).sort((a, b) => a - b);
  return upward ? found : found.reverse();
}

const walk = (places: number[], arcs: Arc[]) => arcs.flatMap((arc) => inArc(places, arc));

describe('the walk through a gallery', () => {
  test('meets everyone once, whatever the seed and the page', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 60 }),
        (seed, numbers) => {
          const { wheel } = walkOf(seed);
          const places = numbers.map((number) => placeOn(wheel, number));
          const whole = walk(places, arcsAhead(seed, null));
          expect(new Set(whole).size).toBe(places.length);
          const paged: number[] = [];
          for (let after: number | null = null; ; ) {
            const page = walk(places, arcsAhead(seed, after)).slice(0, 7);
            if (page.length === 0) break;
            paged.push(...page);
            after = page.at(-1)!;
          }
          expect(paged).toEqual(whole);
        },
      ),
    );
  });

  test('leads back the way it came', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 2, maxLength: 30 }),
        (seed, numbers) => {
          const { wheel } = walkOf(seed);
          const places = numbers.map((number) => placeOn(wheel, number));
          const whole = walk(places, arcsAhead(seed, null));
          for (const [i, place] of whole.entries()) {
            expect(walk(places, arcsBehind(seed, place))[0]).toBe(whole[i - 1]);
            expect(walk(places, arcsAhead(seed, place))[0]).toBe(whole[i + 1]);
          }
        },
      ),
    );
  });

  test('starts at the ends of the wheel too', () => {
    for (const seed of [0, 1, 2, 3, WHEEL - 4, WHEEL - 3, WHEEL - 2, WHEEL - 1]) {
      const places = [1, 2, 3].map((number) => placeOn(walkOf(seed).wheel, number));
      expect(walk(places, arcsAhead(seed, null))).toHaveLength(3);
    }
  });

  test('puts everyone on the first page about equally often', () => {
    const numbers = Array.from({ length: 100 }, (_, i) => i + 1);
    const shown = new Map<number, number>();
    let random = 42;
    for (let visitor = 0; visitor < 4000; visitor++) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      // The generator's low bits alternate; a visitor's come from real randomness.
      const seed = (random ^ (random >>> 16)) >>> 0;
      const { wheel } = walkOf(seed);
      const byPlace = new Map(numbers.map((number) => [placeOn(wheel, number), number]));
      for (const place of walk([...byPlace.keys()], arcsAhead(seed, null)).slice(0, 24)) {
        const number = byPlace.get(place)!;
        shown.set(number, (shown.get(number) ?? 0) + 1);
      }
    }
    const counts = numbers.map((number) => shown.get(number) ?? 0);
    expect(Math.min(...counts)).toBeGreaterThan(960 * 0.8);
    expect(Math.max(...counts)).toBeLessThan(960 * 1.2);
  });
});

describe('a cursor', () => {
  test('survives the address', () => {
    expect(parseCursor(formatCursor({ by: 'visitor', place: 77 }), { by: 'visitor', seed: 1 })).toEqual({
      by: 'visitor',
      place: 77,
    });
    expect(parseCursor(formatCursor({ by: 'place', rank: 3, number: 9 }), { by: 'place' })).toEqual({
      by: 'place',
      rank: 3,
      number: 9,
    });
    expect(parseCursor(formatCursor({ by: 'newest', number: 9 }), { by: 'newest' })).toEqual({
      by: 'newest',
      number: 9,
    });
  });

  test('of another order, or of nobody, is the first page', () => {
    expect(parseCursor('v77', { by: 'newest' })).toBeNull();
    expect(parseCursor('p3', { by: 'place' })).toBeNull();
    expect(parseCursor("v1'; DROP TABLE", { by: 'visitor', seed: 1 })).toBeNull();
    expect(parseCursor('v4294967296', { by: 'visitor', seed: 1 })).toBeNull();
    expect(parseCursor('n4294967295', { by: 'newest' })).toBeNull();
  });
});

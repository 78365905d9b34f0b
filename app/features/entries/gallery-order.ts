/**
 * In which order a visitor walks through a gallery.
 *
 * While judging is not over nobody may be first for everyone, so each visitor gets an order of their own. Sorting all
 * entries by a hash with the visitor's seed would cost the whole contest at every page. Instead the entries stand
 * on a wheel of 2^32 places (`number` times an odd constant, modulo 2^32: an index answers "who comes after place p"), and a
 * seed chooses where to step on, which of two wheels, and in which direction. A page is one range of an index, whether the
 * contest has 100 entries or 100,000.
 *
 * Why multiplication and not a random place: the constants are 2^32 times the golden ratio and the root of two, whose
 * multiples spread evenly (three-gap theorem, V. Sós 1958). With random places an entry behind a wide gap would open the
 * gallery ten times as often as its neighbour; here the widest gap is at most about three times the narrowest, and a page of 24
 * shows everyone equally often. The wheels and their directions give an entry four different neighbourhoods.
 */
export const WHEEL = 2 ** 32;
const MULTIPLIERS = { wheelA: 2654435769n, wheelB: 1779033703n } as const;
export type Wheel = keyof typeof MULTIPLIERS;

export type GalleryOrder = { by: 'visitor'; seed: number } | { by: 'newest' } | { by: 'place' };

/** The place of an entry on a wheel; the database computes the same in generated columns of GalleryEntry. */
export function placeOn(wheel: Wheel, number: number): number {
  return Number((BigInt(number) * MULTIPLIERS[wheel]) & 0xffffffffn);
}

/** What a seed (an integer below 2^32) means. */
export function walkOf(seed: number): { wheel: Wheel; forward: boolean; start: number } {
  return { wheel: seed & 1 ? 'wheelA' : 'wheelB', forward: (seed & 2) !== 0, start: seed >>> 0 };
}

/** A range of places, both ends included, walked from `from` to `to`; the walk's direction says which is larger. */
export interface Arc {
  from: number;
  to: number;
}

/**
 * The one or two index ranges that are still ahead: from the start (or from just after the place `after`) once round the
 * wheel to just before the start.
 */
export function arcsAhead(seed: number, after: number | null): Arc[] {
  const { forward, start } = walkOf(seed);
  const step = forward ? 1 : -1;
  const last = forward ? WHEEL - 1 : 0;
  const first = forward ? 0 : WHEEL - 1;
  const isAhead = ({ from, to }: Arc) => (forward ? from <= to : from >= to);
  const beforeSeam: Arc = { from: start, to: last };
  const afterSeam: Arc = { from: first, to: start - step };
  if (after === null) return [beforeSeam, afterSeam].filter(isAhead);
  const hasPassedSeam = forward ? after < start : after > start;
  const arcs = hasPassedSeam
    ? [{ from: after + step, to: afterSeam.to }]
    : [{ from: after + step, to: last }, afterSeam];
  return arcs.filter(isAhead);
}

/** The ranges already passed before the place `before`, nearest first, to be walked backwards. */
export function arcsBehind(seed: number, before: number): Arc[] {
  const { forward, start } = walkOf(seed);
  const step = forward ? 1 : -1;
  const first = forward ? 0 : WHEEL - 1;
  const last = forward ? WHEEL - 1 : 0;
  const hasPassedSeam = forward ? before < start : before > start;
  const isBehind = ({ from, to }: Arc) => (forward ? from >= to : from <= to);
  const arcs = hasPassedSeam
    ? [
        { from: before - step, to: first },
        { from: last, to: start },
      ]
    : [{ from: before - step, to: start }];
  return arcs.filter(isBehind);
}

/** Where a page ended. In an address: `v<place>`, `n<number>`, `p<rank>.<number>`; anything else is the first page. */
export type GalleryCursor =
  | { by: 'visitor'; place: number }
  | { by: 'newest'; number: number }
  | { by: 'place'; rank: number; number: number };

export function parseCursor(text: string | null, order: GalleryOrder): GalleryCursor | null {
  const match = /^([vnp])(\d{1,10})(?:\.(\d{1,10}))?$/.exec(text ?? '');
  if (!match) return null;
  const [first, second] = [Number(match[2]), Number(match[3] ?? '')];
  if (first >= WHEEL || second >= WHEEL) return null;
  if (match[1] === 'v' && order.by === 'visitor') return { by: 'visitor', place: first };
  if (match[1] === 'n' && order.by === 'newest' && first < 2 ** 31) return { by: 'newest', number: first };
  if (match[1] === 'p' && order.by === 'place' && match[3] && first < 2 ** 31 && second < 2 ** 31)
    return { by: 'place', rank: first, number: second };
  return null;
}

export function formatCursor(cursor: GalleryCursor): string {
  if (cursor.by === 'visitor') return `v${cursor.place}`;
  return cursor.by === 'newest' ? `n${cursor.number}` : `p${cursor.rank}.${cursor.number}`;
}

/** A seed from an address or a cookie; null when it is not one. */
export function parseSeed(text: string | null | undefined): number | null {
  if (!text || !/^\d{1,10}$/.test(text)) return null;
  const seed = Number(text);
  return seed < WHEEL ? seed : null;
}

/**
 * The order in which one juror meets the entries: different for each juror, so that nobody is always first or always
 * judged by tired eyes; the same for one juror at every visit. An entry accepted later slips in without moving the others.
 */
export function jurorOrder<T extends { id: string }>(jurorId: string, entries: readonly T[]): T[] {
  return entries
    .map((entry) => ({ entry, key: mix(`${jurorId}/${entry.id}`) }))
    .sort((a, b) => a.key - b.key || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** FNV-1a with a final avalanche (from MurmurHash3): 32 well mixed bits. Fairness needs spread here, not secrecy. */
function mix(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Where a juror is in the order, and where to go from there. */
export interface Course {
  /** from 1 */
  position: number;
  total: number;
  previousId: string | null;
  nextId: string | null;
  /** the next without a complete or skipped sheet, around the end; else the next skipped one; null when all are scored */
  nextUnscoredId: string | null;
}

export type SheetState = 'unscored' | 'draft' | 'complete' | 'skipped';

export function courseOf(
  ordered: readonly { id: string; state: SheetState }[],
  entryId: string,
): Course | null {
  const at = ordered.findIndex((entry) => entry.id === entryId);
  if (at < 0) return null;
  const following = [...ordered.slice(at + 1), ...ordered.slice(0, at)];
  const waiting = (states: SheetState[]) => following.find((entry) => states.includes(entry.state));
  return {
    position: at + 1,
    total: ordered.length,
    previousId: ordered[at - 1]?.id ?? null,
    nextId: ordered[at + 1]?.id ?? null,
    nextUnscoredId: (waiting(['unscored', 'draft']) ?? waiting(['skipped']))?.id ?? null,
  };
}

export interface Progress {
  total: number;
  scored: number;
  skipped: number;
  /** neither scored nor skipped */
  left: number;
}

export function progressOf(entries: readonly { state: SheetState }[]): Progress {
  const count = (state: SheetState) => entries.filter((entry) => entry.state === state).length;
  const [scored, skipped] = [count('complete'), count('skipped')];
  return { total: entries.length, scored, skipped, left: entries.length - scored - skipped };
}

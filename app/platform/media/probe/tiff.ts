import { MAX_PAGES, type Probe } from '../plan.ts';
import { u8, u16be, u16le, u32be, u32le } from './bytes.ts';

type Reader = { u16: (at: number) => number; u32: (at: number) => number };
const TYPE_BYTES: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4 };

/** Walks the directories of a TIFF: size of page one, number of pages, loops, whether page one's strips are there. */
export function probeTiff(b: Uint8Array): Probe {
  const probe: Probe = { type: 'tiff', width: 0, height: 0, pages: 0, scans: 1, ending: 'whole' };
  const little = u8(b, 0) === 0x49;
  const read: Reader = {
    u16: (at) => (little ? u16le(b, at) : u16be(b, at)),
    u32: (at) => (little ? u32le(b, at) : u32be(b, at)),
  };
  const seen = new Set<number>();
  let at = read.u32(4);
  while (at > 0 && probe.pages <= MAX_PAGES) {
    if (seen.has(at)) return { ...probe, finding: 'MEDIA_CORRUPT' };
    seen.add(at);
    const count = read.u16(at);
    if (count < 1 || at + 2 + count * 12 > b.length) {
      if (probe.pages === 0) probe.ending = 'cut';
      break;
    }
    if (probe.pages === 0) readFirst(b, read, at, count, probe);
    probe.pages++;
    at = read.u32(at + 2 + count * 12);
  }
  if (probe.pages === 0) probe.ending = 'cut';
  return probe;
}

function readFirst(b: Uint8Array, read: Reader, at: number, count: number, probe: Probe): void {
  const value = (entry: number) => (read.u16(entry + 2) === 3 ? read.u16(entry + 8) : read.u32(entry + 8));
  let offsets: number[] = [];
  let lengths: number[] = [];
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * 12;
    const tag = read.u16(entry);
    if (tag === 256) probe.width = value(entry);
    if (tag === 257) probe.height = value(entry);
    if (tag === 273 || tag === 324) offsets = list(read, entry);
    if (tag === 279 || tag === 325) lengths = list(read, entry);
  }
  for (const [i, offset] of offsets.entries())
    if (offset + (lengths[i] ?? 0) > b.length) probe.ending = 'cut';
}

/** Values of an entry of shorts or longs, at most 100 000 of them (a strip a row of the tallest picture). */
function list(read: Reader, entry: number): number[] {
  const size = TYPE_BYTES[read.u16(entry + 2)] ?? 0;
  const count = Math.min(read.u32(entry + 4), 100_000);
  if (size < 2) return [];
  const from = size * count <= 4 ? entry + 8 : read.u32(entry + 8);
  const get = size === 2 ? read.u16 : read.u32;
  return Array.from({ length: count }, (_, i) => get(from + i * size));
}

import type { Probe } from '../plan.ts';
import { latin1, says, u8, u16be, u32be } from './bytes.ts';

type Box = { name: string; from: number; to: number; cut: boolean };
type Extent = { from: number; length: number; inFile: boolean };
const BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif', 'avis', 'miaf'];

/** True when the file's brands name a still picture of the HEIF family (not a video). */
export function isHeif(b: Uint8Array): boolean {
  if (!says(b, 4, 'ftyp')) return false;
  const end = Math.min(u32be(b, 0), 256, b.length);
  for (let at = 8; at + 4 <= end; at += 4) {
    if (at !== 12 && BRANDS.includes(latin1(b, at, 4))) return true;
  }
  return false;
}

/**
 * Reads the boxes of a HEIC or AVIF: codec, the largest size any item claims, and whether the bytes of the picture
 * (not those of its Exif, which some iPhones' copies have cut) are all there.
 */
export function probeHeif(b: Uint8Array): Probe {
  const probe: Probe = { type: 'heic', width: 0, height: 0, pages: 1, scans: 1, ending: 'whole' };
  const top = boxes(b, 0, b.length);
  const meta = top.find((box) => box.name === 'meta');
  if (!meta) return { ...probe, finding: top.some((box) => box.cut) ? 'MEDIA_TRUNCATED' : 'MEDIA_CORRUPT' };
  if (meta.cut) return { ...probe, finding: 'MEDIA_CORRUPT' };
  const parts = boxes(b, meta.from + 4, meta.to);
  const part = (name: string) => parts.find((box) => box.name === name);
  const iprp = part('iprp');
  const ipco = iprp && boxes(b, iprp.from, iprp.to).find((box) => box.name === 'ipco');
  const properties = ipco ? boxes(b, ipco.from, ipco.to) : [];
  if (properties.some((box) => box.name === 'av1C')) probe.type = 'avif';
  else if (!properties.some((box) => box.name === 'hvcC')) return { ...probe, finding: 'MEDIA_UNKNOWN_TYPE' };
  for (const box of properties.filter(({ name }) => name === 'ispe')) {
    const width = u32be(b, box.from + 4);
    const height = u32be(b, box.from + 8);
    if (width * height > probe.width * probe.height) Object.assign(probe, { width, height });
  }
  const iloc = part('iloc');
  if (iloc && missingExtent(b, iloc, pictureItems(b, part('pitm'), part('iref')))) probe.ending = 'cut';
  return probe;
}

/** The ICC profile a HEIC carries, if any; its decoder hands out pixels in that space and does not convert them. */
export function heifColourProfile(b: Uint8Array): Uint8Array | 'display-p3' | null {
  const meta = boxes(b, 0, b.length).find((box) => box.name === 'meta');
  const iprp = meta && boxes(b, meta.from + 4, meta.to).find((box) => box.name === 'iprp');
  const ipco = iprp && boxes(b, iprp.from, iprp.to).find((box) => box.name === 'ipco');
  if (!ipco) return null;
  const colours = boxes(b, ipco.from, ipco.to).filter((box) => box.name === 'colr');
  const icc = colours.find((box) => says(b, box.from, 'prof') || says(b, box.from, 'rICC'));
  if (icc) return b.slice(icc.from + 4, icc.to);
  const p3 = colours.some((box) => says(b, box.from, 'nclx') && u16be(b, box.from + 4) === 12);
  return p3 ? 'display-p3' : null;
}

function boxes(b: Uint8Array, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to && found.length < 4096; ) {
    let size = u32be(b, at);
    let header = 8;
    if (size === 1) {
      size = u32be(b, at + 8) * 2 ** 32 + u32be(b, at + 12);
      header = 16;
    }
    if (size === 0) size = to - at;
    if (size < header) break;
    const end = at + size;
    found.push({ name: latin1(b, at + 4, 4), from: at + header, to: Math.min(end, to), cut: end > to });
    at = end;
  }
  return found;
}

/** Ids of the primary item and, when it is a grid, of its tiles. */
function pictureItems(b: Uint8Array, pitm: Box | undefined, iref: Box | undefined): Set<number> {
  const items = new Set<number>();
  if (!pitm) return items;
  const primary = u8(b, pitm.from) === 0 ? u16be(b, pitm.from + 4) : u32be(b, pitm.from + 4);
  items.add(primary);
  if (!iref) return items;
  const wide = u8(b, iref.from) === 1;
  const id = (at: number) => (wide ? u32be(b, at) : u16be(b, at));
  const size = wide ? 4 : 2;
  for (const box of boxes(b, iref.from + 4, iref.to)) {
    if (box.name !== 'dimg' || id(box.from) !== primary) continue;
    const count = u16be(b, box.from + size);
    for (let i = 0; i < count; i++) items.add(id(box.from + size + 2 + i * size));
  }
  return items;
}

/** True when a wanted item's bytes lie outside the file. */
function missingExtent(b: Uint8Array, iloc: Box, wanted: Set<number>): boolean {
  for (const [item, extents] of locations(b, iloc)) {
    if (!wanted.has(item)) continue;
    if (extents.some(({ from, length, inFile }) => inFile && from + length > b.length)) return true;
  }
  return false;
}

function* locations(b: Uint8Array, iloc: Box): Generator<[number, Extent[]]> {
  const version = u8(b, iloc.from);
  const sizes = u16be(b, iloc.from + 4);
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const indexSize = version === 0 ? 0 : sizes & 15;
  const wide = version === 2;
  const count = wide ? u32be(b, iloc.from + 6) : u16be(b, iloc.from + 6);
  let at = iloc.from + (wide ? 10 : 8);
  for (let i = 0; i < count && at < iloc.to; i++) {
    const item = wide ? u32be(b, at) : u16be(b, at);
    at += wide ? 4 : 2;
    const method = version === 0 ? 0 : u16be(b, at) & 15;
    at += version === 0 ? 2 : 4;
    const base = sized(b, at, baseSize);
    const extentCount = u16be(b, at + baseSize);
    at += baseSize + 2;
    const extents: Extent[] = [];
    for (let k = 0; k < extentCount && at < iloc.to; k++) {
      const from = base + sized(b, at + indexSize, offsetSize);
      extents.push({ from, length: sized(b, at + indexSize + offsetSize, lengthSize), inFile: method === 0 });
      at += indexSize + offsetSize + lengthSize;
    }
    yield [item, extents];
  }
}

function sized(b: Uint8Array, at: number, size: number): number {
  if (size === 4) return u32be(b, at);
  if (size === 8) return u32be(b, at) * 2 ** 32 + u32be(b, at + 4);
  return 0;
}

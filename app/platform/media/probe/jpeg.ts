import type { Probe } from '../plan.ts';
import { u8, u16be } from './bytes.ts';
import { hasForeignTail, hasMarkup } from './foreign.ts';

const isFrame = (m: number) => m >= 0xc0 && m <= 0xcf && m !== 0xc4 && m !== 0xc8 && m !== 0xcc;

/**
 * Walks the segments of a JPEG: size from the frame header, number of scans (a legal file may hold hundreds, each a
 * walk over all blocks), whether the end marker is there, and what stands in comments and after the end.
 */
export function probeJpeg(b: Uint8Array): Probe {
  const probe: Probe = { type: 'jpeg', width: 0, height: 0, pages: 1, scans: 0, ending: 'cut' };
  let at = 2;
  while (at < b.length) {
    if (b[at] !== 0xff) {
      // Some phones leave a few bytes between segments; decoders skip to the next marker, so does this.
      const next = b.indexOf(0xff, at);
      if (next < 0) break;
      at = next;
    }
    const marker = u8(b, at + 1);
    if (marker === 0xff || marker === 0x00) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    if (marker === 0xd9) {
      probe.ending = 'whole';
      if (hasForeignTail(b, at + 2)) probe.finding = 'MEDIA_POLYGLOT';
      return probe;
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2;
      continue;
    }
    const length = u16be(b, at + 2);
    if (length < 2 || at + 2 + length > b.length) break;
    if (isFrame(marker) && !probe.width) {
      probe.height = u16be(b, at + 5);
      probe.width = u16be(b, at + 7);
    }
    // Text segments only: a colour profile or a thumbnail may hold any bytes.
    if ((marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)) && hasMarkup(b, at + 4, at + 2 + length)) {
      probe.finding = 'MEDIA_POLYGLOT';
    }
    at += 2 + length;
    if (marker === 0xda) {
      probe.scans++;
      at = endOfScan(b, at);
      if (at >= b.length) probe.ending = 'no-end';
    }
  }
  if (!probe.width && probe.scans === 0)
    probe.finding ??= b.length < 512 ? 'MEDIA_TRUNCATED' : 'MEDIA_CORRUPT';
  return probe;
}

/** Place of the first marker after entropy-coded data (0xff00 is data, 0xffd0-7 are restarts). */
function endOfScan(b: Uint8Array, from: number): number {
  for (let at = b.indexOf(0xff, from); at >= 0; at = b.indexOf(0xff, at + 1)) {
    const next = u8(b, at + 1);
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return next === -1 ? b.length : at;
  }
  return b.length;
}

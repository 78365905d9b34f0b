import type { Probe } from '../plan.ts';
import { says, u8, u16le, u24le, u32le } from './bytes.ts';
import { hasForeignTail, hasMarkup } from './foreign.ts';

/** Walks the chunks of a WebP: canvas, frames, whether the RIFF length is all there, text and tail. */
export function probeWebp(b: Uint8Array): Probe {
  const probe: Probe = { type: 'webp', width: 0, height: 0, pages: 0, scans: 1, ending: 'whole' };
  const end = 8 + u32le(b, 4);
  if (end > b.length + 1) probe.ending = 'cut';
  let at = 12;
  while (at + 8 <= Math.min(end, b.length)) {
    const length = u32le(b, at + 4);
    readSize(b, at, probe);
    if ((says(b, at, 'XMP ') || says(b, at, 'EXIF')) && hasMarkup(b, at + 8, at + 8 + length)) {
      probe.finding = 'MEDIA_POLYGLOT';
    }
    if (says(b, at, 'ANMF')) probe.pages++;
    at += 8 + length + (length & 1);
  }
  if (hasForeignTail(b, end)) probe.finding = 'MEDIA_POLYGLOT';
  probe.pages = Math.max(1, probe.pages);
  return probe;
}

function readSize(b: Uint8Array, at: number, probe: Probe): void {
  if (probe.width) return;
  const data = at + 8;
  if (says(b, at, 'VP8X')) {
    probe.width = u24le(b, data + 4) + 1;
    probe.height = u24le(b, data + 7) + 1;
  } else if (says(b, at, 'VP8L') && u8(b, data) === 0x2f) {
    const bits = u32le(b, data + 1);
    probe.width = (bits & 0x3fff) + 1;
    probe.height = ((bits >>> 14) & 0x3fff) + 1;
  } else if (says(b, at, 'VP8 ')) {
    probe.width = u16le(b, data + 6) & 0x3fff;
    probe.height = u16le(b, data + 8) & 0x3fff;
  }
}

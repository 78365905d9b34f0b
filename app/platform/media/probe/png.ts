import type { Probe } from '../plan.ts';
import { says, u32be } from './bytes.ts';
import { hasForeignTail, hasMarkup } from './foreign.ts';

const TEXT_CHUNKS = ['tEXt', 'iTXt', 'zTXt', 'eXIf'];

/** Walks the chunks of a PNG: size, whether IEND is reached, text chunks, what follows. APNG: the first frame counts. */
export function probePng(b: Uint8Array): Probe {
  const probe: Probe = { type: 'png', width: 0, height: 0, pages: 1, scans: 1, ending: 'cut' };
  if (!says(b, 12, 'IHDR')) return { ...probe, finding: b.length < 33 ? 'MEDIA_TRUNCATED' : 'MEDIA_CORRUPT' };
  probe.width = u32be(b, 16);
  probe.height = u32be(b, 20);
  let at = 8;
  let pixels = false;
  while (at + 12 <= b.length) {
    const length = u32be(b, at);
    const end = at + 12 + length;
    if (says(b, at + 4, 'IEND')) {
      probe.ending = 'whole';
      if (!pixels) probe.finding ??= 'MEDIA_CORRUPT';
      if (hasForeignTail(b, end)) probe.finding = 'MEDIA_POLYGLOT';
      return probe;
    }
    if (end > b.length) return probe;
    if (says(b, at + 4, 'IDAT')) pixels = true;
    if (TEXT_CHUNKS.some((name) => says(b, at + 4, name)) && hasMarkup(b, at + 8, end)) {
      probe.finding = 'MEDIA_POLYGLOT';
    }
    at = end;
  }
  return probe;
}

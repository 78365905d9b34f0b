import type { Probe } from '../plan.ts';
import { says, u8, u16le } from './bytes.ts';
import { hasForeignTail, hasMarkup } from './foreign.ts';

/** Walks the blocks of a GIF: canvas, number of frames, comments, whether the trailer is reached and what follows. */
export function probeGif(b: Uint8Array): Probe {
  const probe: Probe = {
    type: 'gif',
    width: u16le(b, 6),
    height: u16le(b, 8),
    pages: 0,
    scans: 1,
    ending: 'cut',
  };
  if (b.length < 13) return { ...probe, pages: 1, finding: 'MEDIA_TRUNCATED' };
  // GIF89a/*…*/=1 is a picture and a script; a canvas 10 799 pixels wide is nobody's drawing.
  if (says(b, 6, '/*')) probe.finding = 'MEDIA_POLYGLOT';
  let at = 13 + tableBytes(u8(b, 10));
  while (at < b.length) {
    const kind = b[at];
    if (kind === 0x3b) {
      probe.ending = 'whole';
      if (hasForeignTail(b, at + 1)) probe.finding = 'MEDIA_POLYGLOT';
      break;
    }
    const start = at;
    if (kind === 0x2c) {
      probe.pages++;
      at = skipBlocks(b, at + 11 + tableBytes(u8(b, at + 9)));
    } else if (kind === 0x21) {
      at = skipBlocks(b, at + 2);
      if (u8(b, start + 1) === 0xfe && hasMarkup(b, start, at)) probe.finding = 'MEDIA_POLYGLOT';
    } else {
      // Rubbish after a whole first frame is what browsers forgive too.
      probe.ending = probe.pages > 0 ? 'no-end' : 'cut';
      if (hasForeignTail(b, at)) probe.finding = 'MEDIA_POLYGLOT';
      break;
    }
  }
  // Cut after the first frame: the first frame is all that is shown.
  if (probe.ending === 'cut' && probe.pages > 1) probe.ending = 'no-end';
  probe.pages = Math.max(1, probe.pages);
  return probe;
}

/** Bytes of a colour table by its packed field; 0 when there is none. */
function tableBytes(packed: number): number {
  return packed >= 0 && packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

function skipBlocks(b: Uint8Array, from: number): number {
  let at = from;
  for (let length = u8(b, at); length > 0; length = u8(b, at)) at += length + 1;
  return at + 1;
}

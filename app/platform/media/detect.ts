import type { MediaRefusal, MediaType, Probe } from './plan.ts';
import { find, says, u8 } from './probe/bytes.ts';
import { looksLikeSvg } from './probe/foreign.ts';
import { probeGif } from './probe/gif.ts';
import { isHeif, probeHeif } from './probe/isobmff.ts';
import { probeJpeg } from './probe/jpeg.ts';
import { pdfStart, probePdf } from './probe/pdf.ts';
import { probePng } from './probe/png.ts';
import { probeTiff } from './probe/tiff.ts';
import { probeWebp } from './probe/webp.ts';

const PROBES: Record<Exclude<MediaType, 'avif'>, (b: Uint8Array) => Probe> = {
  jpeg: probeJpeg,
  png: probePng,
  gif: probeGif,
  webp: probeWebp,
  tiff: probeTiff,
  heic: probeHeif,
  pdf: probePdf,
};

/** The type by content, or why there is none. HEIC and AVIF share a signature; `probeFile` tells them apart. */
export function detectType(b: Uint8Array): Exclude<MediaType, 'avif'> | MediaRefusal {
  if (b.length === 0) return 'MEDIA_EMPTY';
  if (u8(b, 0) === 0xff && u8(b, 1) === 0xd8 && u8(b, 2) === 0xff) return 'jpeg';
  if (says(b, 0, '\x89PNG\r\n\x1a\n')) return 'png';
  if (says(b, 0, 'GIF87a') || says(b, 0, 'GIF89a')) return 'gif';
  if (says(b, 0, 'RIFF') && says(b, 8, 'WEBP')) return 'webp';
  if (says(b, 0, 'II*\0') || says(b, 0, 'MM\0*')) return 'tiff';
  if (isHeif(b)) return 'heic';
  if (pdfStart(b) >= 0) return 'pdf';
  if (looksLikeSvg(b)) return 'MEDIA_SVG_NOT_ALLOWED';
  if (find(b, '%PDF-', 0, 1024) >= 0) return 'MEDIA_POLYGLOT';
  if (says(b, 0, '\x89PNG')) return 'MEDIA_CORRUPT';
  return 'MEDIA_UNKNOWN_TYPE';
}

/** Everything the bytes say about themselves before any decoder is let near them. Never throws, whatever the bytes. */
export function probeFile(b: Uint8Array): Probe | MediaRefusal {
  const type = detectType(b);
  return type in PROBES ? PROBES[type as keyof typeof PROBES](b) : (type as MediaRefusal);
}

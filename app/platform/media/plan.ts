/** What comes in: recognised by content, never by name. `svg` and `unknown` are recognised only to be refused. */
export type MediaType = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic' | 'tiff' | 'gif' | 'pdf';

export const MEBIBYTE = 1024 * 1024;
/** Photos: a 100 MP camera's best JPEG fits; anything larger is a scan that should be exported smaller. */
export const MAX_PICTURE_BYTES = 40 * MEBIBYTE;
export const MAX_PDF_BYTES = 20 * MEBIBYTE;
export const MAX_PIXELS = 100_000_000;
/** Pages of a PDF or TIFF, frames of an animation. Only the first is shown. */
export const MAX_PAGES = 1000;
/** Pixels times progressive passes: 100 MP in 12 passes passes, 67 MP in 882 (a minute of CPU) does not. */
export const MAX_SCAN_PIXELS = 1_200_000_000;
export const MAX_SCANS = 100;

/** Everything an upload can be refused for; each has a text in locales/<lang>/errors.json. */
export const MEDIA_REFUSALS = [
  'MEDIA_EMPTY',
  'MEDIA_UNKNOWN_TYPE',
  'MEDIA_SVG_NOT_ALLOWED',
  'MEDIA_TOO_LARGE',
  'MEDIA_TOO_MANY_PIXELS',
  'MEDIA_TOO_MANY_PAGES',
  'MEDIA_TRUNCATED',
  'MEDIA_CORRUPT',
  'MEDIA_POLYGLOT',
  'MEDIA_TOO_SLOW',
  'MEDIA_TOO_MUCH_MEMORY',
  'MEDIA_ENCRYPTED_PDF',
  'MEDIA_ACTIVE_PDF',
] as const;
export type MediaRefusal = (typeof MEDIA_REFUSALS)[number];

/** What the header of a file says, read without decoding a pixel. */
export type Probe = {
  type: MediaType;
  /** Pixels as stored, before orientation; 0 for a PDF. */
  width: number;
  height: number;
  /** Pages, frames; 1 when there is one or nobody said. */
  pages: number;
  /** Passes over all the pixels (progressive JPEG); 1 otherwise. */
  scans: number;
  /** `cut`: bytes the header promises are missing. `no-end`: all is there but the end marker. */
  ending: 'whole' | 'no-end' | 'cut';
  /** A reason found while reading that no limit below covers. */
  finding?: MediaRefusal;
};

export type VariantFormat = 'avif' | 'webp';
export const VARIANT_FORMATS: readonly VariantFormat[] = ['avif', 'webp'];
/** Longest side of each step, in pixels. */
export const VARIANT_EDGES = [320, 640, 1024, 1600, 2400] as const;
/** Effort 1 makes files as small as effort 2 in half the time (libaom's speed 8 against 7). */
export const AVIF_OPTIONS = { quality: 50, effort: 1, chromaSubsampling: '4:2:0' } as const;
export const WEBP_OPTIONS = { quality: 78, effort: 2, smartSubsample: false } as const;

export type VariantSize = { width: number; height: number };

/**
 * Sizes to make of an upright picture, largest first: each step's longest side, never upscaled. A picture smaller
 * than the largest step is also kept at its own size; a step within 15 % of that would show nothing new and is left out.
 */
export function planVariants(width: number, height: number): VariantSize[] {
  const longest = Math.max(width, height);
  const top = Math.min(longest, VARIANT_EDGES.at(-1) ?? longest);
  const edges = [top, ...VARIANT_EDGES.filter((edge) => edge * 1.15 < top).toReversed()];
  return edges.map((edge) => ({
    width: Math.max(1, Math.round((width * edge) / longest)),
    height: Math.max(1, Math.round((height * edge) / longest)),
  }));
}

/** Largest upload of a kind, in bytes. */
export function maxBytes(type: MediaType): number {
  return type === 'pdf' ? MAX_PDF_BYTES : MAX_PICTURE_BYTES;
}

/** The verdict a header alone allows: a reason to refuse, or null when the file is worth opening. */
export function refusalOf(probe: Probe, bytes: number): MediaRefusal | null {
  if (probe.finding) return probe.finding;
  if (bytes > maxBytes(probe.type)) return 'MEDIA_TOO_LARGE';
  if (probe.width * probe.height > MAX_PIXELS) return 'MEDIA_TOO_MANY_PIXELS';
  if (probe.type !== 'pdf' && (probe.width < 1 || probe.height < 1)) return 'MEDIA_CORRUPT';
  if (probe.pages > MAX_PAGES) return 'MEDIA_TOO_MANY_PAGES';
  if (probe.scans > MAX_SCANS || probe.scans * probe.width * probe.height > MAX_SCAN_PIXELS)
    return 'MEDIA_TOO_SLOW';
  if (probe.ending === 'cut') return 'MEDIA_TRUNCATED';
  return null;
}

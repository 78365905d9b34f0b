import type { MediaRefusal, MediaType, VariantFormat } from './plan.ts';

/** What is asked of the media process; paths are absolute. One request at a time. */
export type MediaRequest =
  | { task: 'inspect'; path: string }
  | { task: 'render'; path: string; outDir: string };

export type Accepted = {
  outcome: 'accepted' | 'attachment';
  type: MediaType;
  mime: string;
  /** Upright pixels; of a PDF, its first page in points (1/72 inch), rounded. */
  width: number;
  height: number;
  /** Pages of a PDF; frames or pages of a picture, of which the first is shown. */
  pages: number;
};
export type Refused = { outcome: 'refused'; code: MediaRefusal };
/** `accepted`: a picture. `attachment`: a PDF, kept as it is. */
export type Verdict = Accepted | Refused;

export type Variant = {
  width: number;
  height: number;
  format: VariantFormat;
  /** The file in outDir. */
  path: string;
  bytes: number;
  /** Hex; the content's key. */
  sha256: string;
};
export type Rendered = Accepted & {
  /** Data URL of a tiny WebP in the picture's own colours; '' when a PDF has no preview. */
  placeholder: string;
  /** 64-bit perceptual hash, 16 hex digits; '' for an empty sheet or a PDF without preview. */
  phash: string;
  /** Largest first; empty for a PDF whose first page cannot be drawn. */
  variants: Variant[];
};

export type MediaReply = { verdict: Verdict } | { rendered: Rendered | Refused } | { failed: string };

export const MIME: Record<MediaType, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  tiff: 'image/tiff',
  gif: 'image/gif',
  pdf: 'application/pdf',
};

import type { VariantFormat } from './plan.ts';

/** An element of `Media.variants`. */
export interface StoredVariant {
  width: number;
  height: number;
  format: VariantFormat;
  key: string;
  bytes: number;
}

/** Columns `pictureView` reads: put into the `select` of a query. */
export const PICTURE_COLUMNS = {
  id: true,
  state: true,
  width: true,
  height: true,
  placeholder: true,
  variants: true,
} as const;

interface PictureRow {
  id: string;
  state: string;
  width: number | null;
  height: number | null;
  placeholder: string | null;
  variants: unknown;
}

/** The variants column, whatever is in it, as a list. */
export function storedVariants(column: unknown): StoredVariant[] {
  return Array.isArray(column) ? (column as StoredVariant[]) : [];
}

/** A Media row as ui/Picture draws it; null while its variants are not there (or never will be). */
export function pictureView(media: PictureRow | null | undefined, alt: string) {
  const variants = storedVariants(media?.variants);
  if (media?.state !== 'ready' || variants.length === 0) return null;
  const largest = variants.reduce((a, b) => (b.width > a.width ? b : a));
  return {
    id: media.id,
    width: largest.width,
    height: largest.height,
    alt,
    placeholder: media.placeholder,
    widths: [...new Set(variants.map((variant) => variant.width))].sort((a, b) => a - b),
  };
}

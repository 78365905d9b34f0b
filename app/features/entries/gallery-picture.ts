import type { PictureView } from '#app/ui/Picture.tsx';

/** What a query selects of a Media row to show its picture. */
export interface PictureRow {
  id: string;
  width: number | null;
  height: number | null;
  placeholder: string | null;
  /** Media.variants, or only their widths */
  variants: unknown;
}

/** The picture as the screen draws it; null while it has no public variants. */
export function pictureOf(row: PictureRow, alt: string): PictureView | null {
  const widths = widthsOf(row.variants);
  if (widths.length === 0 || !row.width || !row.height) return null;
  return { id: row.id, width: row.width, height: row.height, alt, placeholder: row.placeholder, widths };
}

function widthsOf(variants: unknown): number[] {
  if (!Array.isArray(variants)) return [];
  const widths = variants.map((variant: unknown) =>
    typeof variant === 'number' ? variant : (variant as { width?: number } | null)?.width,
  );
  return [...new Set(widths.filter((width): width is number => typeof width === 'number'))].sort(
    (a, b) => a - b,
  );
}

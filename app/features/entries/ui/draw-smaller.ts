import { SHRINK_ABOVE_BYTES, SHRINK_ABOVE_PIXELS } from '../schema.ts';

const QUALITY = 0.86;

/**
 * A smaller JPEG of a photo over 12 megapixels or 6 MB; null when it may stay as it is, or when this browser cannot open
 * it (the server can: HEIC, TIFF). Upright, because `createImageBitmap` turns it.
 */
export async function drawSmaller(
  file: Blob,
  makeCanvas: (width: number, height: number) => OffscreenCanvas | HTMLCanvasElement,
): Promise<Blob | null> {
  const bitmap = await createImageBitmap(file);
  try {
    const pixels = bitmap.width * bitmap.height;
    if (pixels <= SHRINK_ABOVE_PIXELS && file.size <= SHRINK_ABOVE_BYTES) return null;
    const scale = Math.min(1, Math.sqrt(SHRINK_ABOVE_PIXELS / pixels));
    const width = Math.round(bitmap.width * scale);
    const height = Math.round(bitmap.height * scale);
    const canvas = makeCanvas(width, height);
    const pen = canvas.getContext('2d') as
      | CanvasRenderingContext2D
      | OffscreenCanvasRenderingContext2D
      | null;
    if (!pen) return null;
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, width, height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, width, height);
    const blob = await toJpeg(canvas);
    return blob && blob.size < file.size ? blob : null;
  } finally {
    bitmap.close();
  }
}

function toJpeg(canvas: OffscreenCanvas | HTMLCanvasElement): Promise<Blob | null> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/**
 * Two photos whose perceptual hashes differ in at most so many of 64 bits are shown side by side. Measured on the photos of
 * tests/fixtures/media: copies in another size, format, quality or brightness differ in 0-6 bits, with 2-4 % cropped off
 * in 0-14; the nearest pair of different photos in 18. A person decides, so the threshold leans towards showing.
 */
export const NEAR_BITS = 12;

/** same-file: byte for byte; same-picture: saved anew; alike: cropped, retouched, or taken from the same spot */
export type NearKind = 'same-file' | 'same-picture' | 'alike';

export function nearKind(isSameFile: boolean, distance: number): NearKind {
  if (isSameFile) return 'same-file';
  return distance <= 4 ? 'same-picture' : 'alike';
}

const SIDE = 32;
const LOW = 8;
/** Frequencies below this are an empty sheet: about one grey level over the whole picture. */
const FLAT = SIDE * SIDE;
const COSINES = Float64Array.from({ length: LOW * SIDE }, (_, i) =>
  Math.cos(((2 * (i % SIDE) + 1) * Math.floor(i / SIDE) * Math.PI) / (2 * SIDE)),
);

/**
 * 64-bit perceptual hash of a 32×32 grey picture (row by row, 0-255), as 16 hex digits: signs of the lowest 8×8
 * cosine frequencies against their median. Near copies (other size, format, brightness) differ in few bits.
 * '' for an empty sheet, which resembles every other. After C. Zauner, Implementation and Benchmarking of Perceptual Image Hash Functions, 2010.
 */
export function perceptualHash(grey: Uint8Array): string {
  const rows = new Float64Array(SIDE * LOW);
  for (let y = 0; y < SIDE; y++) {
    for (let v = 0; v < LOW; v++) {
      let sum = 0;
      for (let x = 0; x < SIDE; x++) sum += grey[y * SIDE + x]! * COSINES[v * SIDE + x]!;
      rows[y * LOW + v] = sum;
    }
  }
  const low: number[] = [];
  for (let u = 0; u < LOW; u++) {
    for (let v = 0; v < LOW; v++) {
      let sum = 0;
      for (let y = 0; y < SIDE; y++) sum += rows[y * LOW + v]! * COSINES[u * SIDE + y]!;
      // Rounded, so that what is flat counts as flat and not as the last bits of a float.
      low.push(Math.round(sum));
    }
  }
  // The first term is the brightness of the whole; it says nothing about shape and is left out of the median.
  const shape = low.slice(1);
  if (shape.every((value) => Math.abs(value) < FLAT)) return '';
  const sorted = shape.sort((a, b) => a - b);
  const median = sorted[31]!;
  let hash = 0n;
  for (const value of low) hash = (hash << 1n) | (value > median ? 1n : 0n);
  return hash.toString(16).padStart(16, '0');
}

/** Number of differing bits of two hashes, 0-64. Up to about 10 means the same picture to the eye. */
export function hashDistance(a: string, b: string): number {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; bits > 0n; bits &= bits - 1n) count++;
  return count;
}

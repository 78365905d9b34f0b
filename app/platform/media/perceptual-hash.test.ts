import { expect, test } from 'vitest';
import { hashDistance, perceptualHash } from './perceptual-hash.ts';

const picture = (value: (x: number, y: number) => number) =>
  Uint8Array.from({ length: 1024 }, (_, i) =>
    Math.max(0, Math.min(255, Math.round(value(i % 32, Math.floor(i / 32))))),
  );
// Something of every low frequency, as a photo has.
const hill = (x: number, y: number) => {
  let value = 120;
  for (let u = 0; u < 8; u++) {
    for (let v = 0; v < 8; v++) {
      value +=
        (((u * 31 + v * 17) % 13) - 6) *
        Math.cos(((2 * x + 1) * v * Math.PI) / 64) *
        Math.cos(((2 * y + 1) * u * Math.PI) / 64);
    }
  }
  return value;
};

test('64 bits as 16 hex digits', () => {
  expect(perceptualHash(picture(hill))).toMatch(/^[0-9a-f]{16}$/);
});

test('brighter, flatter or a little noisy is still the same picture', () => {
  const hash = perceptualHash(picture(hill));
  expect(hashDistance(hash, perceptualHash(picture((x, y) => hill(x, y) * 0.8 + 20)))).toBeLessThanOrEqual(6);
  expect(
    hashDistance(hash, perceptualHash(picture((x, y) => hill(x, y) + ((x * 7 + y * 13) % 5)))),
  ).toBeLessThanOrEqual(6);
});

test('another picture is another hash', () => {
  const other = perceptualHash(picture((x, y) => 128 + 100 * Math.cos(x / 3) * Math.sin(y / 2)));
  expect(hashDistance(perceptualHash(picture(hill)), other)).toBeGreaterThan(16);
});

test('an empty sheet resembles nothing', () => {
  expect(perceptualHash(picture(() => 255))).toBe('');
  expect(perceptualHash(picture((x) => 250 + (x % 2)))).toBe('');
});

test('distance counts bits', () => {
  expect(hashDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
  expect(hashDistance('8000000000000001', '0000000000000000')).toBe(2);
});

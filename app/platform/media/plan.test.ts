import { expect, test } from 'vitest';
import en from '#locales/en/errors.json' with { type: 'json' };
import kk from '#locales/kk/errors.json' with { type: 'json' };
import ru from '#locales/ru/errors.json' with { type: 'json' };
import {
  MAX_PAGES,
  MAX_PDF_BYTES,
  MAX_PICTURE_BYTES,
  MAX_PIXELS,
  MEBIBYTE,
  MEDIA_REFUSALS,
  type Probe,
  planVariants,
  refusalOf,
} from './plan.ts';

const photo: Probe = { type: 'jpeg', width: 4000, height: 3000, pages: 1, scans: 1, ending: 'whole' };

test('sizes go down from the largest and keep the shape', () => {
  expect(planVariants(5760, 3840)).toEqual([
    { width: 2400, height: 1600 },
    { width: 1600, height: 1067 },
    { width: 1024, height: 683 },
    { width: 640, height: 427 },
    { width: 320, height: 213 },
  ]);
  expect(planVariants(3000, 4000)[0]).toEqual({ width: 1800, height: 2400 });
});

test('nothing is ever enlarged, and no two steps are nearly the same', () => {
  expect(planVariants(1, 1)).toEqual([{ width: 1, height: 1 }]);
  expect(planVariants(300, 200)).toEqual([{ width: 300, height: 200 }]);
  expect(planVariants(1100, 700).map(({ width }) => width)).toEqual([1100, 640, 320]);
  for (const width of [1, 2, 319, 320, 321, 700, 1601, 2400, 2401, 30_000]) {
    for (const size of planVariants(width, 500)) {
      expect(size.width).toBeLessThanOrEqual(width);
      expect(size.height).toBeLessThanOrEqual(500);
    }
  }
});

test('a line of pixels keeps at least one row', () => {
  expect(planVariants(20_000, 1)[0]).toEqual({ width: 2400, height: 1 });
});

test('limits refuse with the right code', () => {
  expect(refusalOf(photo, 5 * MEBIBYTE)).toBeNull();
  expect(refusalOf(photo, MAX_PICTURE_BYTES + 1)).toBe('MEDIA_TOO_LARGE');
  expect(refusalOf({ ...photo, type: 'pdf' }, MAX_PDF_BYTES + 1)).toBe('MEDIA_TOO_LARGE');
  expect(refusalOf({ ...photo, width: 10_001, height: 10_000 }, 1)).toBe('MEDIA_TOO_MANY_PIXELS');
  expect(refusalOf({ ...photo, width: 10_000, height: 10_000 }, 1)).toBeNull();
  expect(refusalOf({ ...photo, width: 0 }, 1)).toBe('MEDIA_CORRUPT');
  expect(refusalOf({ ...photo, pages: MAX_PAGES + 1 }, 1)).toBe('MEDIA_TOO_MANY_PAGES');
  expect(refusalOf({ ...photo, ending: 'cut' }, 1)).toBe('MEDIA_TRUNCATED');
  expect(refusalOf({ ...photo, ending: 'no-end' }, 1)).toBeNull();
  expect(refusalOf({ ...photo, finding: 'MEDIA_POLYGLOT' }, 1)).toBe('MEDIA_POLYGLOT');
});

test('passes over a picture are counted against its size', () => {
  expect(refusalOf({ ...photo, width: 12_000, height: 8000, scans: 12 }, 1)).toBeNull();
  expect(refusalOf({ ...photo, width: 8192, height: 8192, scans: 883 }, 1)).toBe('MEDIA_TOO_SLOW');
  expect(refusalOf({ ...photo, width: 8192, height: 8192, scans: 40 }, 1)).toBe('MEDIA_TOO_SLOW');
  expect(refusalOf({ ...photo, width: 100, height: 100, scans: 101 }, 1)).toBe('MEDIA_TOO_SLOW');
});

test('each refusal has a text in three languages, and the limits in it are the real ones', () => {
  for (const texts of [en, kk, ru] as Record<string, string>[]) {
    for (const code of MEDIA_REFUSALS) expect(texts[code], code).toBeTruthy();
    expect(texts.MEDIA_TOO_LARGE).toContain(String(MAX_PICTURE_BYTES / MEBIBYTE));
    expect(texts.MEDIA_TOO_LARGE).toContain(String(MAX_PDF_BYTES / MEBIBYTE));
    expect(texts.MEDIA_TOO_MANY_PIXELS).toContain(String(MAX_PIXELS / 1_000_000));
    expect(texts.MEDIA_TOO_MANY_PAGES?.replace(/\D/g, '')).toBe(String(MAX_PAGES));
  }
});

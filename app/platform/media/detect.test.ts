import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectType, probeFile } from './detect.ts';
import { type Probe, refusalOf } from './plan.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((p) => (typeof p === 'string' ? [...p].map((c) => c.charCodeAt(0)) : p)));
const be32 = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const le32 = (n: number) => be32(n).reverse();
const verdict = (file: Uint8Array) => {
  const probe = probeFile(file);
  return typeof probe === 'string' ? probe : refusalOf(probe, file.length);
};

const SOF = [0xff, 0xc0, 0, 11, 8, 0, 64, 0, 100, 1, 1, 0x11, 0];
const SOS = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];
const EOI = [0xff, 0xd9];
const comment = (text: string) => bytes([0xff, 0xfe, 0, text.length + 2], text);
const jpeg = (...parts: (string | number[])[]) => bytes([0xff, 0xd8], ...parts);
const scan = [...SOS, 1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4];
const chunk = (type: string, data: number[] = []) => [
  ...be32(data.length),
  ...bytes(type),
  ...data,
  0,
  0,
  0,
  0,
];
const IHDR = chunk('IHDR', [...be32(32), ...be32(20), 8, 2, 0, 0, 0]);
const png = (...chunks: number[][]) => bytes('\x89PNG\r\n\x1a\n', IHDR, ...chunks);

test.each([
  ['jpeg', jpeg(SOF)],
  ['png', png()],
  ['gif', bytes('GIF89a', [1, 0])],
  ['webp', bytes('RIFF', le32(20), 'WEBPVP8 ')],
  ['tiff', bytes('II*\0')],
  ['tiff', bytes('MM\0*')],
  ['heic', bytes(be32(20), 'ftypmif1', be32(0), 'heic')],
  ['heic', bytes(be32(20), 'ftypavif', be32(0), 'mif1')],
  ['pdf', bytes('%PDF-1.7')],
  ['pdf', bytes([0xef, 0xbb, 0xbf], '\n%PDF-1.7')],
  ['MEDIA_EMPTY', bytes()],
  ['MEDIA_UNKNOWN_TYPE', bytes([0x89])],
  ['MEDIA_UNKNOWN_TYPE', bytes(be32(20), 'ftypisom', be32(0), 'mp42')],
  ['MEDIA_UNKNOWN_TYPE', bytes('<html><body>not a picture')],
  ['MEDIA_UNKNOWN_TYPE', bytes('PK\x03\x04')],
  ['MEDIA_SVG_NOT_ALLOWED', bytes('<?xml version="1.0"?>\n<!-- x --><svg xmlns="…">')],
  ['MEDIA_SVG_NOT_ALLOWED', bytes('<x:svg xmlns:x="…">')],
  ['MEDIA_SVG_NOT_ALLOWED', bytes([0xff, 0xfe], '<\0s\0v\0g\0>\0')],
  ['MEDIA_POLYGLOT', bytes('<!--\n%PDF-1.4')],
  ['MEDIA_CORRUPT', bytes('\x89PNG\n\x1a\n')],
])('%s by content', (type, file) => {
  expect(detectType(file)).toBe(type);
});

test('a JPEG is walked to its end', () => {
  const expected: Probe = { type: 'jpeg', width: 100, height: 64, pages: 1, scans: 1, ending: 'whole' };
  expect(probeFile(jpeg(SOF, scan, EOI))).toEqual(expected);
  expect(probeFile(jpeg(SOF, scan))).toEqual({ ...expected, ending: 'no-end' });
  expect(probeFile(jpeg(SOF, scan, scan, scan, EOI))).toMatchObject({ scans: 3 });
  expect(verdict(jpeg(SOF.slice(0, 8)))).toBe('MEDIA_TRUNCATED');
});

test('what cameras leave in and after a JPEG is fine', () => {
  expect(verdict(jpeg(SOF, [7, 7], scan, EOI, 'MotionPhoto_Data', [0, 0, 0, 24], 'ftypmp42'))).toBeNull();
  expect(verdict(jpeg([...comment('taken by <b>me</b>')], SOF, scan, EOI))).toBeNull();
});

test('what runs elsewhere is not', () => {
  expect(verdict(jpeg([...comment('<?php system(1)')], SOF, scan, EOI))).toBe('MEDIA_POLYGLOT');
  expect(verdict(jpeg([...comment('<ScRiPt>')], SOF, scan, EOI))).toBe('MEDIA_POLYGLOT');
  expect(verdict(jpeg(SOF, scan, EOI, 'PK\x05\x06', new Array(18).fill(0)))).toBe('MEDIA_POLYGLOT');
  expect(verdict(jpeg(SOF, scan, EOI, '%PDF-1.4'))).toBe('MEDIA_POLYGLOT');
  const pixels = chunk('IDAT', [1]);
  expect(verdict(png(pixels, chunk('tEXt', [...bytes('Comment\0<script>')]), chunk('IEND')))).toBe(
    'MEDIA_POLYGLOT',
  );
  expect(verdict(Uint8Array.from([...png(pixels, chunk('IEND')), ...bytes('\n<html>')]))).toBe(
    'MEDIA_POLYGLOT',
  );
  expect(verdict(bytes('GIF89a/*', [1, 0, 0, 0, 0, 0x3b]))).toBe('MEDIA_POLYGLOT');
});

test('a PNG needs pixels and an end', () => {
  expect(verdict(png(chunk('IDAT', [1]), chunk('IEND')))).toBeNull();
  expect(verdict(png(chunk('IEND')))).toBe('MEDIA_CORRUPT');
  expect(verdict(png(chunk('IDAT', [1])))).toBe('MEDIA_TRUNCATED');
  expect(verdict(png(chunk('IDAT', [1]), chunk('IEND')).slice(0, -20))).toBe('MEDIA_TRUNCATED');
});

test('a TIFF whose pages run in a circle is seen as such', () => {
  const directory = [1, 0, 0, 1, 4, 0, 1, 0, 0, 0, 5, 0, 0, 0];
  expect(verdict(bytes('II*\0', le32(8), directory, le32(8)))).toBe('MEDIA_CORRUPT');
});

test.each([
  ['MEDIA_ACTIVE_PDF', '/Launch/F(x)'],
  ['MEDIA_ACTIVE_PDF', '/Type/EmbeddedFile'],
  ['MEDIA_ACTIVE_PDF', '/OpenAction <</S/JavaScript/JS(1)>>'],
  ['MEDIA_TOO_MUCH_MEMORY', '/Filter[/FlateDecode /FlateDecode]'],
  [null, '/A<</S/JavaScript/JS(app.popUpMenu\\(1\\))>>'],
  [null, '/Filter/FlateDecode/Length 9'],
])('%s for a PDF with %s', (code, text) => {
  expect(verdict(bytes(`%PDF-1.7\n${text}\n%%EOF\n`))).toBe(code);
});

test('a PDF that is also a page or an archive is refused', () => {
  expect(verdict(bytes('%PDF-1.7\n%%EOF\n<script>'))).toBe('MEDIA_POLYGLOT');
  expect(verdict(bytes('%PDF-1.7\n%%EOF\nPK\x05\x06', new Array(18).fill(0)))).toBe('MEDIA_POLYGLOT');
});

test('never throws and never runs long, whatever the bytes', () => {
  const heads = [
    '',
    '\xff\xd8\xff',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    'RIFF\xff\xff\xff\xffWEBP',
    'II*\0',
    'MM\0*',
    '%PDF-',
  ];
  const heif = bytes(be32(20), 'ftypmif1', be32(0), 'heic', be32(200), 'meta');
  const head = fc.oneof(fc.constantFrom(...heads.map((text) => bytes(text))), fc.constant(heif));
  fc.assert(
    fc.property(head, fc.uint8Array({ maxLength: 600 }), (start, rest) => {
      const file = Uint8Array.from([...start, ...rest]);
      const probe = probeFile(file);
      if (typeof probe === 'object') refusalOf(probe, file.length);
    }),
    { numRuns: 2000 },
  );
});

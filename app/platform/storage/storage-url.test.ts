import { expect, test } from 'vitest';
import { contentKey, isContentKey } from './keys.ts';
import { parseStorageUrl } from './storage-url.ts';

test('a full address is read', () => {
  const url = 's3://key%2B:se%2Fcret@minio.local:9000/photos?region=kz-1&endpoint=http&prefix=/qalam/';
  expect(parseStorageUrl(url)).toEqual({
    endpoint: 'http://minio.local:9000',
    region: 'kz-1',
    bucket: 'photos',
    prefix: 'qalam/',
    accessKeyId: 'key+',
    secretAccessKey: 'se/cret',
    pathStyle: true,
  });
});

test('what is left out has a default', () => {
  const place = parseStorageUrl('s3://k:s@s3.eu-central-1.amazonaws.com/b?style=virtual');
  expect(place).toMatchObject({
    endpoint: 'https://s3.eu-central-1.amazonaws.com',
    prefix: '',
    pathStyle: false,
  });
});

test.each([
  '',
  'nonsense',
  'http://k:s@h/b',
  's3://h/b',
  's3://k:s@h',
  's3://k:s@h/b/c',
  's3://k:s@h/b?endpoint=ftp',
])('a wrong address is named as such: %s', (url) => {
  expect(() => parseStorageUrl(url)).toThrow(/STORAGE_URL/);
});

test('an error does not tell the secret', () => {
  expect(() => parseStorageUrl('s3://key:hunter2@host')).toThrow(/^(?!.*hunter2)/);
});

test('only content keys are keys', () => {
  const hash = 'ab'.repeat(32);
  expect(contentKey('public', hash, 'avif')).toBe(`public/ab/${hash}.avif`);
  expect(isContentKey(`originals/ab/${hash}`)).toBe(true);
  for (const bad of [
    '../../etc/passwd',
    `secret/ab/${hash}`,
    `public/ab/${hash}/../x`,
    `public/ab/${hash}.`,
    '',
  ]) {
    expect(isContentKey(bad), bad).toBe(false);
  }
  expect(() => contentKey('public', '../x')).toThrow();
});

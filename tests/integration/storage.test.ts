import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStorage, type Storage } from '#app/platform/storage/storage.server.ts';

type S3Server = { run(): Promise<AddressInfo>; close(): Promise<void> };
type S3Options = {
  port: number;
  address: string;
  silent: boolean;
  directory: string;
  configureBuckets: { name: string }[];
};
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: S3Options) => S3Server;

const folder = mkdtempSync(path.join(os.tmpdir(), 'qalam-storage-'));
let server: S3Server;
let s3Url = '';

beforeAll(async () => {
  const options = { port: 0, address: '127.0.0.1', silent: true, directory: path.join(folder, 's3') };
  server = new S3rver({ ...options, configureBuckets: [{ name: 'photos' }] });
  const { port } = await server.run();
  s3Url = `s3://S3RVER:S3RVER@127.0.0.1:${port}/photos?endpoint=http&prefix=qalam`;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const kinds: [string, () => Storage][] = [
  ['disk', () => createStorage(path.join(folder, 'disk'))],
  ['s3', () => createStorage(path.join(folder, 's3-local'), s3Url)],
];

describe.each(kinds)('storage on %s', (_name, make) => {
  const text = 'Қала — біздің ортақ үйіміз';
  const bytes = new TextEncoder().encode(text);
  let storage: Storage;
  beforeAll(() => {
    storage = make();
  });

  test('gives back what was put, from bytes, a file and a stream, under one key', async () => {
    const file = path.join(folder, 'a.txt');
    writeFileSync(file, bytes);
    const stored = await storage.putFile('originals', bytes);
    expect(await storage.putFile('originals', file)).toEqual(stored);
    expect(
      await storage.putFile('originals', Readable.from([bytes.subarray(0, 7), bytes.subarray(7)])),
    ).toEqual(stored);
    expect(stored.bytes).toBe(bytes.length);
    expect(stored.key).toBe(`originals/${stored.sha256.slice(0, 2)}/${stored.sha256}`);
    expect((await buffer(await storage.getStream(stored.key))).toString()).toBe(text);
    expect(await storage.size(stored.key)).toBe(bytes.length);
  });

  test('reads a part', async () => {
    const { key } = await storage.putFile('public', bytes, { extension: 'webp' });
    expect(key).toMatch(/^public\/.*\.webp$/);
    const part = await buffer(await storage.getStream(key, { start: 3, end: 9 }));
    expect(part).toEqual(Buffer.from(bytes.subarray(3, 10)));
  });

  test('keeps originals and public variants apart', async () => {
    const { key } = await storage.putFile('originals', new TextEncoder().encode('private'));
    expect(await storage.exists(key)).toBe(true);
    expect(await storage.exists(key.replace('originals/', 'public/'))).toBe(false);
  });

  test('deletes, and says so', async () => {
    const { key } = await storage.putFile('public', new TextEncoder().encode('soon gone'));
    await storage.delete(key);
    expect(await storage.exists(key)).toBe(false);
    expect(await storage.size(key)).toBeNull();
    await expect(storage.getStream(key)).rejects.toThrow();
  });

  test('stops a stream that is too long and leaves nothing behind', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield new Uint8Array(65_536);
      })(),
    );
    const put = storage.putFile('originals', endless, { maxBytes: 1_000_000 });
    await expect(put).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    const tmp = path.join(folder, _name === 's3' ? 's3-local' : 'disk', 'tmp');
    expect(readdirSync(tmp)).toEqual([]);
  });

  test('hands a file to a program', async () => {
    const { key } = await storage.putFile('originals', bytes);
    expect(await storage.withFile(key, (file) => readFile(file, 'utf8'))).toBe(text);
  });

  test('takes no other paths', async () => {
    for (const key of ['../../package.json', '/etc/passwd', 'originals/../x']) {
      await expect(storage.getStream(key)).rejects.toThrow('not a content key');
      await expect(storage.withFile(key, async () => 0)).rejects.toThrow('not a content key');
      await expect((async () => storage.delete(key))()).rejects.toThrow('not a content key');
    }
  });

  test('large objects survive whole', async () => {
    const large = Buffer.alloc(12_000_000, 'қалам');
    const { key } = await storage.putFile('originals', large);
    expect((await buffer(await storage.getStream(key))).equals(large)).toBe(true);
  });

  test('checks itself', async () => {
    await storage.check();
  });
});

test('a storage out of reach fails its check', async () => {
  const nowhere = createStorage(path.join(folder, 'none'), 's3://k:s@127.0.0.1:9/b?endpoint=http');
  await expect(nowhere.check()).rejects.toThrow();
});

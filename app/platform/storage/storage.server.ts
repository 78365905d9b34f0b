import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import { env } from '#app/platform/env.server.ts';
import { contentKey, isContentKey, type Namespace } from './keys.ts';
import { parseStorageUrl, type S3Place } from './storage-url.ts';

export type { Namespace } from './keys.ts';
export type Stored = { key: string; sha256: string; bytes: number };
/** First and last byte, both included, as in HTTP. */
export type ByteRange = { start: number; end: number };

export type Storage = {
  /** Takes a file's path, bytes or a stream; stops at `maxBytes` with an error whose code is FILE_TOO_LARGE. */
  putFile(
    namespace: Namespace,
    source: string | Uint8Array | Readable,
    options?: { extension?: string; maxBytes?: number },
  ): Promise<Stored>;
  /** Reads an object or a part of it; rejects when there is none. */
  getStream(key: string, range?: ByteRange): Promise<Readable>;
  /** Length in bytes, or null when there is no such object. */
  size(key: string): Promise<number | null>;
  exists(key: string): Promise<boolean>;
  /** Forgets an object. Contents are shared by hash: ask the database first whether anything else refers to it. */
  delete(key: string): Promise<void>;
  /** Runs `work` with the object as a file on this machine (a copy when it is kept elsewhere). */
  withFile<T>(key: string, work: (file: string) => Promise<T>): Promise<T>;
  /** A new folder of its own for `work`, removed afterwards. */
  withFolder<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** Writes, reads back and removes a small object; rejects when that fails. */
  check(): Promise<void>;
};

/** Thrown by putFile when a stream is longer than it may be. */
export class TooLongError extends Error {
  readonly code = 'FILE_TOO_LARGE';
}

type Place = {
  disk: Disk;
  /** Puts a finished local file under a key, all or nothing. */
  adopt(file: string, key: string, bytes: number): Promise<void>;
  read(key: string, range: ByteRange | undefined): Promise<Readable>;
  /** Path of the object on this machine, or null when it is elsewhere. */
  local(key: string): string | null;
};

function onDisk(root: string): Place {
  const disk = new Disk(new FSDriver({ location: root, visibility: 'private' }));
  const local = (key: string) => path.join(root, key);
  return {
    disk,
    local,
    async adopt(file, key) {
      // Renaming is all or nothing: a process killed half-way leaves no half file under a content's name.
      await mkdir(path.dirname(local(key)), { recursive: true });
      await rename(file, local(key));
    },
    async read(key, range) {
      const file = await open(local(key), 'r');
      return file.createReadStream(range ? { start: range.start, end: range.end } : {});
    },
  };
}

function onS3(place: S3Place): Place {
  const client = new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    credentials: { accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey },
    forcePathStyle: place.pathStyle,
    // Checksums in trailers are Amazon's own; other servers refuse them.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const disk = new Disk(
    new S3Driver({ client, bucket: place.bucket, visibility: 'private', supportsACL: false }),
  );
  return {
    disk,
    local: () => null,
    async adopt(file, key, bytes) {
      await disk.putStream(place.prefix + key, createReadStream(file), { contentLength: bytes });
      await rm(file);
    },
    async read(key, range) {
      const Range = range && `bytes=${range.start}-${range.end}`;
      const { Body } = await client.send(
        new GetObjectCommand({ Bucket: place.bucket, Key: place.prefix + key, Range }),
      );
      return Body as Readable;
    },
  };
}

/** Storage in `dataDir` (files/ and tmp/), or in S3 when a STORAGE_URL is given (tmp/ stays local). */
export function createStorage(dataDir: string, storageUrl?: string): Storage {
  const s3 = storageUrl ? parseStorageUrl(storageUrl) : null;
  const place = s3 ? onS3(s3) : onDisk(path.resolve(dataDir, 'files'));
  const tmp = path.resolve(dataDir, 'tmp');
  const keyIn = (key: string) => {
    if (!isContentKey(key)) throw new Error('not a content key');
    return (s3?.prefix ?? '') + key;
  };

  async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = path.join(tmp, randomUUID());
    await mkdir(folder, { recursive: true });
    try {
      return await work(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async function size(key: string): Promise<number | null> {
    if (!(await place.disk.exists(keyIn(key)))) return null;
    return (await place.disk.getMetaData(keyIn(key))).contentLength;
  }

  const storage: Storage = {
    async putFile(namespace, source, { extension, maxBytes = Number.POSITIVE_INFINITY } = {}) {
      return withFolder(async (folder) => {
        const file = path.join(folder, 'incoming');
        const { sha256, bytes } = await copyHashed(source, file, maxBytes);
        const key = contentKey(namespace, sha256, extension);
        if ((await size(key)) !== bytes) await place.adopt(file, key, bytes);
        return { key, sha256, bytes };
      });
    },
    async getStream(key, range) {
      keyIn(key);
      return place.read(key, range);
    },
    size,
    exists: (key) => place.disk.exists(keyIn(key)),
    delete: (key) => place.disk.delete(keyIn(key)),
    async withFile(key, work) {
      const local = place.local(key);
      keyIn(key);
      if (local) {
        await stat(local);
        return work(local);
      }
      return withFolder(async (folder) => {
        const file = path.join(folder, 'object');
        await pipeline(await place.read(key, undefined), createWriteStream(file));
        return work(file);
      });
    },
    withFolder,
    async check() {
      const probe = new TextEncoder().encode(`storage check ${randomUUID()}`);
      const { key } = await storage.putFile('originals', probe);
      const found = await size(key);
      await storage.delete(key);
      if (found !== probe.length) throw new Error('storage does not give back what was put');
    },
  };
  return storage;
}

/** Copies to a local file, on the disk for good, counting and hashing on the way. */
async function copyHashed(
  source: string | Uint8Array | Readable,
  file: string,
  maxBytes: number,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      done(bytes > maxBytes ? new TooLongError('longer than allowed') : null, chunk);
    },
  });
  const from =
    typeof source === 'string'
      ? createReadStream(source)
      : source instanceof Uint8Array
        ? Readable.from([source], { objectMode: false })
        : source;
  await pipeline(from, count, createWriteStream(file, { flush: true }));
  return { sha256: hash.digest('hex'), bytes };
}

const A_DAY = 24 * 60 * 60 * 1000;

/** Removes what uploads cut off by a crash left behind. */
async function sweep(tmp: string): Promise<void> {
  for (const name of await readdir(tmp).catch(() => [])) {
    const folder = path.join(tmp, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < Date.now() - A_DAY) await rm(folder, { recursive: true, force: true });
  }
}

let shared: Storage | undefined;

/** The storage this server is configured for (DATA_DIR, STORAGE_URL). */
export function storage(): Storage {
  if (!shared) {
    shared = createStorage(env().DATA_DIR, env().STORAGE_URL);
    void sweep(path.resolve(env().DATA_DIR, 'tmp'));
  }
  return shared;
}

/** For /healthz: resolves when an object can be written, read and removed. */
export function checkStorage(): Promise<void> {
  return storage().check();
}

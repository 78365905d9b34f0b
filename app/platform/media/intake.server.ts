/**
 * The way in for every file of the product: stream to disk, judge, keep the original, remember it in a Media row.
 * Receiving is slow and belongs before a command's transaction (`receiveForm`, `receiveBody`); the row and the job
 * that makes the variants belong inside it (`createMedia`).
 */
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { AppError, type ErrorCode } from '#app/core/errors.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { storage } from '#app/platform/storage/storage.server.ts';
import { renderMediaJob } from './jobs.ts';
import { inspectMedia } from './pipeline.server.ts';
import { MAX_PICTURE_BYTES } from './plan.ts';

export type MediaKind = 'photo' | 'document' | 'logo' | 'cover';
/** `picture`: anything we can show; `any`: also PDF documents. */
export type Accepts = 'picture' | 'any';

/** A judged file whose original is in storage already and that no row knows yet. */
export interface IncomingFile {
  originalName: string;
  key: string;
  sha256: string;
  bytes: number;
  mime: string;
  width: number;
  height: number;
  pages: number;
}
export type ReceivedFile = { fieldName: string; originalName: string } & (
  | { ok: true; file: IncomingFile }
  | { ok: false; code: ErrorCode }
);

/** Reads a file off a stream, never holding it in memory. Answers with the judged file or with why it is refused. */
export async function receiveFile(
  source: Readable,
  name: string,
  accepts: Accepts,
): Promise<{ ok: true; file: IncomingFile } | { ok: false; code: ErrorCode }> {
  const originalName = cleanName(name);
  return storage().withFolder(async (folder) => {
    const file = path.join(folder, 'upload');
    let bytes = 0;
    const count = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        bytes += chunk.length;
        // What is too long is read to its end and dropped: a browser shows no answer before it has sent everything.
        done(null, bytes > MAX_PICTURE_BYTES ? undefined : chunk);
      },
    });
    try {
      await pipeline(source, count, createWriteStream(file));
    } catch (error) {
      if (isCutOff(error)) throw new AppError('UPLOAD_CUT_OFF', {}, 400);
      throw error;
    }
    if (bytes > MAX_PICTURE_BYTES) return { ok: false, code: 'MEDIA_TOO_LARGE' };
    const verdict = await inspectMedia(file);
    if (verdict.outcome === 'refused') return { ok: false, code: verdict.code };
    if (verdict.outcome === 'attachment' && accepts === 'picture')
      return { ok: false, code: 'MEDIA_NOT_A_PICTURE' };
    const { key, sha256 } = await storage().putFile('originals', file);
    const { mime, width, height, pages } = verdict;
    return { ok: true, file: { originalName, key, sha256, bytes, mime, width, height, pages } };
  });
}

/** A file sent as the whole body of a request (what our own upload script does). */
export async function receiveBody(request: Request, name: string, accepts: Accepts) {
  if (!request.body) return { ok: false as const, code: 'MEDIA_EMPTY' as const };
  return receiveFile(Readable.fromWeb(request.body as never), name, accepts);
}

/**
 * A form with files. Texts come back as FormData, files judged and stored one by one as they arrive; files beyond
 * `maxFiles` are dropped. Also reads a form without files. `accepts` may differ by field.
 */
export async function receiveForm(
  request: Request,
  { accepts, maxFiles = 20 }: { accepts: Accepts | ((fieldName: string) => Accepts); maxFiles?: number },
): Promise<{ form: FormData; files: ReceivedFile[] }> {
  const type = request.headers.get('content-type') ?? '';
  // Both kinds go through the parser: its limits hold, whatever is sent.
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type) || !request.body)
    return { form: new FormData(), files: [] };
  const form = new FormData();
  const received: Promise<ReceivedFile | null>[] = [];
  const parser = busboy({
    headers: { 'content-type': type },
    defParamCharset: 'utf8',
    limits: {
      files: maxFiles,
      fields: 300,
      fieldSize: 200_000,
      parts: 300 + maxFiles,
      fileSize: MAX_PICTURE_BYTES + 1,
    },
  });
  parser.on('field', (name, value) => form.append(name ?? '', value));
  parser.on('file', (fieldName, stream, info) => {
    // A file field left empty comes as a part without a name and without bytes.
    const { filename } = info;
    if (!filename) {
      stream.resume();
      return;
    }
    const wanted = typeof accepts === 'function' ? accepts(fieldName ?? '') : accepts;
    const outcome = receiveFile(stream, filename, wanted).then((result) => ({
      fieldName: fieldName ?? '',
      originalName: cleanName(filename),
      ...result,
    }));
    outcome.catch(() => stream.resume());
    received.push(outcome);
  });
  try {
    await pipeline(Readable.fromWeb(request.body as never), parser);
  } catch (error) {
    await Promise.allSettled(received);
    // The parser's own complaints are about the body: cut off, or not a form at all.
    throw error instanceof AppError ? error : new AppError('UPLOAD_CUT_OFF', {}, 400);
  }
  const files = await Promise.all(received);
  return { form, files: files.filter((file) => file !== null) };
}

/** Remembers a received file inside the command's transaction and orders its variants. Returns the Media id. */
export async function createMedia(
  tx: Tx,
  ctx: Pick<Ctx, 'actor'>,
  kind: MediaKind,
  file: IncomingFile,
): Promise<string> {
  // Contents are shared by hash: whoever forgets the last other copy right now must not take ours along.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${FORGET_LOCK})`;
  if (!(await storage().exists(file.key))) throw new AppError('UPLOAD_CUT_OFF', {}, 409);
  const media = await tx.media.create({
    data: {
      kind,
      sha256: file.sha256,
      bytes: file.bytes,
      mime: file.mime,
      originalName: file.originalName,
      originalKey: file.key,
      width: file.width,
      height: file.height,
      pages: file.pages,
      uploadedById: ctx.actor.userId,
    },
    select: { id: true },
  });
  await enqueue(tx, renderMediaJob, { mediaId: media.id });
  return media.id;
}

/** Advisory lock: shared by those who refer to stored contents, exclusive for the one who deletes them. */
export const FORGET_LOCK = 72_707_401;

function isCutOff(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'ABORT_ERR'].includes(code);
}

/** The last part of a file's name without control characters; at most 200 characters. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  return last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 200) || 'file';
}

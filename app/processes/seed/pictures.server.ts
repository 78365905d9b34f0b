import { createReadStream, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { Localized } from '#app/core/localized.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import {
  createMedia,
  type IncomingFile,
  type MediaKind,
  receiveFile,
} from '#app/platform/media/intake.server.ts';
import { renderMediaHandler } from '#app/platform/media/jobs.server.ts';

const FOLDER = join('prisma', 'demo', 'pictures');

interface DemoPicture {
  file: string;
  contest: string;
  subject: string;
  alt: Localized;
}

const index = JSON.parse(readFileSync(join(FOLDER, 'index.json'), 'utf8')) as DemoPicture[];

/** The picture of a subject. Throws for a subject without one: the demo's texts and pictures belong together. */
export function demoPicture(subject: string): DemoPicture {
  const found = index.find((picture) => picture.subject === subject);
  if (!found) throw new Error(`no demo picture “${subject}”`);
  return found;
}

/** Takes a picture in as an upload would be: judged by content, original stored. */
export async function takeIn(file: string): Promise<IncomingFile> {
  const received = await receiveFile(createReadStream(join(FOLDER, file)), file, 'picture');
  if (!received.ok) throw new Error(`demo picture ${file}: ${received.code}`);
  return received.file;
}

/** A picture that is not an entry's: a cover, a logo. */
export async function makeMedia(ctx: Ctx, file: string, kind: MediaKind): Promise<string> {
  const incoming = await takeIn(file);
  return transact(ctx, (tx) => createMedia(tx, ctx, kind, incoming));
}

/** Makes the variants of every waiting picture now; the queued jobs find the work done. `report` is called after each. */
export async function renderWaiting(ctx: Ctx, report: (done: number, all: number) => void): Promise<void> {
  const waiting = await ctx.db.media.findMany({
    where: { state: 'stored' },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  });
  let next = 0;
  let done = 0;
  const worker = async () => {
    for (let media = waiting[next++]; media; media = waiting[next++]) {
      await renderMediaHandler.handle(ctx, { mediaId: media.id } as never);
      report(++done, waiting.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, cpus().length) }, worker));
}

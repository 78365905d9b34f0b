import { PassThrough, Readable } from 'node:stream';
import { ZipArchive } from 'archiver';
import { log } from '#app/platform/log.server.ts';

/** A file of an archive; opened only when its turn comes, so that one stream is open at a time. */
export interface ZipMember {
  name: string;
  open: () => Promise<Readable | Buffer>;
}

/**
 * Streams members into a ZIP without holding them: pictures are stored, not compressed again. An unreadable member is
 * left out and named in `missing.txt` inside, so that one lost file does not cost the rest.
 */
export function streamZip(members: AsyncIterable<ZipMember>): ReadableStream<Uint8Array> {
  const archive = new ZipArchive({ store: true });
  const out = new PassThrough();
  archive.pipe(out);
  archive.on('error', (error: Error) => out.destroy(error));
  void fill(archive, out, members);
  return Readable.toWeb(out) as ReadableStream<Uint8Array>;
}

async function fill(archive: ZipArchive, out: PassThrough, members: AsyncIterable<ZipMember>): Promise<void> {
  const missing: string[] = [];
  try {
    for await (const member of members) {
      if (out.destroyed) return;
      try {
        const source = await member.open();
        const done = new Promise<void>((resolve, reject) => {
          archive.once('entry', () => resolve());
          out.once('close', () => resolve());
          if (source instanceof Readable) source.once('error', reject);
        });
        archive.append(source, { name: member.name });
        await done;
      } catch (error) {
        log().warn({ err: error, member: member.name }, 'left out of an archive');
        missing.push(member.name);
      }
    }
    if (missing.length > 0) archive.append(`${missing.join('\n')}\n`, { name: 'missing.txt' });
    await archive.finalize();
  } catch (error) {
    out.destroy(error as Error);
  }
}

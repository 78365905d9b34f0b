import { Readable } from 'node:stream';
import { notFound } from '#app/core/errors.ts';
import { readableMedia, readableOriginal } from '#app/features/entries/media-access.server.ts';
import { isMediaClosedToJuror } from '#app/features/jury/doors.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { storedVariants } from '#app/platform/media/picture-view.ts';
import { storage } from '#app/platform/storage/storage.server.ts';
import type { Route } from './+types/file.ts';

const VARIANT = /^(\d{1,5})\.(avif|webp)$/;
const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/tiff': 'tif',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
};

/** `/media/<id>/<width>.<avif|webp>`: a remade picture. `/media/<id>/original`: the file as sent, for the few. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  if (params.file === 'original') return original(ctx, params.mediaId);
  const match = VARIANT.exec(params.file);
  if (!match) throw notFound();
  const { media, audience } = await readableMedia(ctx, params.mediaId);
  if (await isMediaClosedToJuror(ctx, media.id)) throw notFound();
  const variant = storedVariants(media.variants).find(
    ({ width, format }) => width === Number(match[1]) && format === match[2],
  );
  if (!variant) throw notFound();
  const etag = `"${variant.key.slice(10, 42)}"`;
  const headers = new Headers({
    ETag: etag,
    'Content-Type': `image/${variant.format}`,
    'Content-Length': String(variant.bytes),
    // The bytes never change, the permission may: a withdrawn work is gone from caches within five minutes.
    'Cache-Control': audience === 'public' ? 'public, max-age=300' : 'private, max-age=60',
  });
  if (audience !== 'public') headers.set('Vary', 'Cookie');
  if (request.headers.get('if-none-match')?.includes(etag)) {
    headers.delete('Content-Length');
    return new Response(null, { status: 304, headers });
  }
  return new Response(await body(variant.key), { headers });
}

async function original(ctx: ReturnType<typeof getCtx>, mediaId: string) {
  const media = await readableOriginal(ctx, mediaId);
  // The person's own file name may hold a name or a place: it goes to nobody.
  const name = `original-${media.sha256.slice(0, 8)}.${EXTENSIONS[media.mime] ?? 'bin'}`;
  return new Response(await body(media.originalKey), {
    headers: {
      'Content-Type': media.mime,
      // nosniff and the rest come with every answer (processes/app.server.ts).
      'Content-Disposition': `attachment; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  });
}

async function body(key: string): Promise<ReadableStream> {
  return Readable.toWeb(await storage().getStream(key)) as unknown as ReadableStream;
}

import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { handler } from '#app/platform/jobs/worker.server.ts';
import { storage } from '#app/platform/storage/storage.server.ts';
import { FORGET_LOCK } from './intake.server.ts';
import { forgetMediaJob, renderMediaJob } from './jobs.ts';
import { type StoredVariant, storedVariants } from './picture-view.ts';
import { renderMedia } from './pipeline.server.ts';

/** Variants, size, placeholder and hash of one file; a file that turns out unreadable becomes `refused`. */
export const renderMediaHandler = handler(renderMediaJob, async (ctx, { mediaId }) => {
  const media = await ctx.db.media.findUnique({
    where: { id: mediaId },
    select: { state: true, originalKey: true },
  });
  if (media?.state !== 'stored') return;
  const outcome = await storage().withFile(media.originalKey, (file) =>
    storage().withFolder(async (folder) => {
      const rendered = await renderMedia(file, folder);
      if (rendered.outcome === 'refused') return rendered;
      const variants: StoredVariant[] = [];
      for (const { path, ...variant } of rendered.variants) {
        const { key } = await storage().putFile('public', path, { extension: variant.format });
        variants.push({
          width: variant.width,
          height: variant.height,
          format: variant.format,
          key,
          bytes: variant.bytes,
        });
      }
      return { ...rendered, variants };
    }),
  );
  if (outcome.outcome === 'refused') {
    await ctx.db.media.updateMany({
      where: { id: mediaId, state: 'stored' },
      data: { state: 'refused', refusalCode: outcome.code, processedAt: ctx.now },
    });
    return;
  }
  await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${FORGET_LOCK})`;
    for (const { key } of outcome.variants)
      if (!(await storage().exists(key))) throw new Error('a variant was forgotten meanwhile: make it again');
    await tx.media.updateMany({
      where: { id: mediaId },
      data: {
        state: 'ready',
        width: outcome.width,
        height: outcome.height,
        pages: outcome.pages,
        placeholder: outcome.placeholder || null,
        phash: outcome.phash || null,
        variants: outcome.variants as object[],
        processedAt: ctx.now,
      },
    });
  });
});

export const forgetMediaHandler = handler(forgetMediaJob, async (ctx, { mediaIds }) => {
  for (const id of mediaIds) await forget(ctx, id);
});

/** One file at a time, so that the lock is held for milliseconds. */
function forget(ctx: Ctx, id: string): Promise<void> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FORGET_LOCK})`;
    const media = await tx.media.findFirst({
      where: {
        id,
        entryFiles: { none: {} },
        contestCovers: { none: {} },
        partnerLogos: { none: {} },
        organisationLogos: { none: {} },
      },
      select: { sha256: true, phash: true, originalKey: true, variants: true },
    });
    if (!media) return;
    await tx.media.delete({ where: { id } });
    const kept = await keysOfTwins(tx, media);
    for (const key of [media.originalKey, ...storedVariants(media.variants).map((variant) => variant.key)])
      if (!kept.has(key)) await storage().delete(key);
  });
}

/** Keys that other rows of the same content, or of the same picture under other metadata, still need. */
async function keysOfTwins(tx: Tx, media: { sha256: string; phash: string | null }): Promise<Set<string>> {
  const twins = await tx.media.findMany({
    where: { OR: [{ sha256: media.sha256 }, ...(media.phash ? [{ phash: media.phash }] : [])] },
    select: { originalKey: true, variants: true },
  });
  return new Set(
    twins.flatMap((twin) => [
      twin.originalKey,
      ...storedVariants(twin.variants).map((variant) => variant.key),
    ]),
  );
}

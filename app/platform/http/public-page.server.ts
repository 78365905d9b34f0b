import type { Ctx } from '../context.server.ts';

/**
 * Headers of a page that everyone may read. A visitor's copy may be kept for a moment and is then asked for again by its
 * ETag; a signed-in person's shows their name, and a browser's with entries begun in it may show those: they are theirs alone,
 * also where a cache on the way does not heed `Vary`.
 */
export function publicPageHeaders(ctx: Pick<Ctx, 'actor'>): Record<string, string> {
  const isVisitor = ctx.actor.kind === 'visitor' && ctx.actor.holderHash === null;
  return {
    'Cache-Control': isVisitor ? 'public, max-age=15, stale-while-revalidate=45' : 'private, no-cache',
    Vary: 'Cookie',
  };
}

import { shareQr } from '#app/features/contests/share-picture.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { cacheable } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/contest-qr.ts';

/** `/share/contests/<slug>/qr.svg`: the contest's address as a QR code. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const svg = await shareQr(ctx, params.slug);
  return cacheable(request, svg, {
    'Content-Type': 'image/svg+xml; charset=utf-8',
    // Staff see their drafts: what they get is not for others.
    'Cache-Control': `${ctx.actor.kind === 'visitor' ? 'public' : 'private'}, max-age=3600`,
  });
}

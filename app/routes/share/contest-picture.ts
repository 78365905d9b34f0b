import { notFound } from '#app/core/errors.ts';
import { isLocale } from '#app/core/locale.ts';
import { sharePicture } from '#app/features/contests/share-picture.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { cacheable } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/contest-picture.ts';

/** `/share/contests/<slug>.png?lang=kk`: the Open Graph picture. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const slug = /^(.+)\.png$/.exec(params.name)?.[1];
  if (!slug) throw notFound();
  const asked = new URL(request.url).searchParams.get('lang');
  const picture = await sharePicture(ctx, slug, isLocale(asked) ? asked : ctx.locale);
  return cacheable(request, new Uint8Array(picture), {
    'Content-Type': 'image/png',
    // Staff see their drafts: what they get is not for others.
    'Cache-Control': `${ctx.actor.kind === 'visitor' ? 'public' : 'private'}, max-age=300`,
    // Messengers and other sites show it.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
}

import { data } from 'react-router';
import { galleryPage } from '#app/features/entries/gallery-queries.server.ts';
import { visitorSeed } from '#app/features/entries/gallery-seed.server.ts';
import { GalleryPage } from '#app/features/entries/ui/GalleryPage.tsx';
import { numbersClosedToJuror } from '#app/features/jury/doors.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Route } from './+types/gallery.ts';

export const handle = { hydrate: false };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const { seed, setCookie } = visitorSeed(request);
  const found = await galleryPage(ctx, params.slug, new URL(request.url).searchParams, seed);
  const closed = await numbersClosedToJuror(ctx, params.slug);
  const view = { ...found, cards: found.cards.filter((card) => !closed.has(card.number)) };
  const t = tFor(ctx.locale);
  const head = {
    title: t('gallery:pageTitle', { contest: view.contest.title }),
    description: t('gallery:description', { contest: view.contest.title }),
    // Further pages and filters are the same works in another cut.
    isMain: view.isFirstPage && !view.isFiltered,
  };
  return data(
    { view, head },
    // Each visitor has an order of their own: nothing between us may keep it.
    {
      headers: {
        'Cache-Control': 'private, no-cache',
        ...(setCookie && view.order === 'visitor' ? { 'Set-Cookie': setCookie } : {}),
      },
    },
  );
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: Route.MetaFunction = ({ loaderData }) =>
  loaderData
    ? [
        { title: loaderData.head.title },
        { name: 'description', content: loaderData.head.description },
        { property: 'og:title', content: loaderData.head.title },
        ...(loaderData.head.isMain ? [] : [{ name: 'robots', content: 'noindex' }]),
      ]
    : [];

export default function Gallery({ loaderData }: Route.ComponentProps) {
  return <GalleryPage view={loaderData.view} />;
}

import { data } from 'react-router';
import { forbidden } from '#app/core/errors.ts';
import { entryPage } from '#app/features/entries/gallery-entry.server.ts';
import { visitorSeed } from '#app/features/entries/gallery-seed.server.ts';
import { EntryPage } from '#app/features/entries/ui/EntryPage.tsx';
import { numbersClosedToJuror } from '#app/features/jury/doors.server.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Route } from './+types/entry.ts';

export const handle = { hydrate: false };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const { seed, setCookie } = visitorSeed(request);
  const view = await entryPage(ctx, params.slug, params.number, seed);
  const closed = await numbersClosedToJuror(ctx, params.slug);
  if (closed.has(view.number)) throw forbidden('JURY_CONFLICT');
  const head = {
    title: tFor(ctx.locale)('gallery:entryTitle', { title: view.title, number: view.number }),
    description:
      view.answers
        .find((answer) => answer.kind === 'long')
        ?.value.join(' ')
        .slice(0, 200) ?? view.contest.title,
    // Without a photo of its own a work is shared with its contest's picture.
    image: view.shareImage ?? {
      url: `${publicOrigin()}/share/contests/${view.contest.slug}.png`,
      width: 1200,
      height: 630,
    },
  };
  return data(
    { view, head },
    { headers: { 'Cache-Control': 'private, no-cache', ...(setCookie ? { 'Set-Cookie': setCookie } : {}) } },
  );
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (!loaderData) return [];
  const { view, head } = loaderData;
  if (view.preview) return [{ title: head.title }, { name: 'robots', content: 'noindex' }];
  return [
    { title: head.title },
    { name: 'description', content: head.description },
    { property: 'og:type', content: 'article' },
    { property: 'og:title', content: view.title },
    { property: 'og:description', content: head.description },
    { property: 'og:url', content: view.url },
    { property: 'og:image', content: head.image.url },
    { property: 'og:image:width', content: String(head.image.width) },
    { property: 'og:image:height', content: String(head.image.height) },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
};

export default function Entry({ loaderData }: Route.ComponentProps) {
  return <EntryPage view={loaderData.view} />;
}

import { data } from 'react-router';
import { claimEntries } from '#app/features/entries/commands/claim-entries.server.ts';
import { myEntries } from '#app/features/entries/my-queries.server.ts';
import { MyEntries } from '#app/features/entries/ui/MyEntries.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Route } from './+types/list.ts';

export const handle = { ns: ['entries'], hydrate: false };

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  await claimEntries(ctx);
  return data(
    {
      entries: await myEntries(ctx),
      isSignedIn: ctx.actor.userId !== null,
      metaTitle: tFor(ctx.locale)('entries:my.title'),
    },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.metaTitle ?? '' },
  { name: 'robots', content: 'noindex' },
];

export default function MyList({ loaderData }: Route.ComponentProps) {
  return <MyEntries entries={loaderData.entries} isSignedIn={loaderData.isSignedIn} />;
}

import { data, redirect } from 'react-router';
import { href } from '#app/core/locale.ts';
import { discardChanges } from '#app/features/entries/commands/discard-changes.server.ts';
import { withdrawEntry } from '#app/features/entries/commands/withdraw-entry.server.ts';
import { myEntryPage } from '#app/features/entries/my-queries.server.ts';
import { ownEntry } from '#app/features/entries/own-entries.server.ts';
import { MyEntry } from '#app/features/entries/ui/MyEntry.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/entry.ts';

export const handle = { ns: ['entries', 'gallery'], hydrate: false };

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  return data(
    {
      view: await myEntryPage(ctx, params.entryId),
      asks: new URL(request.url).searchParams.get('ask'),
    },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const { id } = await ownEntry(ctx, params.entryId);
  const intent = (await request.formData()).get('intent');
  const outcome = await attempt(async () => {
    if (intent === 'withdraw') await withdrawEntry(ctx, { entryId: id });
    if (intent === 'delete' || intent === 'discard') {
      const { isGone } = await discardChanges(ctx, { entryId: id });
      if (isGone) throw redirect(href(ctx.locale, '/my'));
    }
    throw redirect(href(ctx.locale, `/my/${id}`));
  });
  return outcome.ok ? null : outcome.response;
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.view.title || loaderData?.view.contest.title || '' },
  { name: 'robots', content: 'noindex' },
];

export default function MyEntryRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MyEntry view={loaderData.view} asks={loaderData.asks} refusal={actionData ?? null} />;
}

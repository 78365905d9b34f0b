import { data, redirect } from 'react-router';
import { href } from '#app/core/locale.ts';
import { discardChanges } from '#app/features/entries/commands/discard-changes.server.ts';
import { withdrawEntry } from '#app/features/entries/commands/withdraw-entry.server.ts';
import { myEntryPage } from '#app/features/entries/my-queries.server.ts';
import { ownEntry } from '#app/features/entries/own-entries.server.ts';
import { asEntryState, canEdit } from '#app/features/entries/policy.ts';
import { MyEntry } from '#app/features/entries/ui/MyEntry.tsx';
import type { Ctx } from '#app/platform/context.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/entry.ts';

export const handle = { ns: ['entries', 'gallery'], hydrate: false };

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const asked = new URL(request.url).searchParams;
  const view = await myEntryPage(ctx, params.entryId);
  const refusal = asked.has('refused') ? await whyNotEdit(ctx, params.entryId) : null;
  return data(
    { view, asks: asked.get('ask'), refusal },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

/** Why somebody who came from the wizard cannot write now; null when it has opened again since. */
async function whyNotEdit(ctx: Ctx, entryId: string) {
  const entry = await ownEntry(ctx, entryId);
  const answer = canEdit(asEntryState(entry), entry.contest, ctx.now, ctx.locale);
  return answer.allowed ? null : { error: { code: answer.code, params: answer.params ?? {} } };
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

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.view.title || loaderData?.view.contest.title || '' },
  { name: 'robots', content: 'noindex' },
];

export default function MyEntryRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <MyEntry view={loaderData.view} asks={loaderData.asks} refusal={actionData ?? loaderData.refusal} />;
}

import { data, redirect } from 'react-router';
import { notFound } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { contestBySlug } from '#app/features/contests/find-contest.server.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { claimEntries } from '#app/features/entries/commands/claim-entries.server.ts';
import { startEntry } from '#app/features/entries/commands/start-entry.server.ts';
import { myDrafts } from '#app/features/entries/my-queries.server.ts';
import { canStart } from '#app/features/entries/policy.ts';
import { CONFIRM_HOURS } from '#app/features/entries/schema.ts';
import { stepsOf } from '#app/features/entries/steps.ts';
import { EnterPage } from '#app/features/entries/ui/EnterPage.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Route } from './+types/enter.ts';

export const handle = { ns: ['entries', 'fields'], hydrate: false };

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const contest = await contestBySlug(ctx, params.slug);
  await claimEntries(ctx);
  const answer = canStart(contest, ctx.now, ctx.locale);
  const title = localize(asLocalized(contest.title), ctx.locale);
  const drafts = await myDrafts(ctx, contest.id);
  return data(
    {
      metaTitle: tFor(ctx.locale)('entries:enter.title'),
      contest: {
        slug: contest.slug,
        title: title.text,
        lang: title.lang,
        closesAt: contest.closesAt?.toISOString() ?? null,
        timeZone: contest.timeZone,
        graceMinutes: contest.graceMinutes,
      },
      steps: stepsOf(parseForm(contest.form))
        .map((step) => step.kind)
        .filter((kind, index, all) => all.indexOf(kind) === index),
      needsEmail: ctx.actor.userId === null,
      confirmHours: CONFIRM_HOURS,
      drafts: drafts.map(({ id, updatedAt }) => ({ id, updatedAt: updatedAt.toISOString() })),
      refusal: answer.allowed ? null : { code: answer.code, params: answer.params ?? {} },
    },
    { headers: { 'Cache-Control': 'private, no-store' } },
  );
}

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  if (!params.slug) throw notFound();
  const outcome = await attempt(() => startEntry(ctx, { slug: params.slug }));
  if (!outcome.ok) return outcome.response;
  const { entryId, setCookie } = outcome.value;
  throw redirect(href(ctx.locale, `/entries/${entryId}/edit`), {
    headers: setCookie ? { 'Set-Cookie': setCookie } : {},
  });
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.metaTitle} · ${loaderData.contest.title}` : '' },
  { name: 'robots', content: 'noindex' },
];

export default function Enter({ loaderData, actionData }: Route.ComponentProps) {
  return <EnterPage view={loaderData} refusal={actionData ?? null} />;
}

import { redirect } from 'react-router';
import { href } from '#app/core/locale.ts';
import { runJurorForm } from '#app/features/jury/juror-forms.server.ts';
import { conflictsStep, criteriaStep } from '#app/features/jury/juror-queries.server.ts';
import { OVERVIEW_FILTERS, OVERVIEW_SORTS } from '#app/features/jury/overview.ts';
import { overviewPage } from '#app/features/jury/overview-query.server.ts';
import { stepOf } from '#app/features/jury/policy.ts';
import { findSeat } from '#app/features/jury/seat.server.ts';
import { ConflictsStep } from '#app/features/jury/ui/ConflictsStep.tsx';
import { CriteriaStep } from '#app/features/jury/ui/CriteriaStep.tsx';
import { Overview } from '#app/features/jury/ui/Overview.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/contest.ts';

export const handle = { ns: ['jury', 'contests'] };

/** A made-up page number is the last that could be. */
const MOST_PAGES = 10_000;

/** What stands next for the juror; `?view=` goes back to a step that is done. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const seat = await findSeat(ctx, params.contestId);
  const search = new URL(request.url).searchParams;
  const page = Math.min(MOST_PAGES, Math.max(1, Number.parseInt(search.get('page') ?? '1', 10) || 1));
  const step = stepOf(seat.juror);
  const asked = search.get('view');
  if (step === 'criteria' || asked === 'criteria')
    return { step: 'criteria' as const, view: await criteriaStep(ctx, seat) };
  if (step === 'conflicts' || asked === 'conflicts') {
    const opened = Number(search.get('entry')) || null;
    return { step: 'conflicts' as const, view: await conflictsStep(ctx, seat, page), opened };
  }
  const sort = OVERVIEW_SORTS.find((value) => value === search.get('sort')) ?? 'mine';
  const filter = OVERVIEW_FILTERS.find((value) => value === search.get('filter')) ?? 'all';
  return {
    step: 'scoring' as const,
    view: await overviewPage(ctx, seat, { sort, filter, page }),
    jurorId: seat.juror.id,
    sort,
    filter,
  };
}

export async function action({ context, params, request, url }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const done = await attempt(() => runJurorForm(ctx, params.contestId, form), form);
  if (!done.ok) return done.response;
  // Steps lead on; everything else stays where it was pressed.
  const leadsOn = ['confirm-criteria', 'finish-conflicts'].includes(String(form.get('intent')));
  return redirect(leadsOn ? href(ctx.locale, `/jury/${params.contestId}`) : url.pathname + url.search);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.view.seat.title.text }];

export default function JuryContest({ loaderData, actionData }: Route.ComponentProps) {
  const refusal = actionData ?? null;
  if (loaderData.step === 'criteria') return <CriteriaStep view={loaderData.view} refusal={refusal} />;
  if (loaderData.step === 'conflicts')
    return <ConflictsStep view={loaderData.view} opened={loaderData.opened} refusal={refusal} />;
  return <Overview {...loaderData} refusal={refusal} />;
}

import { redirect } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { reopenSheets } from '#app/features/jury/commands/reopen-sheets.server.ts';
import { saveSheet } from '#app/features/jury/commands/save-sheet.server.ts';
import { skipEntry } from '#app/features/jury/commands/skip-entry.server.ts';
import { scorePage } from '#app/features/jury/juror-queries.server.ts';
import { readSheetForm } from '#app/features/jury/sheet-form.ts';
import { ScorePage } from '#app/features/jury/ui/score/ScorePage.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, refuse } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/score.ts';

export const handle = { ns: ['jury', 'gallery'], bare: true };

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  try {
    return await scorePage(ctx, params.contestId, params.entryId);
  } catch (error) {
    if (error instanceof AppError && error.code === 'JURY_STEPS_FIRST')
      throw redirect(href(ctx.locale, `/jury/${params.contestId}`));
    throw error;
  }
}

/** The form as it works without scripts: saves what was pressed, then goes on. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const target = { contestId: params.contestId, entryId: params.entryId };
  const view = await scorePage(ctx, target.contestId, target.entryId);
  const root = href(ctx.locale, `/jury/${target.contestId}`);
  const next = view.course.nextUnscoredId ? `${root}/score/${view.course.nextUnscoredId}` : root;
  const intent = form.get('intent');
  if (intent === 'reopen') {
    const done = await attempt(() => reopenSheets(ctx, target.contestId), form);
    return done.ok ? redirect(`${root}/score/${target.entryId}`) : done.response;
  }
  const change = readSheetForm(
    form,
    view.criteria.map((criterion) => criterion.id),
  );
  // A page opened before judging ended still sends values; one opened after sends none. They do not vanish unsaid.
  if (view.locked && change.values.some(({ to }) => to !== null))
    return refuse(new AppError(view.locked.code), form);
  const isChanged = change.values.length > 0 || change.comment !== undefined;
  const done = await attempt(async () => {
    const saved = isChanged && !view.locked ? await saveSheet(ctx, target, change) : null;
    if (intent === 'skip') await skipEntry(ctx, target);
    return saved;
  }, form);
  if (!done.ok) return done.response;
  if (done.value && done.value.clashes.length > 0) return refuse(new AppError('STALE_VERSION'), form);
  return redirect(next);
}

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData && `№ ${loaderData.entry.number} · ${loaderData.seat.title.text}` },
];

export default function Score({ loaderData, actionData }: Route.ComponentProps) {
  return <ScorePage view={loaderData} refusal={actionData ?? null} />;
}

import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { changeDates } from '#app/features/contests/commands/change-dates.server.ts';
import { dateProblems } from '#app/features/contests/date-changes.ts';
import { readDates } from '#app/features/contests/dates-form.ts';
import { editorContest } from '#app/features/contests/editor-query.server.ts';
import { datesView } from '#app/features/contests/editor-views.ts';
import { versionOf } from '#app/features/contests/schema.ts';
import { DatesEditor } from '#app/features/contests/ui/desk/DatesEditor.tsx';
import { PhaseTable } from '#app/features/contests/ui/desk/PhaseTable.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, typed } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/dates.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  return datesView(await editorContest(getCtx(context), params.contestId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const { row } = await editorContest(ctx, params.contestId);
  const { dates, graceMinutes, reason, errors } = readDates(form, row.timeZone, row);
  for (const { field, code } of dateProblems(row, dates, ctx.now)) errors[field] ??= { code };
  if (Object.keys(errors).length > 0)
    return data({ ok: false as const, fieldErrors: errors, values: typed(form) }, { status: 422 });
  const input = { contestId: row.id, version: versionOf(form), dates, graceMinutes, reason };
  const done = await attempt(() => changeDates(ctx, input), form);
  return done.ok ? { ok: true as const } : done.response;
}

export default function DatesTab({ loaderData: contest, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('desk');
  return (
    <div className="grid gap-12">
      <div className="max-w-180">
        <DatesEditor key={contest.version} contest={contest} answer={actionData} />
      </div>
      <div className="grid gap-4">
        <h2>{t('phases.title')}</h2>
        <p className="max-w-[62ch] text-ink-2">{t('phases.lead')}</p>
        <PhaseTable current={contest.phase} />
      </div>
    </div>
  );
}

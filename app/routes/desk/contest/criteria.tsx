import { data } from 'react-router';
import { amendCriteria } from '#app/features/contests/commands/amend-criteria.server.ts';
import { saveCriteria } from '#app/features/contests/commands/save-criteria.server.ts';
import { readCriteria } from '#app/features/contests/criteria-form.ts';
import { isOpened } from '#app/features/contests/date-changes.ts';
import { editorContest } from '#app/features/contests/editor-query.server.ts';
import { criteriaView } from '#app/features/contests/editor-views.ts';
import { previewContest } from '#app/features/contests/preview.server.ts';
import { rowsAfterPress } from '#app/features/contests/rows.ts';
import { localizedOf, TEXT_LIMITS, versionOf } from '#app/features/contests/schema.ts';
import { CriteriaAmendment } from '#app/features/contests/ui/desk/CriteriaAmendment.tsx';
import { CriteriaEditor } from '#app/features/contests/ui/desk/CriteriaEditor.tsx';
import { LivePreview, useLivePreview } from '#app/features/contests/ui/desk/LivePreview.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, typed } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/criteria.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const [contest, preview] = await Promise.all([
    editorContest(ctx, params.contestId),
    previewContest(ctx, params.contestId),
  ]);
  return { contest: criteriaView(contest), preview };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const { contestId } = params;
  const form = await request.formData();
  const pressed = rowsAfterPress(typed(form), { row: ['new'] });
  if (pressed) return data({ ok: false as const, values: pressed });
  const { criteria, errors } = readCriteria(form);
  const reason = localizedOf(form, 'reason', TEXT_LIMITS.reason, errors);
  if (Object.keys(errors).length > 0)
    return data({ ok: false as const, fieldErrors: errors, values: typed(form) }, { status: 422 });
  const { phase } = await editorContest(ctx, contestId);
  const input = { contestId, version: versionOf(form), criteria };
  const done = await attempt(
    () => (isOpened(phase) ? amendCriteria(ctx, { ...input, reason }) : saveCriteria(ctx, input)),
    form,
  );
  return done.ok ? { ok: true as const } : done.response;
}

export default function CriteriaTab({ loaderData, actionData }: Route.ComponentProps) {
  const { contest, preview } = loaderData;
  const live = useLivePreview(contest.id);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
      {isOpened(contest.phase) ? (
        <CriteriaAmendment key={contest.version} contest={contest} answer={actionData} />
      ) : (
        <CriteriaEditor
          contest={contest}
          answer={actionData}
          onInput={(form) => live.refresh(form, 'criteria')}
        />
      )}
      <LivePreview saved={preview} typed={live.typed} />
    </div>
  );
}

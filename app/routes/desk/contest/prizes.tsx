import { data } from 'react-router';
import { savePrizes } from '#app/features/contests/commands/save-prizes.server.ts';
import { editorContest } from '#app/features/contests/editor-query.server.ts';
import { prizesView } from '#app/features/contests/editor-views.ts';
import { previewContest } from '#app/features/contests/preview.server.ts';
import { readPrizes } from '#app/features/contests/prizes-form.ts';
import { rowsAfterPress } from '#app/features/contests/rows.ts';
import { versionOf } from '#app/features/contests/schema.ts';
import { LivePreview, useLivePreview } from '#app/features/contests/ui/desk/LivePreview.tsx';
import { PrizesEditor } from '#app/features/contests/ui/desk/PrizesEditor.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, typed } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/prizes.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const [contest, preview] = await Promise.all([
    editorContest(ctx, params.contestId),
    previewContest(ctx, params.contestId),
  ]);
  return { contest: prizesView(contest), preview };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const pressed = rowsAfterPress(typed(form), { row: ['prize'], nomination: ['nomination'] });
  if (pressed) return data({ ok: false as const, values: pressed });
  const { prizes, nominations, errors } = readPrizes(form);
  if (Object.keys(errors).length > 0)
    return data({ ok: false as const, fieldErrors: errors, values: typed(form) }, { status: 422 });
  const input = { contestId: params.contestId, version: versionOf(form), prizes, nominations };
  const done = await attempt(() => savePrizes(ctx, input), form);
  return done.ok ? { ok: true as const } : done.response;
}

export default function PrizesTab({ loaderData, actionData }: Route.ComponentProps) {
  const { contest, preview } = loaderData;
  const live = useLivePreview(contest.id);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <PrizesEditor contest={contest} answer={actionData} onInput={(form) => live.refresh(form, 'prizes')} />
      <LivePreview saved={preview} typed={live.typed} />
    </div>
  );
}

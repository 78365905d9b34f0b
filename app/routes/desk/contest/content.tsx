import { data } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import { saveContent } from '#app/features/contests/commands/save-content.server.ts';
import { setCover } from '#app/features/contests/commands/set-cover.server.ts';
import { readContent } from '#app/features/contests/content-form.ts';
import { editorContest } from '#app/features/contests/editor-query.server.ts';
import { contentView } from '#app/features/contests/editor-views.ts';
import { previewContest } from '#app/features/contests/preview.server.ts';
import { receiveEditorForm } from '#app/features/contests/receive-editor.server.ts';
import { versionOf } from '#app/features/contests/schema.ts';
import { ContentEditor } from '#app/features/contests/ui/desk/ContentEditor.tsx';
import { CoverForm } from '#app/features/contests/ui/desk/CoverForm.tsx';
import { LivePreview, useLivePreview } from '#app/features/contests/ui/desk/LivePreview.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, refuse, typed } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/content.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const [contest, preview] = await Promise.all([
    editorContest(ctx, params.contestId),
    previewContest(ctx, params.contestId),
  ]);
  return { contest: contentView(contest), preview };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const { contestId } = params;
  // Before a byte of a file is taken: strangers fill no disks.
  await editorContest(ctx, params.contestId);
  const { form, files } = await receiveEditorForm(request);
  const intent = form.get('intent');
  if (intent === 'cover' || intent === 'remove-cover') {
    const sent = files.find((file) => file.fieldName === 'cover');
    if (intent === 'cover' && !sent) return refuse(new AppError('COVER_MISSING', {}, 422));
    if (sent && !sent.ok) return refuse(new AppError(sent.code, {}, 422));
    const file = intent === 'cover' && sent?.ok ? sent.file : null;
    const done = await attempt(() => setCover(ctx, { contestId, file }));
    return done.ok ? { ok: true as const } : done.response;
  }
  const { content, errors } = readContent(form);
  if (Object.keys(errors).length > 0)
    return data({ ok: false as const, fieldErrors: errors, values: typed(form) }, { status: 422 });
  const done = await attempt(() => saveContent(ctx, { contestId, version: versionOf(form), content }), form);
  return done.ok ? { ok: true as const } : done.response;
}

export default function ContentTab({ loaderData, actionData }: Route.ComponentProps) {
  const { contest, preview } = loaderData;
  const live = useLivePreview(contest.id);
  // Only the texts come back as typed: a refusal without them is the cover's.
  const isCover = actionData?.ok === false && actionData.values === undefined;
  const refused = isCover && 'error' in actionData && actionData.error ? { error: actionData.error } : null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="grid min-w-0 content-start gap-8">
        <CoverForm contest={contest} refusal={refused} />
        <ContentEditor
          contest={contest}
          answer={isCover ? undefined : actionData}
          onInput={(form) => live.refresh(form, 'content')}
        />
      </div>
      <LivePreview saved={preview} typed={live.typed} />
    </div>
  );
}

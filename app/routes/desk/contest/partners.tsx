import { data } from 'react-router';
import { savePartners } from '#app/features/contests/commands/save-partners.server.ts';
import { editorContest } from '#app/features/contests/editor-query.server.ts';
import { partnersView } from '#app/features/contests/editor-views.ts';
import { readPartners } from '#app/features/contests/prizes-form.ts';
import { readLogos, receiveEditorForm } from '#app/features/contests/receive-editor.server.ts';
import { rowsAfterPress } from '#app/features/contests/rows.ts';
import { versionOf } from '#app/features/contests/schema.ts';
import { PartnersEditor } from '#app/features/contests/ui/desk/PartnersEditor.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, typed } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/partners.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  return partnersView(await editorContest(getCtx(context), params.contestId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  // Before a byte of a file is taken: strangers fill no disks.
  await editorContest(ctx, params.contestId);
  const { form, files } = await receiveEditorForm(request);
  const pressed = rowsAfterPress(typed(form), { row: ['partner', 'funder'] });
  if (pressed) return data({ ok: false as const, values: pressed });
  const { partners, errors } = readPartners(form);
  const logos = readLogos(form, files, errors);
  if (Object.keys(errors).length > 0)
    return data({ ok: false as const, fieldErrors: errors, values: typed(form) }, { status: 422 });
  const input = { contestId: params.contestId, version: versionOf(form), partners, logos };
  const done = await attempt(() => savePartners(ctx, input), form);
  return done.ok ? { ok: true as const } : done.response;
}

export default function PartnersTab({ loaderData: contest, actionData }: Route.ComponentProps) {
  return (
    <div className="max-w-180">
      <PartnersEditor contest={contest} answer={actionData} />
    </div>
  );
}

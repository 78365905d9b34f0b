import { data } from 'react-router';
import { saveForm } from '#app/features/contests/commands/save-form.server.ts';
import { editorContest } from '#app/features/contests/editor-query.server.ts';
import { formView } from '#app/features/contests/editor-views.ts';
import { FIELD_KINDS, readFormFields } from '#app/features/contests/form-builder.ts';
import { rowsAfterPress } from '#app/features/contests/rows.ts';
import { versionOf } from '#app/features/contests/schema.ts';
import { FormBuilder } from '#app/features/contests/ui/desk/FormBuilder.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, typed } from '#app/platform/http/responses.server.ts';
import type { Route } from './+types/form.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  return formView(await editorContest(getCtx(context), params.contestId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const pressed = rowsAfterPress(typed(form), { row: FIELD_KINDS });
  if (pressed) return data({ ok: false as const, values: pressed });
  const { fields, errors } = readFormFields(form);
  if (Object.keys(errors).length > 0)
    return data({ ok: false as const, fieldErrors: errors, values: typed(form) }, { status: 422 });
  const input = { contestId: params.contestId, version: versionOf(form), fields };
  const done = await attempt(() => saveForm(ctx, input), form);
  return done.ok ? { ok: true as const } : done.response;
}

export default function FormTab({ loaderData: contest, actionData }: Route.ComponentProps) {
  return <FormBuilder contest={contest} answer={actionData} />;
}

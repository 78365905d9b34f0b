import { runDeskJuryForm } from '#app/features/jury/desk-forms.server.ts';
import { deskJury } from '#app/features/jury/desk-queries.server.ts';
import { DeskJury } from '#app/features/jury/ui/desk/DeskJury.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Route } from './+types/jury.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export const handle = { ns: ['jury'] };

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  return { view: await deskJury(ctx, params.contestId), title: tFor(ctx.locale)('jury:desk.title') };
}

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const done = await attempt(() => runDeskJuryForm(ctx, params.contestId, form), form);
  return done.ok ? { ok: true as const, intent: String(form.get('intent')) } : done.response;
}

export default function DeskContestJury({ loaderData, actionData }: Route.ComponentProps) {
  return <DeskJury view={loaderData.view} answer={actionData ?? null} />;
}

import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { href, LOCALES } from '#app/core/locale.ts';
import { announceContest } from '#app/features/contests/commands/announce-contest.server.ts';
import { archiveContest } from '#app/features/contests/commands/archive-contest.server.ts';
import { cloneContest } from '#app/features/contests/commands/clone-contest.server.ts';
import { deleteDraft } from '#app/features/contests/commands/delete-draft.server.ts';
import { publishView } from '#app/features/contests/publish-query.server.ts';
import { versionOf } from '#app/features/contests/schema.ts';
import { LanguageMatrix } from '#app/features/contests/ui/desk/LanguageMatrix.tsx';
import { Announce, OtherActions } from '#app/features/contests/ui/desk/PublishActions.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { RefusalNotice } from '#app/ui/Notice.tsx';
import type { Route } from './+types/publish.ts';

export { TabRefusal as ErrorBoundary } from '#app/ui/TabRefusal.tsx';

export async function loader({ context, params }: Route.LoaderArgs) {
  return publishView(getCtx(context), params.contestId);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const { contestId } = params;
  switch (form.get('intent')) {
    case 'announce': {
      const done = await attempt(() => announceContest(ctx, { contestId, version: versionOf(form) }));
      return done.ok ? { ok: true as const } : done.response;
    }
    case 'archive': {
      const done = await attempt(() => archiveContest(ctx, { contestId }));
      return done.ok ? { ok: true as const } : done.response;
    }
    case 'clone': {
      const suffix = Object.fromEntries(LOCALES.map((code) => [code, tFor(code)('desk:clone.suffix')]));
      const done = await attempt(() => cloneContest(ctx, { contestId, suffix }));
      if (!done.ok) return done.response;
      throw redirect(href(ctx.locale, `/desk/contests/${done.value.id}/content`));
    }
    case 'delete': {
      const done = await attempt(() => deleteDraft(ctx, { contestId }));
      if (!done.ok) return done.response;
      throw redirect(href(ctx.locale, '/desk'));
    }
    default:
      return null;
  }
}

export default function PublishTab({ loaderData: contest, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('desk');
  return (
    <div className="grid gap-12">
      <RefusalNotice refusal={actionData && !actionData.ok ? actionData : null} />
      <Announce contest={contest} />
      <div className="grid gap-4">
        <h2>{t('matrix.title')}</h2>
        <LanguageMatrix contestId={contest.id} texts={contest.texts} languages={contest.languages} />
      </div>
      <Form method="post">
        <OtherActions contest={contest} />
      </Form>
    </div>
  );
}

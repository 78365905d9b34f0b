import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { previewContest } from '#app/features/contests/preview.server.ts';
import { ContestPage } from '#app/features/contests/ui/page/ContestPage.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { ButtonLink } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/preview.ts';

export const handle = { ns: ['contests', 'desk'] };

export async function loader({ context, params }: Route.LoaderArgs) {
  return previewContest(getCtx(context), params.contestId);
}

/** The page with what stands in an editor's form: asked for by the form as it is typed in. Saves nothing. */
export async function action({ context, params, request }: Route.ActionArgs) {
  return previewContest(getCtx(context), params.contestId, await request.formData());
}

export default function PreviewRoute({ loaderData: contest }: Route.ComponentProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  return (
    <Container className="grid gap-6 pt-4">
      <Notice>
        <span className="flex flex-wrap items-center justify-between gap-3">
          {t(contest.phase === 'draft' ? 'preview.draft' : 'preview.asPublic')}
          <ButtonLink look="secondary" to={href(locale, `/desk/contests/${contest.id}/content`)}>
            {t('preview.back')}
          </ButtonLink>
        </span>
      </Notice>
      <ContestPage contest={contest} />
    </Container>
  );
}

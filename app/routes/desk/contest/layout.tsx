import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { href } from '#app/core/locale.ts';
import { deskContest } from '#app/features/contests/desk-queries.server.ts';
import { publishView } from '#app/features/contests/publish-query.server.ts';
import { DeskTabs } from '#app/features/contests/ui/desk/DeskTabs.tsx';
import { PhaseBadge } from '#app/features/contests/ui/PhaseBadge.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonLink } from '#app/ui/Button.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/layout.ts';

export const handle = { ns: ['desk', 'contests', 'fields'] };

/**
 * The frame of a contest's desk. It shows only what the pages share; every page under it checks its own right, because
 * React Router runs loaders side by side.
 */
export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const contest = await deskContest(ctx, params.contestId);
  // Tabs change without asking for the frame again, so it brings the titles of all of them.
  const titles = tFor(ctx.locale)('desk:tabs', { returnObjects: true }) as Record<string, string>;
  if (!contest.organises || contest.phase !== 'draft') return { ...contest, titles };
  const { checks } = await publishView(ctx, contest.id);
  const incomplete = checks.filter((check) => check.level === 'blocking').map((check) => check.tab);
  return { ...contest, titles, incomplete };
}

export const meta = ({ loaderData, location }: Route.MetaArgs) => {
  const tab = location.pathname.split('/')[5] || 'overview';
  return [{ title: [loaderData?.titles[tab], loaderData?.title.text].filter(Boolean).join(' · ') }];
};

export default function DeskContestLayout({ loaderData: contest }: Route.ComponentProps) {
  const { t } = useTranslation(['desk', 'contests']);
  const locale = useLocale();
  return (
    <Container className="pb-10">
      <PageHeader
        up={{ to: href(locale, '/desk'), text: t('desk:list.title') }}
        mark={<PhaseBadge phase={contest.phase} />}
        title={<span lang={contest.title.lang}>{contest.title.text || t('desk:untitled')}</span>}
        actions={
          contest.phase === 'draft' ? (
            <ButtonLink look="secondary" to={href(locale, `/desk/contests/${contest.id}/preview`)}>
              {t('desk:seePreview')}
            </ButtonLink>
          ) : (
            <ButtonLink look="secondary" to={href(locale, `/contests/${contest.slug}`)} reloadDocument>
              {t('desk:seePublic')}
            </ButtonLink>
          )
        }
      />
      <div className="-mx-4 mb-8 border-b border-line px-4 pb-2 sm:mx-0 sm:px-0">
        <DeskTabs contest={contest} />
      </div>
      <Outlet />
    </Container>
  );
}

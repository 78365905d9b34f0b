import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { href } from '#app/core/locale.ts';
import { latestWinners, listContests } from '#app/features/contests/public-queries.server.ts';
import { ContestCard } from '#app/features/contests/ui/ContestCard.tsx';
import { HowItGoes, Winners } from '#app/features/contests/ui/HomeSections.tsx';
import { publicPageHeaders } from '#app/platform/http/public-page.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { publicMeta } from '#app/ui/page-meta.ts';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/home.ts';

export const handle = { hydrate: false };

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const t = tFor(ctx.locale);
  const [contests, winners] = await Promise.all([
    listContests(ctx, { take: 7, current: true }),
    latestWinners(ctx),
  ]);
  const product = t('common:productName');
  return data(
    {
      contests: contests.items,
      hasMore: contests.next !== null,
      winners,
      product,
      lead: t('contests:home.lead'),
    },
    { headers: publicPageHeaders(ctx) },
  );
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const viewer = matches[0].loaderData;
  if (!loaderData || !viewer) return [];
  const { product, lead } = loaderData;
  return publicMeta({ ...viewer, product, path: '/', title: product, description: lead });
}

export default function Home({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const [first, ...others] = loaderData.contests;
  return (
    <Container>
      <div className="grid max-w-[52ch] gap-5 pt-6 pb-12 sm:pt-10">
        <h1>{t('home.title')}</h1>
        <p className="text-l leading-normal text-ink-2">{t('home.lead')}</p>
      </div>
      <section aria-labelledby="current" className="grid gap-6">
        <h2 id="current">{t('home.current')}</h2>
        {first ? (
          <ContestCard contest={first} wide eager />
        ) : (
          <EmptyState title={t('list.emptyTitle')}>{t('list.empty')}</EmptyState>
        )}
        {others.length > 0 ? (
          <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
            {others.map((contest) => (
              <li key={contest.id} className="grid">
                <ContestCard contest={contest} />
              </li>
            ))}
          </ul>
        ) : null}
        <p>
          <ButtonAnchor look="secondary" href={href(locale, '/contests')}>
            {t('home.allContests')}
          </ButtonAnchor>
        </p>
      </section>
      <Winners winners={loaderData.winners} />
      <HowItGoes />
    </Container>
  );
}

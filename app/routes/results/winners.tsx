import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { formatDay } from '#app/core/time.ts';
import { listWinners } from '#app/features/results/public-queries.server.ts';
import { WinnerCard } from '#app/features/results/ui/WinnerCard.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/winners.ts';

export const handle = { hydrate: false };

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const page = await listWinners(ctx, new URL(request.url).searchParams.get('before'));
  return { ...page, title: tFor(ctx.locale)('results:winners.title') };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }];

export default function Winners({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  return (
    <Container className="grid gap-14">
      <PageHeader title={t('winners.title')} lead={t('winners.lead')} />
      {loaderData.items.length === 0 ? (
        <EmptyState title={t('winners.empty')}>{t('winners.emptyText')}</EmptyState>
      ) : null}
      {loaderData.items.map((contest) => (
        <section key={contest.slug} className="grid gap-5" aria-labelledby={contest.slug}>
          <div>
            <p className="text-s text-ink-2">
              {formatDay(new Date(contest.releasedAt), locale, contest.timeZone)}
            </p>
            <h2 id={contest.slug} lang={contest.title.lang}>
              {contest.title.text}
            </h2>
          </div>
          <div className="grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
            {contest.winners.map((winner) => (
              <WinnerCard key={winner.entryId} winner={winner} slug={contest.slug} />
            ))}
          </div>
          <ButtonLink
            className="w-fit"
            look="secondary"
            to={href(locale, `/contests/${contest.slug}/results`)}
          >
            {contest.more > 0 ? t('winners.allMore', { count: contest.more }) : t('winners.all')}
          </ButtonLink>
        </section>
      ))}
      {loaderData.next ? (
        <ButtonLink className="w-fit" look="secondary" to={`?before=${encodeURIComponent(loaderData.next)}`}>
          {t('winners.older')}
        </ButtonLink>
      ) : null}
    </Container>
  );
}

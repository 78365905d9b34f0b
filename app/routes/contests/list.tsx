import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { listContests } from '#app/features/contests/public-queries.server.ts';
import { ContestCard } from '#app/features/contests/ui/ContestCard.tsx';
import { publicPageHeaders } from '#app/platform/http/public-page.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { publicMeta } from '#app/ui/page-meta.ts';
import { Container } from '#app/ui/SiteFrame.tsx';
import type { Route } from './+types/list.ts';

export const handle = { hydrate: false };

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const t = tFor(ctx.locale);
  const after = new URL(request.url).searchParams.get('after') ?? undefined;
  return data(
    {
      ...(await listContests(ctx, { after })),
      isFirst: !after,
      product: t('common:productName'),
      title: t('contests:list.title'),
      lead: t('contests:list.lead'),
    },
    { headers: publicPageHeaders(ctx) },
  );
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const viewer = matches[0].loaderData;
  if (!loaderData || !viewer) return [];
  const { title, lead, product } = loaderData;
  return publicMeta({ ...viewer, product, path: '/contests', title, description: lead });
}

export default function ContestsRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('contests');
  const { items, next, isFirst } = loaderData;
  return (
    <Container>
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      {items.length === 0 ? (
        <EmptyState title={t(isFirst ? 'list.emptyTitle' : 'list.noMore')}>{t('list.empty')}</EmptyState>
      ) : (
        <ul className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
          {items.map((contest, i) => (
            <li key={contest.id} className="grid">
              <ContestCard heading="h2" contest={contest} eager={isFirst && i < 3} />
            </li>
          ))}
        </ul>
      )}
      {next ? (
        <p className="mt-10 text-center">
          <ButtonAnchor look="secondary" size="l" href={`?after=${next}`}>
            {t('list.more')}
          </ButtonAnchor>
        </p>
      ) : null}
    </Container>
  );
}

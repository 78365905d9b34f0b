import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { href } from '#app/core/locale.ts';
import { formatDay } from '#app/core/time.ts';
import { listNews } from '#app/features/content/queries.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/list.ts';

export const handle = { hydrate: false };

export async function loader({ context, request }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const { items, next } = await listNews(ctx, ctx.locale, new URL(request.url).searchParams.get('before'));
  return {
    items: items.map((item) => ({ ...item, publishedAt: item.publishedAt.toISOString() })),
    next,
    title: tFor(ctx.locale)('content:news.title'),
  };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }];

export default function NewsList({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('content');
  const locale = useLocale();
  return (
    <Container narrow>
      <PageHeader title={t('news.title')} lead={t('news.lead')} />
      {loaderData.items.length === 0 ? (
        <EmptyState title={t('news.empty')}>{t('news.emptyText')}</EmptyState>
      ) : null}
      <ul className="grid gap-8">
        {loaderData.items.map((item) => (
          <li key={item.id} className="grid gap-1.5 border-b border-line pb-8" lang={item.lang}>
            <p className="text-s text-ink-2">
              {formatDay(new Date(item.publishedAt), locale, 'Asia/Almaty')} · {item.organisation}
            </p>
            <h2 className="!text-[length:var(--text-h3)]">
              <Link to={href(locale, `/news/${item.slug}`)} className="no-underline hover:underline">
                {item.title}
              </Link>
            </h2>
            <p>{item.summary}</p>
          </li>
        ))}
      </ul>
      {loaderData.next ? (
        <ButtonLink to={`?before=${loaderData.next}`} look="secondary" className="mt-8">
          {t('news.older')}
        </ButtonLink>
      ) : null}
    </Container>
  );
}

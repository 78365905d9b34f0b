import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { href } from '#app/core/locale.ts';
import { contestRules } from '#app/features/contests/public-queries.server.ts';
import { Rich } from '#app/features/contests/ui/page/ContestPage.tsx';
import { publicPageHeaders } from '#app/platform/http/public-page.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { publicMeta } from '#app/ui/page-meta.ts';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/rules.ts';

export const handle = { hydrate: false };

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const contest = await contestRules(ctx, params.slug);
  const t = tFor(ctx.locale);
  return data(
    {
      ...contest,
      product: t('common:productName'),
      heading: `${t('contests:page.rulesOf')}: ${contest.title.text}`,
    },
    { headers: publicPageHeaders(ctx) },
  );
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const viewer = matches[0].loaderData;
  if (!loaderData || !viewer) return [];
  return publicMeta({
    ...viewer,
    product: loaderData.product,
    path: `/contests/${loaderData.slug}/rules`,
    title: loaderData.heading,
    description: loaderData.summary.text,
  });
}

export default function RulesRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  return (
    <Container narrow>
      <PageHeader
        up={{ to: href(locale, `/contests/${loaderData.slug}`), text: t('page.backToContest') }}
        title={t('page.rulesOf')}
        lead={<span lang={loaderData.title.lang}>{loaderData.title.text}</span>}
      />
      {loaderData.rules ? <Rich text={loaderData.rules} /> : <p>{t('page.rulesMissing')}</p>}
    </Container>
  );
}

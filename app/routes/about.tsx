import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { href } from '#app/core/locale.ts';
import { publicPageHeaders } from '#app/platform/http/public-page.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { publicMeta } from '#app/ui/page-meta.ts';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/about.ts';

export const handle = { hydrate: false };

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const t = tFor(ctx.locale);
  return data(
    { product: t('common:productName'), title: t('contests:about.title'), lead: t('contests:about.lead') },
    { headers: publicPageHeaders(ctx) },
  );
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders;

export function meta({ loaderData, matches }: Route.MetaArgs) {
  const viewer = matches[0].loaderData;
  if (!loaderData || !viewer) return [];
  const { title, lead, product } = loaderData;
  return publicMeta({ ...viewer, product, path: '/about', title, description: lead });
}

const SECTIONS = ['fair', 'data', 'organisers', 'open'] as const;

export default function AboutRoute() {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  return (
    <Container narrow className="pt-8">
      <h1 className="!text-[length:var(--text-h2)]">{t('about.title')}</h1>
      <p className="mt-4 text-l leading-normal text-ink-2">{t('about.lead')}</p>
      {SECTIONS.map((section) => (
        <section key={section} className="mt-10 grid gap-2">
          <h2 className="!text-[length:var(--text-h3)]">{t(`about.${section}.title`)}</h2>
          <p>{t(`about.${section}.text`)}</p>
        </section>
      ))}
      <p className="mt-10 flex flex-wrap gap-3">
        <ButtonAnchor size="l" href={href(locale, '/contests')}>
          {t('home.allContests')}
        </ButtonAnchor>
        <ButtonAnchor size="l" look="secondary" href={href(locale, '/open-data')}>
          {t('about.openData')}
        </ButtonAnchor>
      </p>
    </Container>
  );
}

import { useTranslation } from 'react-i18next';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useViewer } from '#app/ui/viewer.ts';
import type { Route } from './+types/open-data.ts';

export const handle = { hydrate: false };

export const loader = ({ context }: Route.LoaderArgs) => ({
  title: tFor(getCtx(context).locale)('opendata:page.title'),
});

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }];

export default function OpenData() {
  const { t } = useTranslation('opendata');
  const viewer = useViewer();
  const lang = viewer?.locale ?? 'kk';
  return (
    <Container narrow className="grid gap-10">
      <PageHeader title={t('page.title')} lead={t('page.lead')} />
      <section className="grid gap-3">
        <h2>{t('page.api')}</h2>
        <p>{t('page.apiText')}</p>
        <p className="overflow-x-auto rounded-m bg-sand px-4 py-3 font-mono text-s">
          {viewer?.origin}/api/v1/contests
        </p>
        <div className="flex flex-wrap gap-3">
          <ButtonAnchor href="/api/v1/openapi.json">{t('page.openapi')}</ButtonAnchor>
          <ButtonAnchor href="/api/v1/contests" look="secondary">
            {t('page.contests')}
          </ButtonAnchor>
        </div>
      </section>
      <section className="grid gap-3">
        <h2>{t('page.check')}</h2>
        <p>{t('page.checkText')}</p>
      </section>
      <section className="grid gap-3">
        <h2>{t('page.feeds')}</h2>
        <p>{t('page.feedsText')}</p>
        <ul className="grid gap-1">
          {(['contests', 'news'] as const).map((kind) => (
            <li key={kind}>
              <a
                className="inline-flex min-h-11 items-center text-kok underline underline-offset-3"
                href={`/feeds/${kind}.atom?lang=${lang}`}
              >
                {t(`feed.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <p className="text-s text-ink-2">{t('page.licence')}</p>
    </Container>
  );
}

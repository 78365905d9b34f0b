import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/goodbye.ts';

export const handle = { ns: ['people'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export const loader = ({ context }: Route.LoaderArgs) => ({
  title: tFor(getCtx(context).locale)('people:goodbye.title'),
});

/** After an account was deleted. */
export default function Goodbye() {
  const { t } = useTranslation('people');
  const locale = useLocale();
  return (
    <Container narrow className="grid gap-5 py-18">
      <h1>{t('goodbye.title')}</h1>
      <p className="text-l text-ink-2">{t('goodbye.text')}</p>
      <ButtonAnchor href={href(locale, '/')} size="l" className="justify-self-start">
        {t('goodbye.home')}
      </ButtonAnchor>
    </Container>
  );
}

import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { ErrorCode, ErrorParams } from '#app/core/errors.ts';
import { href, type Locale } from '#app/core/locale.ts';
import { ButtonLink } from './Button.tsx';
import { Container } from './SiteFrame.tsx';

const KNOWN = [401, 403, 404, 429] as const;

interface Props {
  status: number;
  code?: ErrorCode;
  params?: ErrorParams;
  locale: Locale;
}

/** A page for what could not be shown: what happened, what to do. */
export function ErrorPage({ status, code, params, locale }: Props) {
  const { t } = useTranslation(['common', 'errors']);
  const { pathname, search } = useLocation();
  const back = `?returnTo=${encodeURIComponent(pathname + search)}`;
  const kind = (KNOWN as readonly number[]).includes(status) ? String(status) : 'other';
  return (
    <Container narrow className="grid gap-5 py-18">
      <p className="font-bold text-ink-2 tabular">{status}</p>
      <h1>{t(`common:errorPage.${kind}.title`)}</h1>
      <p className="text-l text-ink-2">
        {code ? t(`errors:${code}`, params) : t(`common:errorPage.${kind}.text`)}
      </p>
      <div className="flex flex-wrap gap-3">
        {status === 401 ? (
          <ButtonLink to={href(locale, '/sign-in') + back} size="l" reloadDocument>
            {t('common:nav.signIn')}
          </ButtonLink>
        ) : null}
        {code === 'STRONG_AUTH_FIRST' ? (
          <ButtonLink to={href(locale, '/account/confirm') + back} size="l" reloadDocument>
            {t('common:errorPage.confirm')}
          </ButtonLink>
        ) : null}
        <ButtonLink
          to={href(locale, '/contests')}
          look={status === 401 || code === 'STRONG_AUTH_FIRST' ? 'secondary' : 'primary'}
          size="l"
        >
          {t('common:errorPage.toContests')}
        </ButtonLink>
      </div>
    </Container>
  );
}

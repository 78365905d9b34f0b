import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { href, LOCALES } from '#app/core/locale.ts';
import { formatDay, formatInstant } from '#app/core/time.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button, ButtonAnchor } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Choice, type FieldError, TextField } from '#app/ui/Field.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { AccountView } from '../views.ts';
import { PasskeyButton } from './PasskeyButton.tsx';

const ZONE = 'Asia/Almaty';

export function ProfileSection({
  account,
  fieldErrors,
}: {
  account: AccountView;
  fieldErrors?: Record<string, FieldError>;
}) {
  const { t } = useTranslation(['people', 'common']);
  return (
    <Card className="grid gap-5">
      <h2 className="!text-[length:var(--text-h3)]">{t('people:account.profile')}</h2>
      <Form method="post" className="grid gap-5">
        <TextField
          label={t('people:account.name')}
          help={t('people:account.nameHelp')}
          name="name"
          autoComplete="name"
          maxLength={100}
          defaultValue={account.name}
          error={fieldErrors?.name}
        />
        <fieldset className="grid gap-1">
          <legend className="font-semibold">{t('people:account.language')}</legend>
          <div className="flex flex-wrap gap-x-6">
            {LOCALES.map((locale) => (
              <Choice
                key={locale}
                type="radio"
                name="locale"
                value={locale}
                defaultChecked={account.locale === locale}
                label={<span lang={locale}>{t(`common:language.${locale}`)}</span>}
              />
            ))}
          </div>
        </fieldset>
        <Button name="intent" value="profile" className="justify-self-start">
          {t('people:account.save')}
        </Button>
      </Form>
    </Card>
  );
}

export function SessionsSection({ account, now }: { account: AccountView; now: Date }) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  return (
    <Card className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="!text-[length:var(--text-h3)]">{t('account.sessions')}</h2>
        <p className="text-s text-ink-2">{t('account.sessionsLead')}</p>
      </div>
      <ul className="grid">
        {account.sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3 first:border-0"
          >
            <div className="grid gap-0.5">
              <span className="font-semibold">{session.device || t('account.unknownDevice')}</span>
              <span className="text-s text-ink-2">
                {t('account.lastUsed', { date: formatInstant(session.lastUsedAt, locale, ZONE, now) })}
              </span>
            </div>
            {session.isThis ? (
              <Badge tone="done">{t('account.thisDevice')}</Badge>
            ) : (
              <Form method="post">
                <input type="hidden" name="sessionId" value={session.id} />
                <Button look="danger" name="intent" value="end-session">
                  {t('account.endSession')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {account.sessions.length > 1 ? (
        <Form method="post">
          <Button look="secondary" name="intent" value="end-others">
            {t('account.endOthers')}
          </Button>
        </Form>
      ) : null}
    </Card>
  );
}

export function FactorsSection({ account }: { account: AccountView }) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const hasFactor = account.hasTotp || account.passkeys.length > 0;
  const mustConfirm = hasFactor && !account.hasStrongAuth;
  const confirm = `${href(locale, '/account/confirm')}?returnTo=${encodeURIComponent(href(locale, '/account'))}`;
  return (
    <Card className="grid gap-5">
      <div className="grid gap-1">
        <h2 className="!text-[length:var(--text-h3)]">{t('account.factors')}</h2>
        <p className="text-s text-ink-2">{t('account.factorsLead')}</p>
      </div>
      {account.asksForFactor.length > 0 && !hasFactor ? (
        <Notice title={t('account.factorAsked')}>{t('account.factorAskedText')}</Notice>
      ) : null}
      {mustConfirm ? (
        <Notice title={t('account.confirmToChange')}>
          <a
            href={confirm}
            className="inline-flex min-h-11 items-center font-semibold text-kok underline underline-offset-3"
          >
            {t('account.confirmNow')}
          </a>
        </Notice>
      ) : null}
      <div className="grid gap-3">
        <h3 className="font-bold">{t('account.passkeys')}</h3>
        {account.passkeys.length === 0 ? (
          <p className="text-s text-ink-2">{t('account.noPasskeys')}</p>
        ) : null}
        <ul className="grid">
          {account.passkeys.map((key) => (
            <li key={key.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                {key.name || t('account.unknownDevice')}
                {key.addedAt ? (
                  <span className="text-s text-ink-2"> · {formatDay(key.addedAt, locale, ZONE)}</span>
                ) : null}
              </span>
              {mustConfirm ? null : (
                <Form method="post">
                  <input type="hidden" name="passkeyId" value={key.id} />
                  <Button look="danger" name="intent" value="remove-passkey">
                    {t('account.remove')}
                  </Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
        {mustConfirm ? null : <PasskeyButton use="register" to={href(locale, '/account')} />}
      </div>
      <div className="grid gap-3 border-t border-line pt-5">
        <h3 className="font-bold">{t('account.totp')}</h3>
        {account.hasTotp ? (
          <>
            <Badge tone="done">{t('account.totpOn')}</Badge>
            <p className="text-s text-ink-2">
              {t('account.recoveryLeft', { count: account.recoveryCodesLeft })}
            </p>
            {mustConfirm ? null : (
              <Form method="post">
                <Button look="danger" name="intent" value="remove-totp">
                  {t('account.totpRemove')}
                </Button>
              </Form>
            )}
          </>
        ) : (
          <>
            <p className="text-s text-ink-2">{t('account.totpLead')}</p>
            {mustConfirm ? null : (
              <ButtonAnchor
                look="secondary"
                href={href(locale, '/account/one-time-password')}
                className="justify-self-start"
              >
                {t('account.totpSetUp')}
              </ButtonAnchor>
            )}
          </>
        )}
      </div>
    </Card>
  );
}

export function DataSection() {
  const { t } = useTranslation('people');
  const locale = useLocale();
  return (
    <Card className="grid gap-5">
      <h2 className="!text-[length:var(--text-h3)]">{t('account.data')}</h2>
      <div className="grid gap-3">
        <p className="text-s text-ink-2">{t('account.exportLead')}</p>
        <ButtonAnchor
          look="secondary"
          href={href(locale, '/account/export')}
          download
          className="justify-self-start"
        >
          {t('account.export')}
        </ButtonAnchor>
      </div>
      <div className="grid gap-3 border-t border-line pt-5">
        <p className="text-s text-ink-2">{t('account.deleteLead')}</p>
        <ButtonAnchor look="danger" href={href(locale, '/account/delete')} className="justify-self-start">
          {t('account.delete')}
        </ButtonAnchor>
      </div>
    </Card>
  );
}

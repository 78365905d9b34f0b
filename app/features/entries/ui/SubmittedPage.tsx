import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { href } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { formatInstant } from '#app/core/time.ts';
import { Button, ButtonLink } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { MyEntryPage } from '../my-views.ts';

interface Props {
  view: MyEntryPage;
  email: string;
  isSignedIn: boolean;
  answer: Partial<Refusal> | { isSent: boolean } | null;
}

/** It has arrived: the receipt, what happens next, and (for a visitor) the code from the mail. */
export function SubmittedPage({ view, email, isSignedIn, answer }: Props) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  const waits = view.state === 'awaiting-confirmation';
  const refusal = answer && 'error' in answer ? answer : null;
  return (
    <Container narrow className="grid gap-6 pt-10">
      <div className="grid gap-3">
        <h1>{t(waits ? 'submitted.almost' : 'submitted.title')}</h1>
        <p className="text-l text-ink-2">
          <span lang={view.contest.lang}>{view.contest.title}</span>
        </p>
      </div>
      <Card className="grid gap-2">
        <p className="text-s text-ink-2">{t('submitted.receipt')}</p>
        <p className="text-[length:var(--text-h2)] font-extrabold tracking-wide tabular" data-receipt>
          {view.receipt}
        </p>
        {view.number === null ? null : <p>{t('submitted.number', { number: view.number })}</p>}
        {view.submittedAt ? (
          <p className="text-s text-ink-2">
            {t('submitted.at', {
              date: formatInstant(new Date(view.submittedAt), locale, view.contest.timeZone),
            })}
          </p>
        ) : null}
      </Card>
      <RefusalNotice refusal={refusal} />
      {answer && 'isSent' in answer ? <Notice tone="success">{t('confirm.sentAgain')}</Notice> : null}
      {waits ? (
        <Confirm view={view} email={email} isSignedIn={isSignedIn} />
      ) : (
        <>
          <Notice tone="success" title={t(`state.${view.state}.title`)}>
            {t(`state.${view.state}.text`)}
          </Notice>
          <div className="flex flex-wrap gap-3">
            <ButtonLink to={href(locale, `/my/${view.id}`)} size="l">
              {t('submitted.toEntry')}
            </ButtonLink>
            <ButtonLink to={href(locale, `/contests/${view.contest.slug}/enter`)} look="secondary" size="l">
              {t('submitted.another')}
            </ButtonLink>
          </div>
        </>
      )}
    </Container>
  );
}

function Confirm({ view, email, isSignedIn }: { view: MyEntryPage; email: string; isSignedIn: boolean }) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  const until = view.confirmUntil
    ? formatInstant(new Date(view.confirmUntil), locale, view.contest.timeZone)
    : '';
  if (isSignedIn)
    return (
      <Card className="grid gap-4">
        <h2>{t('confirm.mine')}</h2>
        <p>{t('confirm.mineText')}</p>
        <Form method="post">
          <Button name="intent" value="confirm" size="l">
            {t('confirm.mineAction')}
          </Button>
        </Form>
      </Card>
    );
  return (
    <Card className="grid gap-5">
      <div className="grid gap-2">
        <h2>{t('confirm.title')}</h2>
        <p>{t('confirm.text', { email, date: until })}</p>
      </div>
      <Form method="post" className="grid gap-4">
        <TextField
          label={t('confirm.code')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          className="max-w-60 text-l font-bold tracking-[0.2em] tabular"
        />
        <Button name="intent" value="code" size="l" className="justify-self-start">
          {t('confirm.action')}
        </Button>
      </Form>
      <Form method="post" className="flex flex-wrap items-center gap-3">
        <p className="text-s text-ink-2">{t('confirm.noMail')}</p>
        <Button name="intent" value="again" look="secondary">
          {t('confirm.again')}
        </Button>
      </Form>
    </Card>
  );
}

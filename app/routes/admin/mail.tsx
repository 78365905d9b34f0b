import { useTranslation } from 'react-i18next';
import { data, Form } from 'react-router';
import { notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { href } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { readMail } from '#app/features/people/administration.server.ts';
import { retryMail } from '#app/features/people/commands/retry-work.server.ts';
import { MailState } from '#app/features/people/ui/MailState.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { Button, ButtonLink } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/mail.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.mail.subject }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  if (!isUuid(params.mailId)) throw notFound();
  const { dedupeKey: _, ...mail } = await readMail(ctx, params.mailId);
  return { mail };
}

export async function action({ params, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const done = await attempt(() => retryMail(ctx, { mailId: params.mailId }));
  return done.ok ? data({ ok: true as const }) : done.response;
}

export default function MailPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const { mail } = loaderData;
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <ButtonLink to={href(locale, '/admin/mail')} look="quiet" className="!px-0 justify-self-start">
          ← {t('tabs.mail')}
        </ButtonLink>
        <h2 lang={mail.locale}>{mail.subject}</h2>
        <dl className="grid gap-x-6 gap-y-1 text-s sm:grid-cols-[max-content_1fr]">
          <dt className="text-ink-2">{t('mail.columns.to')}</dt>
          <dd className="break-all">{mail.to}</dd>
          <dt className="text-ink-2">{t('mail.columns.created')}</dt>
          <dd>{formatInstant(mail.createdAt, locale, 'Asia/Almaty')}</dd>
          <dt className="text-ink-2">{t('mail.columns.state')}</dt>
          <dd className="flex flex-wrap items-center gap-3">
            <MailState state={mail.state} />
            {mail.lastError ? (
              <span>
                {t('mail.tries', { count: mail.attempts })} {mail.lastError}
              </span>
            ) : null}
          </dd>
        </dl>
      </div>
      {actionData?.ok ? <Notice tone="success">{t('mail.retried')}</Notice> : null}
      <RefusalNotice refusal={actionData && !actionData.ok ? actionData : null} />
      {mail.state === 'failed' || mail.state === 'outbox' ? (
        <Form method="post" className="grid justify-items-start gap-2">
          <Button look="secondary">{t('mail.retry')}</Button>
          {mail.state === 'outbox' ? <p className="text-s text-ink-2">{t('mail.outboxHelp')}</p> : null}
        </Form>
      ) : null}
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Card className="grid gap-3 overflow-hidden">
          <h3 className="font-bold">{t('mail.asHtml')}</h3>
          {/* No scripts, no forms, no same origin: a mail is shown, never run. Links open in a new tab. */}
          <iframe
            title={t('mail.asHtml')}
            sandbox="allow-popups"
            srcDoc={mail.html.replace('<head>', '<head><base target="_blank">')}
            className="h-160 w-full rounded-s border border-line bg-[#fff]"
          />
        </Card>
        <Card className="grid gap-3">
          <h3 className="font-bold">{t('mail.asText')}</h3>
          <pre
            lang={mail.locale}
            className="overflow-x-auto whitespace-pre-wrap break-words font-mono text-s"
          >
            {mail.text}
          </pre>
        </Card>
      </div>
    </div>
  );
}

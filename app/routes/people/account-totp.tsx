import QRCode from 'qrcode';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect } from 'react-router';
import { AppError, notFound } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { confirmTotp, startTotp } from '#app/features/people/commands/set-up-totp.server.ts';
import { pendingTotp } from '#app/features/people/queries.server.ts';
import { safeReturnTo, signInPath } from '#app/features/people/return-to.ts';
import { normaliseCode } from '#app/features/people/schema.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, refuse } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button, ButtonAnchor } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/account-totp.ts';

export const handle = { ns: ['people'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  if (!ctx.actor.userId) throw redirect(signInPath(ctx.locale, url.pathname));
  const pending = await pendingTotp(ctx);
  const svg = pending ? await QRCode.toString(pending.uri, { type: 'svg', margin: 2 }) : null;
  const qr = svg && `data:image/svg+xml,${encodeURIComponent(svg)}`;
  const returnTo = safeReturnTo(url.searchParams.get('returnTo'));
  return { secret: pending?.secret ?? null, qr, returnTo, title: tFor(ctx.locale)('people:totp.title') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  if (form.get('intent') === 'start') {
    const begun = await attempt(() => startTotp(ctx));
    return begun.ok ? data({ ok: true as const, recoveryCodes: null }) : begun.response;
  }
  if (form.get('intent') !== 'confirm') throw notFound();
  const code = normaliseCode(form.get('code'));
  if (!code) return refuse(new AppError('SIGN_IN_CODE_SHAPE', {}, 422), form);
  const confirmed = await attempt(() => confirmTotp(ctx, { code }), form);
  if (!confirmed.ok) return confirmed.response;
  return data(
    { ok: true as const, recoveryCodes: confirmed.value },
    { headers: { 'Cache-Control': 'no-store' } },
  );
}

export default function AccountTotp({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const back = loaderData.returnTo ?? href(locale, '/account');
  const up = { to: href(locale, '/account'), text: t('account.title') };
  const refusal = actionData && !actionData.ok ? actionData : null;
  const codes = actionData?.ok ? actionData.recoveryCodes : null;
  if (codes)
    return (
      <Container narrow>
        <PageHeader title={t('totp.doneTitle')} lead={t('totp.doneLead')} />
        <Card className="grid gap-5">
          <h2 className="!text-[length:var(--text-h3)]">{t('totp.recoveryTitle')}</h2>
          <Notice>{t('totp.recoveryLead')}</Notice>
          <ul className="grid grid-cols-2 gap-x-6 gap-y-2 font-mono text-m">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <ButtonAnchor href={back} size="l" className="justify-self-start">
            {t('totp.kept')}
          </ButtonAnchor>
        </Card>
      </Container>
    );
  return (
    <Container narrow>
      <PageHeader title={t('totp.title')} lead={t('totp.lead')} up={up} />
      <div className="grid gap-6">
        <RefusalNotice refusal={refusal} />
        {loaderData.qr ? (
          <Card className="grid gap-6">
            <p className="font-bold">{t('totp.scan')}</p>
            <div className="flex flex-wrap items-center gap-6">
              <img
                src={loaderData.qr}
                alt={t('totp.qr')}
                width={208}
                height={208}
                className="rounded-m border border-line bg-[#fff]"
              />
              <p className="grid max-w-72 gap-1 text-s text-ink-2">
                {t('totp.orType')}
                <code className="break-all text-m text-ink">
                  {loaderData.secret?.match(/.{1,4}/g)?.join(' ')}
                </code>
              </p>
            </div>
            <Form method="post" className="grid gap-5">
              <TextField
                label={t('totp.code')}
                help={t('totp.codeHelp')}
                name="code"
                inputMode="numeric"
                autoComplete="one-time-code"
                maxLength={12}
                required
                className="max-w-64 font-bold tracking-[0.25em] tabular"
              />
              <Button size="l" name="intent" value="confirm" className="justify-self-start">
                {t('totp.turnOn')}
              </Button>
            </Form>
          </Card>
        ) : (
          <Form method="post">
            <Button size="l" name="intent" value="start">
              {t('totp.start')}
            </Button>
          </Form>
        )}
      </div>
    </Container>
  );
}

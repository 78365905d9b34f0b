import { useTranslation } from 'react-i18next';
import { data, Form, redirect } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { askSignInCode } from '#app/features/people/commands/ask-sign-in-code.server.ts';
import { redeemCode } from '#app/features/people/commands/redeem-sign-in.server.ts';
import { landingPath } from '#app/features/people/landing.server.ts';
import { forgetPendingEmailCookie, readPendingEmail } from '#app/features/people/pending-sign-in.server.ts';
import { CODE_MINUTES, normaliseCode } from '#app/features/people/schema.ts';
import { sessionCookie } from '#app/features/people/session.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, refuse } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/sign-in-code.ts';

export const handle = { ns: ['people'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { locale } = getCtx(context);
  const email = await readPendingEmail(request);
  if (!email) throw redirect(href(locale, '/sign-in'));
  return { email, title: tFor(locale)('people:code.title') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const email = await readPendingEmail(request);
  if (!email) throw redirect(href(ctx.locale, '/sign-in'));
  const form = await request.formData();
  if (form.get('intent') === 'again') {
    const kept = await ctx.db.signInCode.findFirst({ where: { email }, select: { returnTo: true } });
    const asked = await attempt(() => askSignInCode(ctx, { email, returnTo: kept?.returnTo ?? null }));
    return asked.ok ? data({ ok: true as const }) : asked.response;
  }
  const code = normaliseCode(form.get('code'));
  if (!code) return refuse(new AppError('SIGN_IN_CODE_SHAPE', {}, 422), form);
  const tried = await attempt(
    () => redeemCode(ctx, { email, code, userAgent: request.headers.get('user-agent') }),
    form,
  );
  if (!tried.ok) return tried.response;
  const { token, userId, returnTo } = tried.value;
  const headers = new Headers();
  headers.append('Set-Cookie', sessionCookie(token));
  headers.append('Set-Cookie', await forgetPendingEmailCookie());
  throw redirect(returnTo ?? (await landingPath(ctx.db, userId, ctx.locale)), { headers });
}

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const refusal = actionData && !actionData.ok ? actionData : null;
  const atField = refusal?.error && refusal.error.code !== 'TOO_MANY_ATTEMPTS' ? refusal.error : null;
  return (
    <Container narrow className="grid gap-6 py-10">
      <div className="grid gap-3">
        <h1>{t('code.title')}</h1>
        <p className="text-l text-ink-2">
          {t('code.lead', { minutes: CODE_MINUTES })}{' '}
          <strong className="break-all text-ink">{loaderData.email}</strong>
        </p>
      </div>
      {actionData?.ok ? <Notice tone="success">{t('code.sentAgain')}</Notice> : null}
      {atField ? null : <RefusalNotice refusal={refusal} />}
      <Card className="grid gap-5">
        <Form method="post" className="grid gap-5">
          <TextField
            label={t('code.label')}
            help={t('code.help')}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
            required
            error={atField}
            className="max-w-64 !text-[1.75rem] font-bold tracking-[0.25em] tabular"
          />
          <Button size="l" className="justify-self-start">
            {t('code.enter')}
          </Button>
        </Form>
      </Card>
      <Form method="post" className="flex flex-wrap items-center gap-3 text-s text-ink-2">
        <span>{t('code.nothingCame')}</span>
        <Button look="secondary" name="intent" value="again">
          {t('code.again')}
        </Button>
        <a
          href={href(locale, '/sign-in')}
          className="inline-flex min-h-11 items-center text-kok underline underline-offset-3"
        >
          {t('code.otherAddress')}
        </a>
      </Form>
    </Container>
  );
}

import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { AppError, notFound } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { askSignInCode } from '#app/features/people/commands/ask-sign-in-code.server.ts';
import { signInAsDemo } from '#app/features/people/commands/sign-in-as-demo.server.ts';
import { maySignInAsDemo } from '#app/features/people/demo.server.ts';
import { isDemoRole } from '#app/features/people/demo-people.ts';
import { landingPath } from '#app/features/people/landing.server.ts';
import { pendingEmailCookie, readPendingEmail } from '#app/features/people/pending-sign-in.server.ts';
import { safeReturnTo } from '#app/features/people/return-to.ts';
import { normaliseEmail } from '#app/features/people/schema.ts';
import { sessionCookie } from '#app/features/people/session.server.ts';
import { DemoSignIn } from '#app/features/people/ui/DemoSignIn.tsx';
import { PasskeyButton } from '#app/features/people/ui/PasskeyButton.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, refuse } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/sign-in.ts';

export const handle = { ns: ['people'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { actor, locale } = getCtx(context);
  const { searchParams } = new URL(request.url);
  return {
    title: tFor(locale)('people:signIn.title'),
    returnTo: safeReturnTo(searchParams.get('returnTo')),
    email: await readPendingEmail(request),
    demo: maySignInAsDemo(request),
    signedInAs: actor.email,
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const returnTo = safeReturnTo(form.get('returnTo'));
  if (form.get('intent') === 'demo') {
    const role = form.get('role');
    if (!isDemoRole(role) || !maySignInAsDemo(request)) throw notFound();
    const session = await signInAsDemo(ctx, { role, userAgent: request.headers.get('user-agent') });
    const to = returnTo ?? (await landingPath(ctx.db, session.userId, ctx.locale));
    throw redirect(to, { headers: { 'Set-Cookie': sessionCookie(session.token) } });
  }
  const email = normaliseEmail(form.get('email'));
  if (!email) return refuse(new AppError('EMAIL_INVALID', {}, 422), form);
  const asked = await attempt(() => askSignInCode(ctx, { email, returnTo }), form);
  if (!asked.ok) return asked.response;
  throw redirect(href(ctx.locale, '/sign-in/code'), {
    headers: { 'Set-Cookie': await pendingEmailCookie(email) },
  });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const { returnTo, demo, signedInAs } = loaderData;
  const wrongEmail = actionData?.error?.code === 'EMAIL_INVALID' ? actionData.error : null;
  return (
    <Container narrow className="grid gap-6 py-10">
      <div className="grid gap-3">
        <h1>{t('signIn.title')}</h1>
        <p className="text-l text-ink-2">{t('signIn.lead')}</p>
      </div>
      {signedInAs ? (
        <Notice>
          {t('signIn.already', { email: signedInAs })}{' '}
          <a href={href(locale, '/account')} className="text-kok underline underline-offset-3">
            {t('signIn.toAccount')}
          </a>
        </Notice>
      ) : null}
      {wrongEmail ? null : <RefusalNotice refusal={actionData} />}
      {demo ? <DemoSignIn returnTo={returnTo} /> : null}
      <Card className="grid gap-5">
        <Form method="post" className="grid gap-5" noValidate>
          {returnTo ? <input type="hidden" name="returnTo" value={returnTo} /> : null}
          <TextField
            label={t('signIn.email')}
            help={t('signIn.emailHelp')}
            name="email"
            type="email"
            inputMode="email"
            autoComplete="email webauthn"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={String(actionData?.values?.email ?? loaderData.email ?? '')}
            error={wrongEmail}
          />
          <Button size="l" className="justify-self-start">
            {t('signIn.send')}
          </Button>
        </Form>
        <PasskeyButton use="sign-in" to={returnTo ?? href(locale, '/account')} />
      </Card>
    </Container>
  );
}

import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { notFound } from '#app/core/errors.ts';
import { signInAsDemo } from '#app/features/people/commands/sign-in-as-demo.server.ts';
import { maySignInAsDemo } from '#app/features/people/demo.server.ts';
import { isDemoRole } from '#app/features/people/demo-people.ts';
import { landingPath } from '#app/features/people/landing.server.ts';
import { safeReturnTo } from '#app/features/people/return-to.ts';
import { sessionCookie } from '#app/features/people/session.server.ts';
import { DemoSignIn } from '#app/features/people/ui/DemoSignIn.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { Container } from '#app/ui/SiteFrame.tsx';
import type { Route } from './+types/sign-in.ts';

export const handle = { ns: ['people'] };

export function loader({ request }: Route.LoaderArgs) {
  const returnTo = safeReturnTo(new URL(request.url).searchParams.get('returnTo'));
  return { returnTo, demo: maySignInAsDemo(request) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const role = form.get('role');
  if (form.get('intent') !== 'demo' || !isDemoRole(role) || !maySignInAsDemo(request)) throw notFound();
  const session = await signInAsDemo(ctx, { role, userAgent: request.headers.get('user-agent') });
  const to = safeReturnTo(form.get('returnTo')) ?? (await landingPath(ctx.db, session.userId, ctx.locale));
  throw redirect(to, { headers: { 'Set-Cookie': sessionCookie(session.token) } });
}

export default function SignIn({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  return (
    <Container narrow className="grid gap-6 py-10">
      <h1>{t('signIn.title')}</h1>
      {loaderData.demo ? <DemoSignIn returnTo={loaderData.returnTo} /> : null}
    </Container>
  );
}

import { useTranslation } from 'react-i18next';
import { data, Form, redirect } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { localize } from '#app/core/localized.ts';
import { formatDay } from '#app/core/time.ts';
import { acceptInvitation } from '#app/features/organisations/commands/accept-invitation.server.ts';
import { invitationByToken } from '#app/features/organisations/queries.server.ts';
import { pendingEmailCookie } from '#app/features/people/pending-sign-in.server.ts';
import { signInPath } from '#app/features/people/return-to.ts';
import { sessionCookie } from '#app/features/people/session.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { refuse } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button, ButtonAnchor } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/invitation.ts';

export const handle = { ns: ['people', 'organisations'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const invitation = await invitationByToken(ctx, params.token);
  const status = !invitation ? 404 : invitation.state === 'open' ? 200 : 410;
  const title = tFor(ctx.locale)('organisations:invitation.title');
  return data({ invitation, signedInAs: ctx.actor.email, title }, { status });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const here = href(ctx.locale, `/invitations/${params.token}`);
  try {
    const userAgent = request.headers.get('user-agent');
    const accepted = await acceptInvitation(ctx, { token: params.token, userAgent });
    const to = accepted.role === 'juror' ? `/jury/${accepted.contestId}` : '/desk';
    const headers = new Headers();
    if (accepted.token) headers.append('Set-Cookie', sessionCookie(accepted.token));
    return redirect(href(ctx.locale, to), { headers });
  } catch (error) {
    if (!(error instanceof AppError) || error.status === 404) throw error;
    if (error.code !== 'INVITATION_SIGN_IN') return refuse(error);
    // The address goes along in a cookie: what is in a URL ends up in logs and histories.
    return redirect(signInPath(ctx.locale, here), {
      headers: { 'Set-Cookie': await pendingEmailCookie(String(error.params.email)) },
    });
  }
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['organisations', 'people']);
  const locale = useLocale();
  const { invitation, signedInAs } = loaderData;
  if (invitation?.state !== 'open')
    return (
      <Container narrow className="grid gap-5 py-18">
        <h1>{t(`organisations:invitation.over.${invitation?.state ?? 'missing'}.title`)}</h1>
        <p className="text-l text-ink-2">
          {t(`organisations:invitation.over.${invitation?.state ?? 'missing'}.text`)}
        </p>
        <ButtonAnchor
          href={href(locale, signedInAs ? '/account' : '/sign-in')}
          size="l"
          className="justify-self-start"
        >
          {signedInAs ? t('people:account.title') : t('people:signIn.title')}
        </ButtonAnchor>
      </Container>
    );
  const organisation = localize(invitation.organisation, locale);
  const contest = invitation.contest ? localize(invitation.contest, locale) : null;
  const isOther = signedInAs !== null && signedInAs !== invitation.email;
  return (
    <Container narrow className="grid gap-6 py-10">
      <RefusalNotice refusal={actionData} />
      <div className="grid gap-3">
        <p className="font-bold text-ink-2" lang={organisation.lang}>
          {organisation.text}
        </p>
        <h1>{t(`organisations:invitation.heading.${invitation.role}`)}</h1>
        {contest ? (
          <p className="text-l" lang={contest.lang}>
            {contest.text}
          </p>
        ) : null}
      </div>
      <Card className="grid gap-5">
        <p>{t(`organisations:invitation.means.${invitation.role}`)}</p>
        <dl className="grid gap-x-6 gap-y-2 text-s sm:grid-cols-[max-content_1fr]">
          <dt className="text-ink-2">{t('organisations:invitation.for')}</dt>
          <dd className="break-all">{invitation.email}</dd>
          {invitation.invitedBy ? (
            <>
              <dt className="text-ink-2">{t('organisations:invitation.from')}</dt>
              <dd>{invitation.invitedBy}</dd>
            </>
          ) : null}
          <dt className="text-ink-2">{t('organisations:invitation.until')}</dt>
          <dd>{formatDay(invitation.expiresAt, locale, 'Asia/Almaty')}</dd>
        </dl>
        {isOther ? (
          <>
            <Notice>{t('organisations:invitation.other', { email: signedInAs })}</Notice>
            <Form method="post" action={href(locale, '/sign-out')}>
              <Button look="secondary">{t('people:account.signOut')}</Button>
            </Form>
          </>
        ) : (
          <Form method="post">
            <Button size="l">{t('organisations:invitation.accept')}</Button>
          </Form>
        )}
      </Card>
    </Container>
  );
}

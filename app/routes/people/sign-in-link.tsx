import { useTranslation } from 'react-i18next';
import { data, Form, redirect } from 'react-router';
import { href } from '#app/core/locale.ts';
import { peekLink, redeemLink } from '#app/features/people/commands/redeem-sign-in.server.ts';
import { landingPath } from '#app/features/people/landing.server.ts';
import { forgetPendingEmailCookie } from '#app/features/people/pending-sign-in.server.ts';
import { CODE_MINUTES } from '#app/features/people/schema.ts';
import { sessionCookie } from '#app/features/people/session.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button, ButtonLink } from '#app/ui/Button.tsx';
import { RefusalNotice } from '#app/ui/Notice.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/sign-in-link.ts';

export const handle = { ns: ['people'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: 'robots', content: 'noindex' },
];

/** Opening the link uses nothing up: mail programs open links to look at them. The button does. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const found = await peekLink(ctx, params.token);
  const title = tFor(ctx.locale)(found ? 'people:link.title' : 'people:link.goneTitle');
  return data({ email: found?.email ?? null, title }, { status: found ? 200 : 410 });
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const userAgent = request.headers.get('user-agent');
  const tried = await attempt(() => redeemLink(ctx, { token: params.token, userAgent }));
  if (!tried.ok) return tried.response;
  const { token, userId, returnTo } = tried.value;
  const headers = new Headers();
  headers.append('Set-Cookie', sessionCookie(token));
  headers.append('Set-Cookie', await forgetPendingEmailCookie());
  throw redirect(returnTo ?? (await landingPath(ctx.db, userId, ctx.locale)), { headers });
}

export default function SignInLink({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  return (
    <Container narrow className="grid gap-6 py-10">
      <RefusalNotice refusal={actionData} />
      {loaderData.email ? (
        <>
          <h1>{t('link.title')}</h1>
          <p className="text-l text-ink-2">
            {t('link.lead')} <strong className="break-all text-ink">{loaderData.email}</strong>
          </p>
          <Form method="post">
            <Button size="l">{t('link.enter')}</Button>
          </Form>
        </>
      ) : (
        <>
          <h1>{t('link.goneTitle')}</h1>
          <p className="text-l text-ink-2">{t('link.goneText', { minutes: CODE_MINUTES })}</p>
          <div>
            <ButtonLink to={href(locale, '/sign-in')} size="l" reloadDocument>
              {t('link.askAgain')}
            </ButtonLink>
          </div>
        </>
      )}
    </Container>
  );
}

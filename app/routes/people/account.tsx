import { useTranslation } from 'react-i18next';
import { data, Form, redirect } from 'react-router';
import { notFound, unauthenticated } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { removePasskey } from '#app/features/people/commands/change-passkeys.server.ts';
import { endOtherSessions, endSession } from '#app/features/people/commands/end-session.server.ts';
import { removeTotp } from '#app/features/people/commands/set-up-totp.server.ts';
import { updateProfile } from '#app/features/people/commands/update-profile.server.ts';
import { accountView } from '#app/features/people/queries.server.ts';
import { signInPath } from '#app/features/people/return-to.ts';
import { MAX_NAME, profileSchema } from '#app/features/people/schema.ts';
import {
  DataSection,
  FactorsSection,
  ProfileSection,
  SessionsSection,
} from '#app/features/people/ui/AccountSections.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale, useViewer } from '#app/ui/viewer.ts';
import type { Route } from './+types/account.ts';

export const handle = { ns: ['people'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  if (!ctx.actor.userId) throw redirect(signInPath(ctx.locale, url.pathname));
  return { account: await accountView(ctx), title: tFor(ctx.locale)('people:account.title') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  if (!ctx.actor.userId) throw unauthenticated();
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const intents: Record<string, () => Promise<unknown>> = {
    'end-session': () => endSession(ctx, { sessionId: text('sessionId') }),
    'end-others': () => endOtherSessions(ctx),
    'remove-passkey': () => removePasskey(ctx, { passkeyId: text('passkeyId') }),
    'remove-totp': () => removeTotp(ctx),
    profile: () => updateProfile(ctx, profileSchema.parse(Object.fromEntries(form))),
  };
  const intent = text('intent');
  const run = intents[intent];
  if (!run) throw notFound();
  if (intent === 'profile' && !profileSchema.safeParse(Object.fromEntries(form)).success) {
    const params = { max: MAX_NAME, length: text('name').length };
    return data({ ok: false as const, fieldErrors: { name: { code: 'TOO_LONG' as const, params } } }, 422);
  }
  const done = await attempt(run, form);
  return done.ok ? data({ ok: true as const, intent }) : done.response;
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const now = new Date(useViewer()?.now ?? 0);
  const { account } = loaderData;
  const refusal = actionData && !actionData.ok ? actionData : null;
  return (
    <Container narrow>
      <PageHeader
        title={t('account.title')}
        lead={account.email}
        actions={
          <Form method="post" action={href(locale, '/sign-out')}>
            <Button look="secondary">{t('account.signOut')}</Button>
          </Form>
        }
      />
      <div className="grid gap-6">
        {actionData?.ok ? <Notice tone="success">{t(`account.done.${actionData.intent}`)}</Notice> : null}
        <RefusalNotice refusal={refusal && 'error' in refusal ? refusal : null} />
        <ProfileSection account={account} fieldErrors={refusal?.fieldErrors} />
        <FactorsSection account={account} />
        <SessionsSection account={account} now={now} />
        <DataSection />
      </div>
    </Container>
  );
}

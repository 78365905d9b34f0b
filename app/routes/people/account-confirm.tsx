import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { href } from '#app/core/locale.ts';
import { stepUp } from '#app/features/people/commands/step-up.server.ts';
import { ownFactors } from '#app/features/people/queries.server.ts';
import { safeReturnTo, signInPath } from '#app/features/people/return-to.ts';
import { PasskeyButton } from '#app/features/people/ui/PasskeyButton.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button, ButtonAnchor } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/account-confirm.ts';

export const handle = { ns: ['people'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ url, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  if (!ctx.actor.userId) throw redirect(signInPath(ctx.locale, url.pathname + url.search));
  return {
    ...(await ownFactors(ctx)),
    returnTo: safeReturnTo(url.searchParams.get('returnTo')) ?? href(ctx.locale, '/account'),
    title: tFor(ctx.locale)('people:confirm.title'),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const shown = await attempt(() => stepUp(ctx, { code: String(form.get('code') ?? '').slice(0, 40) }));
  if (!shown.ok) return shown.response;
  throw redirect(safeReturnTo(form.get('returnTo')) ?? href(ctx.locale, '/account'));
}

export default function AccountConfirm({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const { hasTotp, hasPasskey, returnTo } = loaderData;
  const setUp = `${href(locale, '/account/one-time-password')}?returnTo=${encodeURIComponent(returnTo)}`;
  return (
    <Container narrow>
      <PageHeader
        title={t('confirm.title')}
        lead={hasTotp || hasPasskey ? t('confirm.lead') : t('confirm.noneLead')}
      />
      <div className="grid gap-6">
        <RefusalNotice refusal={actionData} />
        {hasPasskey ? <PasskeyButton use="sign-in" to={returnTo} /> : null}
        {hasTotp ? (
          <Card>
            <Form method="post" className="grid gap-5">
              <input type="hidden" name="returnTo" value={returnTo} />
              <TextField
                label={t('confirm.code')}
                help={t('confirm.codeHelp')}
                name="code"
                autoComplete="one-time-code"
                maxLength={20}
                required
                className="max-w-72 font-bold tracking-[0.15em]"
              />
              <Button size="l" className="justify-self-start">
                {t('confirm.enter')}
              </Button>
            </Form>
          </Card>
        ) : null}
        {hasTotp || hasPasskey ? null : (
          <div className="flex flex-wrap gap-3">
            <ButtonAnchor href={setUp} size="l">
              {t('account.totpSetUp')}
            </ButtonAnchor>
            <ButtonAnchor href={href(locale, '/account')} look="secondary" size="l">
              {t('confirm.toPasskeys')}
            </ButtonAnchor>
          </div>
        )}
      </div>
    </Container>
  );
}

import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { unauthenticated } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { signInPath } from '#app/features/people/return-to.ts';
import { endedSessionCookie } from '#app/features/people/session.server.ts';
import { deleteAccount } from '#app/features/privacy/commands/delete-account.server.ts';
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
import type { Route } from './+types/account-delete.ts';

export const handle = { ns: ['people'], hydrate: false };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export function loader({ url, context }: Route.LoaderArgs) {
  const { actor, locale } = getCtx(context);
  if (!actor.email) throw redirect(signInPath(locale, url.pathname));
  return { email: actor.email, title: tFor(locale)('people:delete.title') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  if (!ctx.actor.userId) throw unauthenticated();
  const form = await request.formData();
  const deleted = await attempt(
    () => deleteAccount(ctx, { typedEmail: String(form.get('email') ?? '') }),
    form,
  );
  if (!deleted.ok) return deleted.response;
  throw redirect(href(ctx.locale, '/goodbye'), { headers: { 'Set-Cookie': endedSessionCookie() } });
}

export default function AccountDelete({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const locale = useLocale();
  const atField = actionData?.error?.code === 'CONFIRM_BY_TYPING' ? actionData.error : null;
  const up = { to: href(locale, '/account'), text: t('account.title') };
  const confirm = `${href(locale, '/account/confirm')}?returnTo=${encodeURIComponent(href(locale, '/account/delete'))}`;
  return (
    <Container narrow>
      <PageHeader title={t('delete.title')} lead={t('delete.lead')} up={up} />
      <div className="grid gap-6">
        {atField ? null : <RefusalNotice refusal={actionData} />}
        {actionData?.error?.code === 'CONFIRM_FACTOR_FIRST' ? (
          <ButtonAnchor href={confirm} look="secondary" className="justify-self-start">
            {t('account.confirmNow')}
          </ButtonAnchor>
        ) : null}
        <Card className="grid gap-5">
          <ul className="grid list-disc gap-2 ps-5">
            {(['account', 'drafts', 'open', 'closed', 'published'] as const).map((point) => (
              <li key={point}>{t(`delete.points.${point}`)}</li>
            ))}
          </ul>
          <p>
            <a
              href={href(locale, '/account/export')}
              download
              className="inline-flex min-h-11 items-center text-kok underline underline-offset-3"
            >
              {t('delete.exportFirst')}
            </a>
          </p>
          <Form method="post" className="grid gap-5">
            <TextField
              label={t('delete.confirm', { email: loaderData.email })}
              name="email"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              required
              defaultValue={String(actionData?.values?.email ?? '')}
              error={atField}
            />
            <Button look="danger" size="l" className="justify-self-start">
              {t('delete.button')}
            </Button>
          </Form>
        </Card>
      </div>
    </Container>
  );
}

import { useTranslation } from 'react-i18next';
import { data, Form } from 'react-router';
import { href } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { organisationFor } from '#app/features/organisations/find-organisation.server.ts';
import { runSettingsForm } from '#app/features/organisations/settings-form.server.ts';
import { SettingsForm } from '#app/features/organisations/ui/SettingsForm.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { receiveForm } from '#app/platform/media/intake.server.ts';
import { pictureView } from '#app/platform/media/picture-view.ts';
import { Button, ButtonAnchor } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { controlClass } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/settings.ts';

export const handle = { ns: ['organisations'] };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const { logo, ...row } = await organisationFor(ctx, params.orgSlug, 'manage-settings');
  const organisation = { ...row, name: asLocalized(row.name), about: asLocalized(row.about) };
  const title = tFor(ctx.locale)('organisations:settings.title');
  return {
    organisation,
    logo: pictureView(logo, ''),
    isLogoWaiting: logo?.state === 'stored',
    hasStrongAuth: ctx.actor.hasStrongAuth,
    title: `${title} · ${localize(organisation.name, ctx.locale).text}`,
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const organisation = await organisationFor(ctx, params.orgSlug, 'manage-settings');
  const { form, files } = await receiveForm(request, { accepts: 'picture', maxFiles: 1 });
  const done = await attempt(() => runSettingsForm(ctx, organisation.id, form, files), form);
  return done.ok ? data({ ok: true as const, intent: String(form.get('intent')) }) : done.response;
}

export default function Settings({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('organisations');
  const locale = useLocale();
  const { organisation, logo, isLogoWaiting, hasStrongAuth } = loaderData;
  const refusal = actionData && !actionData.ok ? actionData : null;
  const here = href(locale, `/desk/${organisation.slug}/settings`);
  return (
    <Container narrow>
      <PageHeader
        title={t('settings.title')}
        lead={localize(organisation.name, locale).text}
        up={{ to: href(locale, `/desk/${organisation.slug}/members`), text: t('members.title') }}
      />
      <div className="grid gap-6">
        {actionData?.ok ? <Notice tone="success">{t(`settings.done.${actionData.intent}`)}</Notice> : null}
        <RefusalNotice refusal={refusal} />
        <SettingsForm organisation={organisation} refusal={refusal} />
        <Card className="grid gap-5">
          <h2 className="!text-[length:var(--text-h3)]">{t('settings.logo')}</h2>
          {logo ? (
            <Picture picture={logo} sizes="160px" className="max-h-32 w-auto max-w-40 rounded-s" />
          ) : null}
          {isLogoWaiting ? <p className="text-s text-ink-2">{t('settings.logoWaiting')}</p> : null}
          <Form method="post" encType="multipart/form-data" className="grid gap-3">
            <input
              type="file"
              name="logo"
              required
              accept="image/*"
              aria-label={t('settings.logoFile')}
              className={controlClass}
            />
            <Button look="secondary" name="intent" value="logo" className="justify-self-start">
              {t('settings.logoSave')}
            </Button>
          </Form>
          {logo || isLogoWaiting ? (
            <Form method="post">
              <Button look="danger" name="intent" value="remove-logo">
                {t('settings.logoRemove')}
              </Button>
            </Form>
          ) : null}
        </Card>
        <Card className="grid gap-5">
          <h2 className="!text-[length:var(--text-h3)]">{t('settings.strong')}</h2>
          <p className="text-ink-2">{t('settings.strongLead')}</p>
          {hasStrongAuth || organisation.requiresStrongAuth ? (
            <Form method="post" className="grid gap-3">
              {organisation.requiresStrongAuth ? null : <input type="hidden" name="required" value="on" />}
              <Button
                look={organisation.requiresStrongAuth ? 'danger' : 'secondary'}
                name="intent"
                value="strong-auth"
                className="justify-self-start"
              >
                {t(organisation.requiresStrongAuth ? 'settings.strongOff' : 'settings.strongOn')}
              </Button>
            </Form>
          ) : (
            <ButtonAnchor
              look="secondary"
              href={`${href(locale, '/account/confirm')}?returnTo=${encodeURIComponent(here)}`}
              className="justify-self-start"
            >
              {t('settings.strongConfirm')}
            </ButtonAnchor>
          )}
        </Card>
      </div>
    </Container>
  );
}

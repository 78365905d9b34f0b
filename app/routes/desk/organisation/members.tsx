import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { href } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { organisationFor } from '#app/features/organisations/find-organisation.server.ts';
import { runMemberForm } from '#app/features/organisations/member-forms.server.ts';
import { canManage } from '#app/features/organisations/policy.ts';
import { invitationsOf, membersOf } from '#app/features/organisations/queries.server.ts';
import { InviteForm } from '#app/features/organisations/ui/InviteForm.tsx';
import { InvitationList, MemberList } from '#app/features/organisations/ui/MemberList.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/members.ts';

export const handle = { ns: ['organisations'] };
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ params, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const organisation = await organisationFor(ctx, params.orgSlug, 'see-members');
  const [members, invitations] = await Promise.all([
    membersOf(ctx, organisation.id),
    invitationsOf(ctx, organisation.id),
  ]);
  const can = {
    manage: canManage(ctx.actor, organisation.id, 'manage-members').allowed,
    change: canManage(ctx.actor, organisation.id, 'manage-settings').allowed,
  };
  const name = localize(asLocalized(organisation.name), ctx.locale).text;
  const title = tFor(ctx.locale)('organisations:members.title');
  return { slug: organisation.slug, name, members, invitations, can, title: `${title} · ${name}` };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const organisation = await organisationFor(ctx, params.orgSlug, 'manage-members');
  const form = await request.formData();
  const done = await attempt(() => runMemberForm(ctx, organisation.id, form), form);
  return done.ok ? data({ ok: true as const, intent: String(form.get('intent')) }) : done.response;
}

export default function Members({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['organisations', 'common']);
  const locale = useLocale();
  const { slug, name, members, invitations, can } = loaderData;
  const refusal = actionData && !actionData.ok ? actionData : null;
  return (
    <Container narrow>
      <PageHeader
        title={t('members.title')}
        lead={t('members.lead', { organisation: name })}
        up={{ to: href(locale, '/desk'), text: t('common:nav.desk') }}
        actions={
          can.change ? (
            <ButtonAnchor look="secondary" href={href(locale, `/desk/${slug}/settings`)}>
              {t('settings.title')}
            </ButtonAnchor>
          ) : null
        }
      />
      <div className="grid gap-6">
        {actionData?.ok ? <Notice tone="success">{t(`members.done.${actionData.intent}`)}</Notice> : null}
        {refusal?.error?.code === 'EMAIL_INVALID' ? null : <RefusalNotice refusal={refusal} />}
        <MemberList members={members} mayManage={can.manage} />
        {invitations.length > 0 ? (
          <section className="grid gap-4">
            <h2 className="!text-[length:var(--text-h3)]">{t('members.invited')}</h2>
            <InvitationList invitations={invitations} mayManage={can.manage} />
          </section>
        ) : null}
        {can.manage ? <InviteForm key={actionData?.ok ? members.length : 'again'} refusal={refusal} /> : null}
      </div>
    </Container>
  );
}

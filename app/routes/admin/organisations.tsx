import { useTranslation } from 'react-i18next';
import { data, Form } from 'react-router';
import { localize } from '#app/core/localized.ts';
import { formatDay } from '#app/core/time.ts';
import { runOrganisationsForm } from '#app/features/organisations/admin-forms.server.ts';
import { allOrganisations } from '#app/features/organisations/admin-queries.server.ts';
import { NewOrganisationForm } from '#app/features/organisations/ui/NewOrganisationForm.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { controlClass } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/organisations.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const title = tFor(ctx.locale)('admin:tabs.organisations');
  return { organisations: await allOrganisations(ctx), title };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const done = await attempt(() => runOrganisationsForm(ctx, form), form);
  return done.ok ? data({ ok: true as const, email: String(form.get('email')) }) : done.response;
}

const AT_FIELD = ['EMAIL_INVALID', 'SLUG_INVALID', 'SLUG_TAKEN', 'NAME_REQUIRED'];

export default function Organisations({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  const refusal = actionData && !actionData.ok ? actionData : null;
  const { organisations } = loaderData;
  return (
    <div className="grid gap-6">
      {actionData?.ok ? (
        <Notice tone="success">{t('organisations.invited', { email: actionData.email })}</Notice>
      ) : null}
      {refusal?.error && AT_FIELD.includes(refusal.error.code) ? null : <RefusalNotice refusal={refusal} />}
      <Table
        caption={t('tabs.organisations')}
        head={
          <tr>
            <th scope="col">{t('organisations.columns.name')}</th>
            <th scope="col">{t('organisations.columns.owners')}</th>
            <th scope="col">{t('organisations.columns.members')}</th>
            <th scope="col">{t('organisations.columns.contests')}</th>
            <th scope="col">{t('organisations.columns.since')}</th>
            <th scope="col">{t('organisations.columns.inviteOwner')}</th>
          </tr>
        }
      >
        {organisations.map((row) => (
          <tr key={row.id}>
            <td>
              <span className="font-semibold">{localize(row.name, locale).text}</span>
              <span className="block text-ink-2">{row.slug}</span>
            </td>
            <td>
              {row.owners.map((owner) => (
                <span key={owner.email} className="block">
                  {owner.name || owner.email}
                </span>
              ))}
              {row.invitedOwners.map((email) => (
                <span key={email} className="block text-ink-2">
                  {t('organisations.invitedOwner', { email })}
                </span>
              ))}
            </td>
            <td className="tabular">{row.members}</td>
            <td className="tabular">{row.contests}</td>
            <td className="whitespace-nowrap">{formatDay(row.createdAt, locale, 'Asia/Almaty')}</td>
            <td>
              <Form method="post" className="flex gap-2">
                <input type="hidden" name="organisationId" value={row.id} />
                <input
                  name="email"
                  type="email"
                  required
                  aria-label={t('organisations.ownerEmail')}
                  className={`${controlClass} !min-h-11 min-w-48 !py-1 text-s`}
                />
                <Button look="secondary" name="intent" value="invite-owner">
                  {t('organisations.inviteOwner')}
                </Button>
              </Form>
            </td>
          </tr>
        ))}
      </Table>
      <NewOrganisationForm key={organisations.length} refusal={refusal} />
    </div>
  );
}

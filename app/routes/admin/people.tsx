import { useTranslation } from 'react-i18next';
import { data, Form } from 'react-router';
import { href } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { formatDay } from '#app/core/time.ts';
import { searchPeople } from '#app/features/people/administration.server.ts';
import { setAdministrator } from '#app/features/people/commands/set-administrator.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button, ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { TextField } from '#app/ui/Field.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/people.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const { searchParams } = new URL(request.url);
  const words = (searchParams.get('q') ?? '').slice(0, 100);
  const found = await searchPeople(ctx, { words, before: searchParams.get('before') });
  return { ...found, words, title: tFor(ctx.locale)('admin:tabs.people') };
}

export async function action({ request, context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const isAdministrator = form.get('intent') === 'appoint';
  const done = await attempt(() =>
    setAdministrator(ctx, { userId: String(form.get('userId')), isAdministrator }),
  );
  return done.ok ? data({ ok: true as const, isAdministrator }) : done.response;
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['admin', 'organisations']);
  const locale = useLocale();
  const { people, next, words } = loaderData;
  return (
    <div className="grid gap-6">
      {actionData?.ok ? (
        <Notice tone="success">
          {t(`admin:people.${actionData.isAdministrator ? 'appointed' : 'dismissed'}`)}
        </Notice>
      ) : null}
      <RefusalNotice refusal={actionData && !actionData.ok ? actionData : null} />
      <Form method="get" className="flex flex-wrap items-end gap-3">
        <div className="min-w-64 flex-1">
          <TextField label={t('admin:people.search')} name="q" type="search" defaultValue={words} />
        </div>
        <Button look="secondary" className="!min-h-12">
          {t('admin:people.find')}
        </Button>
      </Form>
      {people.length === 0 ? (
        <EmptyState title={t('admin:people.none')}>{t('admin:people.noneText')}</EmptyState>
      ) : (
        <Table
          caption={t('admin:tabs.people')}
          head={
            <tr>
              <th scope="col">{t('admin:people.columns.person')}</th>
              <th scope="col">{t('admin:people.columns.roles')}</th>
              <th scope="col">{t('admin:people.columns.since')}</th>
              <th scope="col">{t('admin:people.columns.administrator')}</th>
            </tr>
          }
        >
          {people.map((person) => (
            <tr key={person.id}>
              <td>
                <span className="font-semibold">{person.name || t('admin:people.noName')}</span>
                <span className="block text-ink-2">{person.email}</span>
              </td>
              <td className="min-w-52">
                {person.organisations.map((organisation) => (
                  <span key={organisation.slug} className="block">
                    {localize(asLocalized(organisation.name), locale).text}:{' '}
                    {t(`organisations:role.${organisation.role}`)}
                  </span>
                ))}
              </td>
              <td className="whitespace-nowrap">{formatDay(person.createdAt, locale, 'Asia/Almaty')}</td>
              <td>
                {person.isPlatformAdmin ? (
                  <Badge tone="action">{t('admin:people.isAdministrator')}</Badge>
                ) : null}
                {person.isSelf ? null : (
                  <Form method="post">
                    <input type="hidden" name="userId" value={person.id} />
                    <Button
                      look={person.isPlatformAdmin ? 'danger' : 'quiet'}
                      name="intent"
                      value={person.isPlatformAdmin ? 'dismiss' : 'appoint'}
                    >
                      {t(`admin:people.${person.isPlatformAdmin ? 'dismiss' : 'appoint'}`)}
                    </Button>
                  </Form>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {next ? (
        <ButtonLink
          look="secondary"
          className="justify-self-start"
          to={`${href(locale, '/admin/people')}?q=${encodeURIComponent(words)}&before=${next}`}
        >
          {t('admin:more')}
        </ButtonLink>
      ) : null}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useNavigation } from 'react-router';
import { href } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { createContest } from '#app/features/contests/commands/create-contest.server.ts';
import { deskOrganisations } from '#app/features/contests/desk-queries.server.ts';
import { readNewContest } from '#app/features/contests/new-contest-form.ts';
import { NewContestFields } from '#app/features/contests/ui/desk/NewContestFields.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt, typed } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/new.ts';

export const handle = { ns: ['desk', 'contests'] };

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }];

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const organisations = await deskOrganisations(ctx);
  const title = tFor(ctx.locale)('desk:new.title');
  return { organisations: organisations.filter(({ role }) => role !== 'moderator'), title };
}

export async function action({ context, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const form = await request.formData();
  const { contest, errors } = readNewContest(form);
  if (!contest)
    return data<Refusal>({ ok: false, fieldErrors: errors, values: typed(form) }, { status: 422 });
  const done = await attempt(() => createContest(ctx, contest), form);
  if (!done.ok) return done.response;
  throw redirect(href(ctx.locale, `/desk/contests/${done.value.id}/content`));
}

export default function NewContestRoute({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const navigation = useNavigation();
  return (
    <Container narrow>
      <PageHeader
        up={{ to: href(locale, '/desk'), text: t('list.title') }}
        title={t('new.title')}
        lead={t('new.lead')}
      />
      <Form method="post" className="grid gap-8">
        <RefusalNotice refusal={actionData} />
        <NewContestFields organisations={loaderData.organisations} refusal={actionData} />
        <div>
          <Button size="l" disabled={navigation.state !== 'idle'}>
            {t('new.create')}
          </Button>
        </div>
      </Form>
    </Container>
  );
}

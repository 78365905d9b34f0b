import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { href, LOCALES } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { publishNews } from '#app/features/content/commands/publish-news.server.ts';
import { NEWS_LIMITS } from '#app/features/content/schema.ts';
import { organisationFor } from '#app/features/organisations/find-organisation.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { attempt } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { Button } from '#app/ui/Button.tsx';
import { Card } from '#app/ui/Card.tsx';
import { TextArea, TextField } from '#app/ui/Field.tsx';
import { RefusalNotice } from '#app/ui/Notice.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/news.ts';

export const handle = { ns: ['content'] };

export async function loader({ context, params }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const organisation = await organisationFor(ctx, params.orgSlug, 'publish-news');
  return {
    name: localize(asLocalized(organisation.name), ctx.locale).text,
    title: tFor(ctx.locale)('content:write.title'),
  };
}

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }];

export async function action({ context, params, request }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const organisation = await organisationFor(ctx, params.orgSlug, 'publish-news');
  const form = await request.formData();
  const text = (name: string, max: number) =>
    Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        String(form.get(`${name}.${locale}`) ?? '')
          .trim()
          .slice(0, max),
      ]),
    ) as Record<(typeof LOCALES)[number], string>;
  const done = await attempt(
    () =>
      publishNews(ctx, organisation.id, {
        title: text('title', NEWS_LIMITS.title),
        body: text('body', NEWS_LIMITS.body),
      }),
    form,
  );
  if (!done.ok) return done.response;
  throw redirect(href(ctx.locale, `/news/${done.value.slug}`));
}

export default function WriteNews({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(['content', 'common']);
  const locale = useLocale();
  const refusal = actionData && 'ok' in actionData ? actionData : null;
  const typed = (name: string) => (typeof refusal?.values?.[name] === 'string' ? refusal.values[name] : '');
  return (
    <Container narrow>
      <PageHeader
        title={t('write.title')}
        lead={`${loaderData.name}. ${t('write.lead')}`}
        up={{ to: href(locale, '/desk'), text: t('write.up') }}
      />
      <Form method="post" className="grid gap-6">
        <RefusalNotice refusal={refusal} />
        {LOCALES.map((language) => (
          <Card key={language} className="grid gap-4">
            <h2 className="!text-[length:var(--text-h3)]">{t(`common:language.${language}`)}</h2>
            <TextField
              label={t('write.postTitle')}
              name={`title.${language}`}
              lang={language}
              maxLength={NEWS_LIMITS.title}
              defaultValue={typed(`title.${language}`)}
              required={language === locale}
              optional={language !== locale}
            />
            <TextArea
              label={t('write.body')}
              name={`body.${language}`}
              lang={language}
              rows={7}
              maxLength={NEWS_LIMITS.body}
              defaultValue={typed(`body.${language}`)}
              help={t('write.bodyHelp')}
              required={language === locale}
              optional={language !== locale}
            />
          </Card>
        ))}
        <Button size="l" className="justify-self-start">
          {t('write.submit')}
        </Button>
      </Form>
    </Container>
  );
}

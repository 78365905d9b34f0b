import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { deskList, deskOrganisations } from '#app/features/contests/desk-queries.server.ts';
import { DeskList } from '#app/features/contests/ui/desk/DeskList.tsx';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/list.ts';

export const handle = { ns: ['desk', 'contests'] };

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }];

export async function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  const [organisations, contests] = await Promise.all([deskOrganisations(ctx), deskList(ctx)]);
  return { organisations, contests, title: tFor(ctx.locale)('desk:list.title') };
}

export default function DeskRoute({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const { organisations, contests } = loaderData;
  const makes = organisations.some(({ role }) => role !== 'moderator');
  const create = makes ? (
    <ButtonLink to={href(locale, '/desk/new')} size="l">
      {t('new.button')}
    </ButtonLink>
  ) : undefined;
  return (
    <Container>
      <PageHeader
        title={t('list.title')}
        lead={organisations.map(({ name }) => name.text).join(', ')}
        actions={
          <>
            {organisations
              .filter(({ role }) => role === 'owner')
              .map(({ slug, name }) => (
                <ButtonLink
                  key={slug}
                  look="quiet"
                  to={href(locale, `/desk/${slug}/members`)}
                  aria-label={t('list.membersOf', { name: name.text })}
                >
                  {t('list.members')}
                </ButtonLink>
              ))}
            {organisations
              .filter(({ role }) => role !== 'moderator')
              .map(({ slug }) => (
                <ButtonLink key={slug} look="quiet" to={href(locale, `/desk/${slug}/news`)}>
                  {t('list.writeNews')}
                </ButtonLink>
              ))}
            {contests.length > 0 ? create : null}
          </>
        }
      />
      {contests.length > 0 ? (
        <DeskList contests={contests} />
      ) : (
        <EmptyState title={t('list.emptyTitle')} action={create}>
          {t('list.empty')}
        </EmptyState>
      )}
    </Container>
  );
}

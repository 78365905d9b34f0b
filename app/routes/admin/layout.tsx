import { useTranslation } from 'react-i18next';
import { NavLink, Outlet } from 'react-router';
import { href } from '#app/core/locale.ts';
import { demandAdministrator } from '#app/features/people/administration.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { Route } from './+types/layout.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: loaderData?.title }];
export const handle = { ns: ['admin', 'organisations'] };

/** For the frame only: each page below asks again for itself. */
export function loader({ context }: Route.LoaderArgs) {
  const ctx = getCtx(context);
  demandAdministrator(ctx);
  return { title: tFor(ctx.locale)('admin:title') };
}

const TABS = ['', '/organisations', '/people', '/mail', '/jobs'] as const;

export default function AdminLayout() {
  const { t } = useTranslation('admin');
  const locale = useLocale();
  return (
    <Container>
      <PageHeader title={t('title')} />
      <nav aria-label={t('tabs.label')} className="mb-8 flex gap-1 overflow-x-auto border-b border-line">
        {TABS.map((tab) => (
          <NavLink
            key={tab}
            to={href(locale, `/admin${tab}`)}
            end={tab === ''}
            className={({ isActive }) =>
              `-mb-px inline-flex min-h-11 shrink-0 items-center border-b-3 px-4 text-s font-semibold no-underline ${isActive ? 'border-kok text-kok-strong' : 'border-transparent text-ink-2 hover:text-ink'}`
            }
          >
            {t(`tabs.${tab.slice(1) || 'overview'}`)}
          </NavLink>
        ))}
      </nav>
      <Outlet />
    </Container>
  );
}

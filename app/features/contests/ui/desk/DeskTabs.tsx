import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { href } from '#app/core/locale.ts';
import { useLocale } from '#app/ui/viewer.ts';
import type { DeskContestView } from '../../views.ts';

const SET_UP = ['content', 'dates', 'form', 'criteria', 'prizes', 'partners', 'publish'] as const;
const RUN = ['moderation', 'jury', 'decisions', 'exports', 'log'] as const;

/** Pages of one contest's desk: what is set up, and what is run. A moderator has only the queue. */
export function DeskTabs({ contest }: { contest: DeskContestView }) {
  const { t } = useTranslation('desk');
  if (!contest.organises) return <TabRow label={t('tabs.run')} contest={contest} tabs={['', 'moderation']} />;
  const preparing = contest.phase === 'draft' || contest.phase === 'announced';
  const rows = [
    <TabRow key="set-up" label={t('tabs.setUp')} contest={contest} tabs={SET_UP} />,
    <TabRow key="run" label={t('tabs.run')} contest={contest} tabs={['', ...RUN]} />,
  ];
  return <div className="grid grid-cols-[minmax(0,1fr)] gap-1">{preparing ? rows : rows.toReversed()}</div>;
}

function TabRow({
  label,
  contest,
  tabs,
}: {
  label: string;
  contest: DeskContestView;
  tabs: readonly string[];
}) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const root = href(locale, `/desk/contests/${contest.id}`);
  return (
    <nav
      aria-label={label}
      className="relative flex items-center gap-1 overflow-x-auto py-1 [scrollbar-width:none]"
    >
      <span aria-hidden="true" className="w-28 shrink-0 text-xs text-ink-2 max-lg:hidden">
        {label}
      </span>
      {tabs.map((tab) => (
        <NavLink
          key={tab}
          to={tab ? `${root}/${tab}` : root}
          end={tab === ''}
          className={({ isActive }) =>
            `inline-flex min-h-11 shrink-0 items-center gap-2 rounded-full px-4 text-s no-underline ${isActive ? 'bg-kok font-bold text-on-kok' : 'text-ink hover:bg-sand'}`
          }
        >
          {t(`tabs.${tab || 'overview'}`)}
          {contest.incomplete.includes(tab) ? (
            <span className="size-2 rounded-full bg-alma">
              <span className="sr-only">{t('tabs.incomplete')}</span>
            </span>
          ) : null}
        </NavLink>
      ))}
    </nav>
  );
}

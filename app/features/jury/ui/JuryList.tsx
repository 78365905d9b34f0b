import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { href } from '#app/core/locale.ts';
import { PhaseBadge } from '#app/features/contests/ui/PhaseBadge.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { PageHeader } from '#app/ui/PageHeader.tsx';
import { Container } from '#app/ui/SiteFrame.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { JuryListItem } from '../views.ts';
import { JudgingDates } from './JudgingDates.tsx';

/** The contests a person judges. */
export function JuryList({ items }: { items: JuryListItem[] }) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  return (
    <Container className="pb-10">
      <PageHeader title={t('list.title')} lead={t('list.lead')} />
      {items.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')}>{t('list.emptyText')}</EmptyState>
      ) : (
        <ul className="grid gap-4 lg:grid-cols-2">
          {items.map((item) => (
            <li
              key={item.contestId}
              className="relative grid content-start gap-3 rounded-l bg-sheet p-5 shadow-lift-1 hover:shadow-lift-2 sm:p-6"
            >
              <PhaseBadge phase={item.phase} />
              <h2 lang={item.title.lang} className="!text-[length:var(--text-h3)]">
                <Link
                  to={href(locale, `/jury/${item.contestId}`)}
                  className="no-underline after:absolute after:inset-0 after:rounded-l"
                >
                  {item.title.text}
                </Link>
              </h2>
              <p className="text-s text-ink-2">
                <JudgingDates dates={item} />
              </p>
              <p className="font-semibold text-kok-strong">{nextStep(item, t)}</p>
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
}

function nextStep(item: JuryListItem, t: (key: string, params?: Record<string, number>) => string): string {
  const { progress, phase } = item;
  if (['deciding', 'published', 'archived'].includes(phase))
    return t('list.over', { scored: progress.scored });
  if (item.handedInAt) return t('list.handedIn');
  if (item.step !== 'scoring') return t(`list.step.${item.step}`);
  if (phase !== 'judging') return t('list.ready');
  return progress.left > 0 ? t('left', { count: progress.left }) : t('list.canHandIn');
}

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { href } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx';
import { ButtonLink } from '#app/ui/Button.tsx';
import { EmptyState } from '#app/ui/EmptyState.tsx';
import { Notice, RefusalNotice } from '#app/ui/Notice.tsx';
import { Table } from '#app/ui/Table.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { OVERVIEW_FILTERS, type OverviewFilter, type OverviewSort } from '../overview.ts';
import type { OverviewRow, OverviewView } from '../views.ts';
import { ClosedEntries } from './ClosedEntries.tsx';
import { shownDecimal } from './decimal.ts';
import { Pages } from './Pages.tsx';
import { ProgressCard } from './ProgressCard.tsx';
import { SeatFrame } from './SeatFrame.tsx';
import { useLeftBehind } from './score/local-sheets.ts';

interface Props {
  view: OverviewView;
  jurorId: string;
  refusal?: Refusal | null;
  sort: OverviewSort;
  filter: OverviewFilter;
}

const TONE: Record<OverviewRow['state'], BadgeTone> = {
  complete: 'done',
  draft: 'action',
  skipped: 'neutral',
  unscored: 'neutral',
};

/** The juror's table: every work with the juror's own values, what is left, and the way on. */
export function Overview({ view, jurorId, refusal, sort, filter }: Props) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  const { seat, criteria, rows, progress } = view;
  const root = href(locale, `/jury/${seat.contestId}`);
  const urlOf = useCallback((entryId: string) => `${root}/score/${entryId}/sheet`, [root]);
  useLeftBehind(jurorId, null, urlOf);
  if (!seat.can.seeScores)
    return (
      <SeatFrame seat={seat} shown="scoring">
        <EmptyState title={t('overview.waitTitle')}>{t('overview.waitText')}</EmptyState>
      </SeatFrame>
    );
  return (
    <SeatFrame seat={seat} shown="scoring" actions={<Revisit root={root} />}>
      <div className="grid gap-8">
        <RefusalNotice refusal={refusal} />
        <ProgressCard view={view} root={root} />
        {progress.total === 0 ? (
          <EmptyState title={t('overview.emptyTitle')}>{t('overview.emptyText')}</EmptyState>
        ) : (
          <section className="grid gap-4">
            <Filters filter={filter} />
            {rows.length === 0 ? (
              <Notice>{t('overview.noneFit')}</Notice>
            ) : (
              <Table
                caption={t('overview.caption')}
                head={
                  <tr>
                    <SortHead by="number" sort={sort} />
                    <SortHead by="title" sort={sort} />
                    {criteria.map((criterion) => (
                      <th key={criterion.id} scope="col" lang={criterion.name.lang} className="min-w-28">
                        {criterion.name.text}
                      </th>
                    ))}
                    <SortHead by="score" sort={sort} />
                    <SortHead by="state" sort={sort} className="max-sm:hidden" />
                  </tr>
                }
              >
                {rows.map((row) => (
                  <tr key={row.id} className="relative focus-within:bg-kok-soft hover:bg-sand">
                    <td className="text-ink-2 tabular">{row.number}</td>
                    <td className="min-w-56">
                      <Link
                        to={`${root}/score/${row.id}`}
                        className="font-semibold no-underline after:absolute after:inset-0 hover:underline"
                      >
                        {row.title || t('number', { number: row.number })}
                      </Link>
                      <span className="mt-1 block sm:hidden">
                        <Badge tone={TONE[row.state]}>{t(`state.${row.state}`)}</Badge>
                      </span>
                      {row.hasComment ? (
                        <span className="block text-xs text-ink-2">{t('overview.hasNote')}</span>
                      ) : null}
                    </td>
                    {row.values.map((value, index) => (
                      <td key={criteria[index]?.id} className="tabular">
                        <Shown decimal={value} />
                      </td>
                    ))}
                    <td className="font-bold tabular">
                      <Shown decimal={row.score} />
                    </td>
                    <td className="max-sm:hidden">
                      <Badge tone={TONE[row.state]}>{t(`state.${row.state}`)}</Badge>
                    </td>
                  </tr>
                ))}
              </Table>
            )}
            <Pages page={view.page} pages={view.pages} />
            <p className="max-w-[68ch] text-s text-ink-2">{t('overview.orderNote')}</p>
          </section>
        )}
        <ClosedEntries closed={view.closed} canLift={seat.can.declare} />
      </div>
    </SeatFrame>
  );
}

function Shown({ decimal }: { decimal: string | null }) {
  const locale = useLocale();
  return decimal === null ? <span className="text-ink-2">–</span> : shownDecimal(decimal, locale);
}

function Revisit({ root }: { root: string }) {
  const { t } = useTranslation('jury');
  return (
    <>
      <ButtonLink look="secondary" to={`${root}?view=criteria`}>
        {t('steps.criteria')}
      </ButtonLink>
      <ButtonLink look="secondary" to={`${root}?view=conflicts`}>
        {t('steps.conflicts')}
      </ButtonLink>
    </>
  );
}

function Filters({ filter }: { filter: OverviewFilter }) {
  const { t } = useTranslation('jury');
  const [search] = useSearchParams();
  const to = (value: OverviewFilter) => {
    const next = new URLSearchParams(search);
    next.delete('page');
    if (value === 'all') next.delete('filter');
    else next.set('filter', value);
    return `?${next}`;
  };
  return (
    <nav aria-label={t('overview.filterLabel')} className="flex flex-wrap gap-2">
      {OVERVIEW_FILTERS.map((value) => (
        <Link
          key={value}
          to={to(value)}
          aria-current={value === filter ? 'true' : undefined}
          className={`inline-flex min-h-11 items-center rounded-full px-4.5 text-s no-underline ${value === filter ? 'bg-kok font-bold text-on-kok' : 'bg-sand hover:bg-kok-soft'}`}
        >
          {t(`overview.filter.${value}`)}
        </Link>
      ))}
    </nav>
  );
}

function SortHead({
  by,
  sort,
  className,
}: {
  by: Exclude<OverviewSort, 'mine'>;
  sort: OverviewSort;
  className?: string;
}) {
  const { t } = useTranslation('jury');
  const [search] = useSearchParams();
  const next = new URLSearchParams(search);
  // A second press goes back to the juror's own order.
  if (sort === by) next.delete('sort');
  else next.set('sort', by);
  return (
    <th
      scope="col"
      className={className}
      aria-sort={sort === by ? (by === 'score' ? 'descending' : 'ascending') : undefined}
    >
      <Link
        to={`?${next}`}
        className="inline-flex items-center gap-1 whitespace-nowrap no-underline hover:underline"
      >
        {t(`overview.column.${by}`)}
        <span aria-hidden="true">{sort === by ? (by === 'score' ? '↓' : '↑') : ''}</span>
      </Link>
    </th>
  );
}

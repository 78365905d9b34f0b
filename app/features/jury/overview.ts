import type { OverviewRow } from './views.ts';

export const OVERVIEW_SORTS = ['mine', 'number', 'title', 'score', 'state'] as const;
export type OverviewSort = (typeof OVERVIEW_SORTS)[number];
export const OVERVIEW_FILTERS = ['all', 'unscored', 'skipped', 'scored'] as const;
export type OverviewFilter = (typeof OVERVIEW_FILTERS)[number];
export const OVERVIEW_PAGE = 100;

const STATE_ORDER = ['draft', 'unscored', 'skipped', 'complete'];

/** One page of the table. Rows come in the juror's own order, which is also how equal ones stay. */
export function showRows(
  rows: readonly OverviewRow[],
  sort: OverviewSort,
  filter: OverviewFilter,
  page: number,
): { rows: OverviewRow[]; shown: number; page: number; pages: number } {
  const fits: Record<OverviewFilter, (row: OverviewRow) => boolean> = {
    all: () => true,
    unscored: (row) => row.state === 'unscored' || row.state === 'draft',
    skipped: (row) => row.state === 'skipped',
    scored: (row) => row.state === 'complete',
  };
  const by: Record<OverviewSort, (a: OverviewRow, b: OverviewRow) => number> = {
    mine: () => 0,
    number: (a, b) => a.number - b.number,
    title: (a, b) => a.title.localeCompare(b.title, 'kk'),
    score: (a, b) => Number(b.score ?? -1) - Number(a.score ?? -1),
    state: (a, b) => STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state),
  };
  const chosen = rows.filter(fits[filter]).sort(by[sort]);
  const pages = Math.max(1, Math.ceil(chosen.length / OVERVIEW_PAGE));
  const at = Math.min(Math.max(1, page), pages);
  return {
    rows: chosen.slice((at - 1) * OVERVIEW_PAGE, at * OVERVIEW_PAGE),
    shown: chosen.length,
    page: at,
    pages,
  };
}

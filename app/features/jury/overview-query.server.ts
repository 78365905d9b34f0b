import type { Ctx } from '#app/platform/context.server.ts';
import { jurorEntries } from './doors.server.ts';
import { roundHalfUp } from './exact.ts';
import { criteriaViews, seatView } from './juror-queries.server.ts';
import { jurorOrder, progressOf, type SheetState } from './order.ts';
import { type OverviewFilter, type OverviewSort, showRows } from './overview.ts';
import { judgedEntries } from './queries.server.ts';
import { compileScale, sheetPoints } from './ranking.ts';
import { normalValue } from './scale.ts';
import type { ConflictKind } from './schema.ts';
import type { Seat } from './seat.server.ts';
import type { ClosedEntry, OverviewRow, OverviewView } from './views.ts';

/** The juror's table: every open entry with the juror's own values. Nobody else's sheet is read. */
export async function overviewPage(
  ctx: Ctx,
  seat: Seat,
  asked: { sort: OverviewSort; filter: OverviewFilter; page: number },
): Promise<OverviewView> {
  const [criteria, exact, rows, closed] = await Promise.all([
    criteriaViews(ctx, seat.contest.id),
    ctx.db.criterion.findMany({ where: { contestId: seat.contest.id } }),
    ctx.db.entry.findMany({
      where: jurorEntries(ctx.actor, seat.contest),
      select: {
        id: true,
        number: true,
        title: true,
        sheets: {
          where: { jurorId: seat.juror.id },
          select: { status: true, comment: true, scores: { select: { criterionId: true, value: true } } },
        },
      },
    }),
    closedEntries(ctx, seat),
  ]);
  const scale =
    exact.length > 0
      ? compileScale(
          exact.map((c) => ({
            id: c.id,
            position: c.position,
            weight: c.weight.toFixed(),
            min: c.min.toFixed(),
            max: c.max.toFixed(),
          })),
        )
      : null;
  const all = rows.map((row): OverviewRow => {
    const sheet = row.sheets[0];
    const values = Object.fromEntries(
      (sheet?.scores ?? []).map((s) => [s.criterionId, normalValue(s.value.toFixed())]),
    );
    const points = scale && sheet?.status === 'complete' ? sheetPoints(scale, values) : null;
    return {
      id: row.id,
      number: row.number ?? 0,
      title: row.title,
      state: (sheet?.status ?? 'unscored') as SheetState,
      values: criteria.map((criterion) => values[criterion.id] ?? null),
      score:
        scale && points !== null
          ? roundHalfUp({ numerator: points, denominator: scale.denominator }, seat.contest.scoreDecimals)
          : null,
      hasComment: Boolean(sheet?.comment),
    };
  });
  const ordered = jurorOrder(seat.juror.id, all);
  const shown = showRows(ordered, asked.sort, asked.filter, asked.page);
  const waiting = ordered.find((row) => row.state === 'unscored' || row.state === 'draft');
  return {
    seat: seatView(ctx, seat),
    criteria,
    progress: progressOf(ordered),
    ...shown,
    closed,
    nextId: (waiting ?? ordered.find((row) => row.state === 'skipped') ?? ordered[0])?.id ?? null,
  };
}

async function closedEntries(ctx: Ctx, { contest, juror }: Seat): Promise<ClosedEntry[]> {
  const rows = await ctx.db.conflict.findMany({
    where: { jurorId: juror.id, liftedAt: null, entry: judgedEntries(contest.id) },
    orderBy: { entry: { number: 'asc' } },
    select: { kind: true, source: true, entry: { select: { id: true, number: true, title: true } } },
  });
  return rows.map(({ entry, kind, source }) => ({
    ...entry,
    number: entry.number ?? 0,
    kind: kind as ConflictKind,
    source: source as ClosedEntry['source'],
  }));
}

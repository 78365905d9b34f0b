import { demand, deny, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { CONTEST_REF, type ContestRow, contestFor } from '#app/features/contests/find-contest.server.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { Prisma, type Reader } from '#app/platform/db/client.server.ts';
import {
  compileScale,
  type EntryTotals,
  parseTieBreak,
  type Ranking,
  type RankingCriterion,
  rank,
  type Scale,
} from './ranking.ts';

/**
 * The ranking of a contest, exact. For those who may see its scores, and for jobs; before judging has ended for nobody.
 * Withdrawn and rejected entries are not in it; sheets of removed jurors and sheets under a conflict do not count.
 */
export async function rankContest(ctx: Ctx, contestId: string): Promise<Ranking> {
  const contest = await contestWithScores(ctx, contestId);
  const rules = parseTieBreak(contest.tieBreak);
  const criteria = await criteriaOf(ctx.db, contestId);
  if (criteria.length === 0) {
    const entries = await ctx.db.entry.findMany({
      where: judgedEntries(contestId),
      select: { id: true, number: true },
    });
    return { rules, entries: [], unranked: entries.map((e) => ({ entryId: e.id, number: e.number ?? 0 })) };
  }
  const scale = compileScale(criteria);
  return rank(scale, await addUp(ctx.db, contestId, scale), rules);
}

/** Entries the jury judges: submitted and accepted. */
export function judgedEntries(contestId: string): Prisma.EntryWhereInput {
  return { contestId, status: 'submitted', moderation: 'accepted' };
}

export interface CountedSheet {
  jurorId: string;
  entryId: string;
  /** decimals by criterion */
  values: Record<string, string>;
}

/**
 * The very sheets the ranking was made of, with their values, for the published record and exports; of some entries or
 * of all. Closed before judging has ended, like the ranking.
 */
export async function readCountedSheets(
  ctx: Ctx,
  contestId: string,
  entryIds?: string[],
): Promise<CountedSheet[]> {
  await contestWithScores(ctx, contestId);
  const some = entryIds ? Prisma.sql`AND s."entryId" = ANY(${entryIds}::uuid[])` : Prisma.empty;
  return ctx.db.$queryRaw<CountedSheet[]>`
    SELECT s."jurorId", s."entryId", json_object_agg(v."criterionId", trim_scale(v.value)::text) AS values
    FROM (${countedSheets(contestId)} ${some}) s JOIN "Score" v ON v."sheetId" = s.id
    GROUP BY s.id, s."jurorId", s."entryId"
    HAVING count(*) = (SELECT count(*) FROM "Criterion" WHERE "contestId" = ${contestId}::uuid)
    ORDER BY s."entryId", s."jurorId"`;
}

/** Complete sheets of the present jury on judged entries, without those under a conflict, declared or detected. */
function countedSheets(contestId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id, s."jurorId", s."entryId"
    FROM "ScoreSheet" s
    JOIN "Juror" j ON j.id = s."jurorId" AND j."contestId" = ${contestId}::uuid AND j."removedAt" IS NULL
    JOIN "User" u ON u.id = j."userId"
    JOIN "Entry" e ON e.id = s."entryId"
    WHERE s.status = 'complete' AND e.status = 'submitted' AND e.moderation = 'accepted'
      AND e."ownerId" IS DISTINCT FROM j."userId" AND lower(e.email) IS DISTINCT FROM lower(u.email)
      AND NOT EXISTS (SELECT FROM "Conflict" c
        WHERE c."jurorId" = s."jurorId" AND c."entryId" = s."entryId" AND c."liftedAt" IS NULL)`;
}

/** Open to everyone once results are published; before that to those who may see scores, and to jobs when judging is over. */
async function contestWithScores(ctx: Ctx, contestId: string): Promise<ContestRow> {
  if (!isUuid(contestId)) throw notFound();
  const contest = await ctx.db.contest.findUnique({ where: { id: contestId }, select: CONTEST_REF });
  if (!contest) throw notFound();
  const phase = phaseAt(contest, ctx.now);
  if (mayInPhase(phase, ['visitor'], 'see-results')) return contest;
  if (ctx.actor.kind !== 'system') return contestFor(ctx, contestId, 'see-scores');
  if (!mayInPhase(phase, ['organiser'], 'see-scores')) demand(deny('NOT_IN_THIS_PHASE'));
  return contest;
}

async function criteriaOf(reader: Reader, contestId: string): Promise<RankingCriterion[]> {
  const rows = await reader.criterion.findMany({
    where: { contestId },
    select: { id: true, position: true, weight: true, min: true, max: true },
  });
  return rows.map((row) => ({
    ...row,
    weight: row.weight.toFixed(),
    min: row.min.toFixed(),
    max: row.max.toFixed(),
  }));
}

interface TotalsRow {
  id: string;
  number: number;
  submittedAt: Date | null;
  points: string | null;
  weightiest: string | null;
  tops: number | null;
}

/**
 * Adds up every counted sheet in one pass of the database, one row per entry: with integer coefficients the sums are
 * exact in `numeric`. The other way, sending every value and adding here, moved 35 times as many bytes and took twice
 * as long on 10,000 entries × 7 jurors × 5 criteria (tests/bench/ranking.bench.ts measures both).
 */
async function addUp(reader: Reader, contestId: string, scale: Scale): Promise<EntryTotals[]> {
  const { criteria } = scale;
  // Values come with up to three decimals; coefficients in thousandths make every product a whole number.
  const rows = await reader.$queryRaw<TotalsRow[]>`
    WITH counted AS MATERIALIZED (
      ${countedSheets(contestId)}
    ), sheet AS (
      SELECT s."entryId",
        sum(k.coefficient * (v.value - k.min)) AS points,
        sum(v.value) FILTER (WHERE k.weightiest) AS weightiest,
        count(*) FILTER (WHERE v.value = k.max) AS tops
      FROM counted s
      JOIN "Score" v ON v."sheetId" = s.id
      JOIN unnest(
        ${criteria.map((c) => c.id)}::uuid[], ${criteria.map((c) => `${c.coefficient}000`)}::numeric[],
        ${criteria.map((c) => decimalOf(c.min))}::numeric[], ${criteria.map((c) => decimalOf(c.max))}::numeric[],
        ${criteria.map((c) => c.isWeightiest)}::boolean[]
      ) AS k(id, coefficient, min, max, weightiest) ON k.id = v."criterionId"
      GROUP BY s.id, s."entryId"
      HAVING count(*) = ${criteria.length}
    ), total AS (
      SELECT "entryId", string_agg(trunc(points)::text, ' ') AS points,
        trunc(sum(weightiest) * 1000)::text AS weightiest, sum(tops)::int AS tops
      FROM sheet GROUP BY "entryId"
    )
    SELECT e.id, e.number, e."submittedAt", t.points, t.weightiest, t.tops
    FROM "Entry" e LEFT JOIN total t ON t."entryId" = e.id
    WHERE e."contestId" = ${contestId}::uuid AND e.status = 'submitted' AND e.moderation = 'accepted'`;
  return rows.map((row) => ({
    entryId: row.id,
    number: row.number,
    submittedAt: row.submittedAt?.getTime() ?? null,
    sheetPoints: row.points?.split(' ').map(BigInt) ?? [],
    weightiestSum: BigInt(row.weightiest ?? 0),
    topValues: row.tops ?? 0,
  }));
}

function decimalOf(thousandths: bigint): string {
  const sign = thousandths < 0n ? '-' : '';
  const digits = String(thousandths < 0n ? -thousandths : thousandths).padStart(4, '0');
  return `${sign}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

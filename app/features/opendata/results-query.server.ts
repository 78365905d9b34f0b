import { notFound } from '#app/core/errors.ts';
import { contestBySlug } from '#app/features/contests/find-contest.server.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import { releasedResultsSchema } from '#app/features/results/schema.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { apiCriterion, apiText } from './api-values.ts';
import { asVisitor } from './queries.server.ts';
import type { ApiResults } from './schema.ts';

/** The newest release with the sheets it stands on; jurors are `juror-1`… in an order that says nothing about them. */
export async function getResults(ctx: Ctx, slug: string | undefined): Promise<ApiResults> {
  const contest = await contestBySlug(asVisitor(ctx), slug);
  if (!mayInPhase(phaseAt(contest, ctx.now), ['visitor'], 'see-results')) throw notFound();
  const release = await ctx.db.resultRelease.findFirst({
    where: { contestId: contest.id },
    orderBy: { revision: 'desc' },
  });
  if (!release) throw notFound();
  const results = releasedResultsSchema.parse(release.snapshot);
  const criteria = await ctx.db.criterion.findMany({
    where: { contestId: contest.id },
    orderBy: { position: 'asc' },
  });
  const sheets = await publishedSheets(ctx, contest.id);
  return {
    method: tFor('en')('results:method', { decimals: results.scoreDecimals }),
    revision: release.revision,
    releasedAt: release.releasedAt.toISOString(),
    tieBreak: results.tieBreak,
    scoreDecimals: results.scoreDecimals,
    criteriaHash: results.criteriaHash,
    criteria: criteria.map(apiCriterion),
    entries: results.entries.map((entry) => ({
      id: entry.entryId,
      number: entry.number,
      title: entry.title,
      place: entry.place,
      score: entry.score === null ? null : Number(entry.score),
      awards: entry.awards.map(({ prize: _, ...award }) => ({ ...award, reason: apiText(award.reason) })),
      scores: (sheets.get(entry.entryId) ?? []).map((sheet) => ({
        juror: sheet.juror,
        values: Object.fromEntries(
          criteria.map((criterion) => [criterion.id, sheet.values[criterion.id] ?? null]),
        ),
      })),
    })),
  };
}

interface Sheet {
  juror: string;
  values: Record<string, number>;
}

/** The sheets that the ranking counts (complete, no conflict, juror not removed), by entry, in one pass. Jurors are numbered by a hash of their random id. */
async function publishedSheets(ctx: Ctx, contestId: string): Promise<Map<string, Sheet[]>> {
  const rows = await ctx.db.$queryRaw<{ entryId: string; juror: number; values: Record<string, number> }[]>`
    SELECT s."entryId", dense_rank() OVER (ORDER BY md5(j.id::text || ${contestId}))::int AS juror,
           (SELECT jsonb_object_agg(sc."criterionId", sc.value) FROM "Score" sc WHERE sc."sheetId" = s.id) AS values
    FROM "ScoreSheet" s JOIN "Juror" j ON j.id = s."jurorId"
    WHERE j."contestId" = ${contestId}::uuid AND j."removedAt" IS NULL AND s.status = 'complete'
      AND NOT EXISTS (SELECT 1 FROM "Conflict" c WHERE c."jurorId" = j.id AND c."entryId" = s."entryId" AND c."liftedAt" IS NULL)
    ORDER BY 1, 2`;
  const byEntry = new Map<string, Sheet[]>();
  for (const row of rows) {
    const list = byEntry.get(row.entryId) ?? [];
    list.push({ juror: `juror-${row.juror}`, values: row.values });
    byEntry.set(row.entryId, list);
  }
  return byEntry;
}

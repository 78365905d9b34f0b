import { notFound } from '#app/core/errors.ts';
import { contestBySlug } from '#app/features/contests/find-contest.server.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import { readCountedSheets } from '#app/features/jury/queries.server.ts';
import { releasedResultsSchema } from '#app/features/results/schema.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { sha256 } from '#app/platform/hash.server.ts';
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

/** The very sheets the ranking counts, by entry. Jurors are numbered by a hash of their random id. */
async function publishedSheets(ctx: Ctx, contestId: string): Promise<Map<string, Sheet[]>> {
  const sheets = await readCountedSheets(ctx, contestId);
  const mark = (jurorId: string) => sha256(`${jurorId}/${contestId}`);
  const jurors = [...new Set(sheets.map((sheet) => sheet.jurorId))].sort((a, b) =>
    mark(a) < mark(b) ? -1 : 1,
  );
  const nameOf = new Map(jurors.map((jurorId, index) => [jurorId, `juror-${index + 1}`]));
  const byEntry = new Map<string, Sheet[]>();
  for (const { entryId, jurorId, values } of sheets) {
    const list = byEntry.get(entryId) ?? [];
    byEntry.set(entryId, list);
    const numbers = Object.entries(values).map(([criterionId, value]) => [criterionId, Number(value)]);
    list.push({ juror: nameOf.get(jurorId)!, values: Object.fromEntries(numbers) });
  }
  for (const list of byEntry.values())
    list.sort((a, b) => a.juror.localeCompare(b.juror, 'en', { numeric: true }));
  return byEntry;
}

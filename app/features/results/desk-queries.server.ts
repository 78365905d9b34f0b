import { canonicalJson } from '#app/core/canonical-json.ts';
import type { ErrorCode } from '#app/core/errors.ts';
import { decimalIn } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { contestFor } from '#app/features/contests/find-contest.server.ts';
import { rankContest } from '#app/features/jury/queries.server.ts';
import { publishedScore } from '#app/features/jury/ranking.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { departsFromRanking, type RankedEntry } from './outcome.ts';
import { releasedResultsSchema } from './schema.ts';
import { ELIGIBLE, prepareResults, readAwards } from './snapshot.server.ts';
import type { DecisionAward, DecisionDesk, DecisionRow } from './views.ts';

/** Rows drawn on the decision page; the rest is found by search. Decisions concern the top of the list. */
export const DECISION_ROWS = 100;

/** The ranking with the decisions prepared so far. Closed before judging has ended: nobody sees scores until then. */
export async function decisionDesk(
  ctx: Ctx,
  contestId: string | undefined,
  search = '',
): Promise<DecisionDesk> {
  const contest = await contestFor(ctx, contestId, 'see-scores');
  const [ranking, awards, entries, nominations, prizes, jurors, waiting, release] = await Promise.all([
    rankContest(ctx, contest.id),
    readAwards(ctx.db, contest.id),
    ctx.db.entry.findMany({
      where: { contestId: contest.id, ...ELIGIBLE },
      orderBy: { number: 'asc' },
      select: { id: true, number: true, title: true, nominationId: true },
    }),
    ctx.db.nomination.findMany({
      where: { contestId: contest.id },
      orderBy: { position: 'asc' },
      select: { id: true, name: true },
    }),
    ctx.db.prize.findMany({
      where: { contestId: contest.id },
      orderBy: { position: 'asc' },
      select: { id: true, name: true },
    }),
    ctx.db.juror.count({
      where: { contestId: contest.id, removedAt: null, sheets: { some: { status: 'complete' } } },
    }),
    ctx.db.juror.count({ where: { contestId: contest.id, removedAt: null, submittedAt: null } }),
    ctx.db.resultRelease.findFirst({
      where: { contestId: contest.id },
      orderBy: { revision: 'desc' },
      select: { snapshot: true },
    }),
  ]);
  const { results, problems } = await prepareResults(ctx.db, contest, ranking, jurors);
  const placeOf = new Map(ranking.entries.map((entry) => [entry.entryId, entry]));
  const ranked: RankedEntry[] = entries.map((entry) => ({
    entryId: entry.id,
    rank: placeOf.get(entry.id)?.place ?? null,
    nominationId: entry.nominationId,
  }));
  const name = (stored: unknown) => localize(asLocalized(stored), ctx.locale).text;
  const nominationName = new Map(nominations.map((n) => [n.id, name(n.name)]));
  const problemsOf = (awardId: string) =>
    problems
      .filter((problem) => 'awardId' in problem && problem.awardId === awardId)
      .map((problem) => `RELEASE_${problem.code}` as ErrorCode);
  const toView = (award: (typeof awards)[number]): DecisionAward => ({
    id: award.id,
    entryId: award.entryId,
    kind: award.kind,
    place: award.place,
    nominationId: award.nominationId,
    prizeId: award.prizeId,
    title: award.title,
    reason: award.reason,
    amount: award.amount?.toString() ?? null,
    currency: award.currency,
    departs: departsFromRanking(award, awards, ranked),
    problems: problemsOf(award.id),
  });
  const rows: DecisionRow[] = entries
    .map((entry) => {
      const found = placeOf.get(entry.id);
      return {
        entryId: entry.id,
        number: entry.number!,
        title: entry.title,
        place: found?.place ?? null,
        score: found ? decimalIn(ctx.locale, publishedScore(found, contest.scoreDecimals)) : null,
        sheets: found?.sheets ?? 0,
        separatedBy: found?.separatedBy ?? null,
        nomination: entry.nominationId ? (nominationName.get(entry.nominationId) ?? null) : null,
        awards: awards.filter((award) => award.entryId === entry.id).map(toView),
      };
    })
    .sort(
      (a, b) =>
        (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) || a.number - b.number,
    );
  const wanted = search.trim().toLowerCase();
  const matching = wanted
    ? rows.filter((row) => String(row.number) === wanted || row.title.toLowerCase().includes(wanted))
    : rows;
  // Whoever holds an award is always in sight, however far down.
  const shown = matching.filter((row, index) => index < DECISION_ROWS || row.awards.length > 0);
  const published = release ? releasedResultsSchema.parse(release.snapshot) : null;
  return {
    contestId: contest.id,
    slug: contest.slug,
    isReleased: contest.releasedAt !== null,
    hasUnreleasedChanges:
      published !== null && canonicalJson(published.entries) !== canonicalJson(results.entries),
    rows: shown,
    hidden: matching.length - shown.length,
    problems: problems
      .filter((problem) => !('awardId' in problem))
      .map((problem) => ({
        code: `RELEASE_${problem.code}` as ErrorCode,
        params: problem.code === 'PLACE_TWICE' ? { place: problem.place } : undefined,
      })),
    nominations: nominations.map((n) => ({ id: n.id, name: name(n.name) })),
    prizes: prizes.map((p) => ({ id: p.id, name: name(p.name) })),
    jurors,
    waitingForJurors: waiting,
  };
}

import { asLocalized } from '#app/core/localized.ts';
import type { PublicBadge } from '#app/features/contests/badges.ts';
import type { ContestRow } from '#app/features/contests/find-contest.server.ts';
import { type Answers, parseForm } from '#app/features/contests/form-fields.ts';
import { roundHalfUp } from '#app/features/jury/exact.ts';
import type { Ranking } from '#app/features/jury/ranking.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { type DraftAward, type RankedEntry, type ReleaseProblem, releaseProblems } from './outcome.ts';
import type { AwardKind, ReleasedAward, ReleasedEntry, ReleasedResults } from './schema.ts';
import { winnerNames } from './winner-names.ts';

/** Digits kept of an exact score in the published record: far beyond what any rounding shows. */
const SCORE_DIGITS = 20;

/** The working decisions of a contest, as rules see them, with what a release adds. */
export async function readAwards(tx: Tx, contestId: string) {
  const rows = await tx.award.findMany({
    where: { contestId },
    orderBy: [{ place: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    include: { nomination: { select: { name: true } } },
  });
  const prizes = await tx.prize.findMany({ where: { contestId }, select: { id: true, name: true } });
  return rows.map((row) => ({
    id: row.id,
    entryId: row.entryId,
    kind: row.kind as AwardKind,
    place: row.place,
    nominationId: row.nominationId,
    title: asLocalized(row.kind === 'nomination' ? row.nomination?.name : row.title),
    reason: asLocalized(row.reason),
    amount: row.amount,
    currency: row.currency as 'KZT' | 'EUR' | null,
    prizeId: row.prizeId,
    prize: asLocalized(prizes.find((prize) => prize.id === row.prizeId)?.name),
  }));
}
export type WorkingAward = Awaited<ReturnType<typeof readAwards>>[number];

/** Entries that may be ranked and awarded: submitted, accepted. */
export const ELIGIBLE = { status: 'submitted', moderation: 'accepted' } as const;

export interface Prepared {
  results: ReleasedResults;
  problems: ReleaseProblem[];
}

/** What a release would publish right now, and what stands in its way. */
export async function prepareResults(
  tx: Tx,
  contest: ContestRow,
  ranking: Ranking,
  jurors: number,
): Promise<Prepared> {
  const awards = await readAwards(tx, contest.id);
  const entries = await tx.entry.findMany({
    where: { contestId: contest.id, ...ELIGIBLE },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, title: true, nominationId: true },
  });
  const placeOf = new Map(ranking.entries.map((entry) => [entry.entryId, entry]));
  const ranked: RankedEntry[] = entries.map((entry) => ({
    entryId: entry.id,
    rank: placeOf.get(entry.id)?.place ?? null,
    nominationId: entry.nominationId,
  }));
  const drafts: DraftAward[] = awards;
  const problems = releaseProblems(drafts, ranked, new Set(entries.map((entry) => entry.id)));
  const names = await namesOfWinners(tx, contest, [...new Set(awards.map((award) => award.entryId))]);
  const released = entries.map((entry): ReleasedEntry => {
    const found = placeOf.get(entry.id);
    const own = awards.filter((award) => award.entryId === entry.id).map(toReleased);
    return {
      entryId: entry.id,
      number: entry.number!,
      title: entry.title,
      names: names.get(entry.id) ?? [],
      place: found?.place ?? null,
      score: found ? roundHalfUp(found.score, SCORE_DIGITS) : null,
      sheets: found?.sheets ?? 0,
      separatedBy: found?.separatedBy ?? null,
      awards: own,
    };
  });
  released.sort(
    (a, b) =>
      (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER) || a.number - b.number,
  );
  return {
    results: {
      version: 1,
      jurors,
      scoreDecimals: contest.scoreDecimals,
      tieBreak: ranking.rules,
      criteriaHash: contest.criteriaHash,
      entries: released,
    },
    problems,
  };
}

function toReleased(award: WorkingAward): ReleasedAward {
  return {
    kind: award.kind,
    place: award.place,
    title: award.title,
    amount: award.amount?.toString() ?? null,
    currency: award.currency,
    prize: award.prize,
    reason: award.reason,
  };
}

async function namesOfWinners(
  tx: Tx,
  contest: ContestRow,
  entryIds: string[],
): Promise<Map<string, string[]>> {
  const form = parseForm(contest.form);
  const rows = await tx.entry.findMany({
    where: { id: { in: entryIds } },
    select: { id: true, answers: true },
  });
  return new Map(rows.map((row) => [row.id, winnerNames(form, row.answers as Answers)]));
}

/** Puts the released badges and ranks on the entries, in one statement however many there are. */
export async function writeBadges(tx: Tx, contestId: string, results: ReleasedResults): Promise<void> {
  const rows = results.entries.map((entry) => ({
    id: entry.entryId,
    rank: entry.place,
    badges: entry.awards.map(({ kind, place, title }): PublicBadge => ({ kind, place, title })),
  }));
  await tx.$executeRaw`
    UPDATE "Entry" SET badges = '[]', "publishedRank" = NULL
    WHERE "contestId" = ${contestId}::uuid AND (badges <> '[]' OR "publishedRank" IS NOT NULL)`;
  await tx.$executeRaw`
    UPDATE "Entry" e SET badges = r.badges, "publishedRank" = r.rank
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, rank int, badges jsonb)
    WHERE e.id = r.id AND e."contestId" = ${contestId}::uuid`;
}

import { notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { decimalIn, type Locale } from '#app/core/locale.ts';
import { asLocalized, type Localized, localize } from '#app/core/localized.ts';
import { formatMoney } from '#app/core/money.ts';
import { contestBySlug } from '#app/features/contests/find-contest.server.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import { photoFieldsOf } from '#app/features/entries/gallery-queries.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { PICTURE_COLUMNS, pictureView } from '#app/platform/media/picture-view.ts';
import type { PictureView } from '#app/ui/Picture.tsx';
import {
  type ReleasedAward,
  type ReleasedEntry,
  type ReleasedResults,
  releasedResultsSchema,
} from './schema.ts';
import { ELIGIBLE } from './snapshot.server.ts';
import type { WinnerView } from './views.ts';

/** Lines of the full ranking on one page. */
export const RANKING_PAGE = 100;

/** The newest release of a contest; not there before the release. */
export async function publicResults(ctx: Ctx, slug: string | undefined, afterPlace = 0) {
  const contest = await contestBySlug(ctx, slug);
  if (!mayInPhase(phaseAt(contest, ctx.now), ['visitor'], 'see-results')) throw notFound();
  const releases = await ctx.db.resultRelease.findMany({
    where: { contestId: contest.id },
    orderBy: { revision: 'desc' },
  });
  const newest = releases[0];
  if (!newest) throw notFound();
  const results = releasedResultsSchema.parse(newest.snapshot);
  // A work withdrawn since keeps its place in the record but is not shown.
  const shown = await shownEntries(
    ctx,
    results.entries.filter((entry) => entry.awards.length > 0).map((entry) => entry.entryId),
  );
  const winners = results.entries
    .filter((entry) => entry.awards.length > 0)
    .map((entry) => winnerView(entry, results, shown, ctx.locale))
    .sort(byAward);
  const ranked = results.entries.filter((entry) => entry.place !== null);
  const page = ranked.slice(afterPlace, afterPlace + RANKING_PAGE);
  return {
    slug: contest.slug,
    title: localize(asLocalized(contest.title), ctx.locale),
    timeZone: contest.timeZone,
    releasedAt: releases.at(-1)!.releasedAt.toISOString(),
    corrections: releases
      .filter((release) => release.revision > 1)
      .map((release) => ({
        at: release.releasedAt.toISOString(),
        reason: localize(asLocalized(release.correction), ctx.locale),
      })),
    jurors: results.jurors,
    tieBreak: results.tieBreak,
    criteriaHash: results.criteriaHash,
    winners,
    ranking: page.map((entry) => ({
      number: entry.number,
      title: entry.title,
      place: entry.place!,
      score: scoreText(entry, results.scoreDecimals, ctx.locale),
      sheets: entry.sheets,
      separatedBy: entry.separatedBy,
    })),
    next: afterPlace + RANKING_PAGE < ranked.length ? afterPlace + RANKING_PAGE : null,
  };
}

/** Rounds the kept exact score as the contest publishes it (half up); the record itself has twenty digits. */
export function scoreText(
  entry: Pick<ReleasedEntry, 'score'>,
  decimals: number,
  locale: Locale,
): string | null {
  if (entry.score === null) return null;
  const [whole, fraction = ''] = entry.score.split('.');
  const digits = BigInt(`${whole}${fraction.padEnd(20, '0').slice(0, 20)}`);
  const unit = 10n ** BigInt(20 - decimals);
  const rounded = String((digits + unit / 2n) / unit).padStart(decimals + 1, '0');
  return decimals === 0
    ? rounded
    : decimalIn(locale, `${rounded.slice(0, -decimals)}.${rounded.slice(-decimals)}`);
}

function winnerView(
  entry: ReleasedEntry,
  results: ReleasedResults,
  shown: Map<string, PictureView | null>,
  locale: Locale,
): WinnerView {
  const visible = shown.has(entry.entryId);
  return {
    entryId: entry.entryId,
    number: entry.number,
    title: visible ? entry.title : tFor(locale)('results:page.withdrawn'),
    names: visible ? entry.names : [],
    place: entry.place,
    score: scoreText(entry, results.scoreDecimals, locale),
    picture: shown.get(entry.entryId) ?? null,
    awards: entry.awards.map((award) => ({
      kind: award.kind,
      place: award.place,
      text: awardText(award, locale),
      prize: localize(award.prize, locale).text,
      sum: award.amount && award.currency ? formatMoney(BigInt(award.amount), award.currency, locale) : '',
      reason: hasText(award.reason) ? localize(award.reason, locale) : null,
    })),
  };
}

/** An award in words: "1-орын", the nomination's or the special prize's name, "лауреат". */
export function awardText(award: Pick<ReleasedAward, 'kind' | 'place' | 'title'>, locale: Locale): string {
  const t = tFor(locale);
  if (award.kind === 'place') return t('results:badge.place', { place: award.place });
  if (award.kind === 'nomination')
    return t('results:badge.nomination', { name: localize(award.title, locale).text });
  if (award.kind === 'special') return localize(award.title, locale).text;
  return t('results:badge.laureate');
}

const hasText = (text: Localized) => Object.values(text).some((value) => value?.trim());

const ORDER = { place: 0, nomination: 1, special: 2, laureate: 3 } as const;
function byAward(a: WinnerView, b: WinnerView): number {
  const first = (winner: WinnerView) =>
    Math.min(...winner.awards.map((award) => ORDER[award.kind] * 10_000 + (award.place ?? 0)));
  return first(a) - first(b) || a.number - b.number;
}

/** Those of the entries that may still be shown, each with its first public picture. */
async function shownEntries(ctx: Ctx, ids: string[]): Promise<Map<string, PictureView | null>> {
  const contests = await ctx.db.contest.findMany({
    where: { entries: { some: { id: { in: ids } } } },
    select: { id: true, form: true },
  });
  const rows = await ctx.db.entry.findMany({
    where: { id: { in: ids }, ...ELIGIBLE },
    select: {
      id: true,
      title: true,
      files: {
        where: {
          removedAt: null,
          media: { kind: 'photo', state: 'ready' },
          // The same field may be public in one contest and private in another.
          OR: contests.map(({ id, form }) => ({
            entry: { contestId: id },
            fieldId: { in: photoFieldsOf(parseForm(form)) },
          })),
        },
        orderBy: { position: 'asc' },
        take: 1,
        select: {
          alt: true,
          media: { select: PICTURE_COLUMNS },
        },
      },
    },
  });
  return new Map(
    rows.map((row) => {
      const file = row.files[0];
      return [row.id, file ? pictureView(file.media, file.alt || row.title) : null];
    }),
  );
}

/** Released contests, newest first, each with its first winners; by keyset on (releasedAt, id). */
export async function listWinners(ctx: Ctx, before: string | null, take = 10) {
  const [at, id] = (before ?? '').split('|');
  const from = before && !Number.isNaN(Date.parse(at ?? '')) ? { at: new Date(at!), id: id ?? '' } : null;
  const contests = await ctx.db.contest.findMany({
    where: {
      announcedAt: { lte: ctx.now },
      releasedAt: { lte: ctx.now },
      ...(from && isUuid(from.id)
        ? { OR: [{ releasedAt: { lt: from.at } }, { releasedAt: from.at, id: { lt: from.id } }] }
        : {}),
    },
    orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    select: {
      id: true,
      slug: true,
      title: true,
      timeZone: true,
      releasedAt: true,
      releases: { orderBy: { revision: 'desc' }, take: 1, select: { snapshot: true } },
    },
  });
  const shownContests = contests.slice(0, take);
  const parsed = shownContests.map((contest) => ({
    contest,
    results: releasedResultsSchema.parse(contest.releases[0]?.snapshot),
  }));
  const awarded = parsed.flatMap(({ results }) => results.entries.filter((entry) => entry.awards.length > 0));
  const shown = await shownEntries(
    ctx,
    awarded.map((entry) => entry.entryId),
  );
  const last = shownContests.at(-1);
  return {
    items: parsed.map(({ contest, results }) => {
      const winners = results.entries
        .filter((entry) => entry.awards.length > 0)
        .map((entry) => winnerView(entry, results, shown, ctx.locale))
        .sort(byAward);
      return {
        slug: contest.slug,
        title: localize(asLocalized(contest.title), ctx.locale),
        timeZone: contest.timeZone,
        releasedAt: contest.releasedAt!.toISOString(),
        winners: winners.slice(0, 3),
        more: Math.max(0, winners.length - 3),
      };
    }),
    next: contests.length > take && last ? `${last.releasedAt!.toISOString()}|${last.id}` : null,
  };
}

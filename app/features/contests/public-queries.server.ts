import { notFound } from '#app/core/errors.ts';
import { isSlug, isUuid } from '#app/core/ids.ts';
import { isCurrency } from '#app/core/money.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { Prisma } from '#app/platform/db/client.server.ts';
import { PICTURE_COLUMNS, pictureView } from '#app/platform/media/picture-view.ts';
import { parseBadges } from './badges.ts';
import { visibleContests } from './find-contest.server.ts';
import { parseForm } from './form-fields.ts';
import { contestPage, PAGE } from './page-query.server.ts';
import { phaseAt } from './phases.ts';
import { richText } from './rich-text.server.ts';
import { type ContestCardView, type ContestView, type WinnerView, wordsOf } from './views.ts';

/** The public page of a contest by its address. */
export async function publicContest(ctx: Ctx, slug: string | undefined): Promise<ContestView> {
  if (!isSlug(slug)) throw notFound();
  const row = await ctx.db.contest.findFirst({
    where: { AND: [{ slug }, visibleContests(ctx.actor, ctx.now)] },
    include: PAGE,
  });
  if (!row) throw notFound();
  return contestPage(ctx, row);
}

/** The rules of a contest, and what their page shows around them. */
export async function contestRules(ctx: Ctx, slug: string | undefined) {
  if (!isSlug(slug)) throw notFound();
  const row = await ctx.db.contest.findFirst({
    where: { AND: [{ slug }, visibleContests(ctx.actor, ctx.now)] },
    select: { slug: true, title: true, rules: true, summary: true },
  });
  if (!row) throw notFound();
  return {
    slug: row.slug,
    title: wordsOf(row.title, ctx.locale),
    summary: wordsOf(row.summary, ctx.locale),
    rules: richText(row.rules, ctx.locale),
  };
}

const CARD = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  timeZone: true,
  announcedAt: true,
  opensAt: true,
  closesAt: true,
  judgingStartsAt: true,
  judgingEndsAt: true,
  resultsAt: true,
  releasedAt: true,
  archivedAt: true,
  coverAlt: true,
  cover: { select: PICTURE_COLUMNS },
  organisation: { select: { name: true } },
  prizes: { orderBy: [{ isMain: 'desc' }, { position: 'asc' }], take: 1 },
} satisfies Prisma.ContestSelect;

export const CONTESTS_PER_PAGE = 12;

export interface ContestsPage {
  items: ContestCardView[];
  /** keyset cursor of the next page */
  next: string | null;
}

interface KeyRow {
  id: string;
  rank: number;
  announced: bigint;
}

/**
 * Announced contests: open ones first, then those about to open, under way, published, archived; newest first in each.
 * A fixed number of statements, and the price of a page does not grow with the pages before it.
 */
export async function listContests(
  ctx: Ctx,
  {
    after,
    take = CONTESTS_PER_PAGE,
    current = false,
  }: { after?: string; take?: number; current?: boolean } = {},
): Promise<ContestsPage> {
  const cursor = parseCursor(after);
  const keys = await ctx.db.$queryRaw<KeyRow[]>(Prisma.sql`
    SELECT id::text, rank, announced FROM (
      SELECT id, (CASE
          WHEN "archivedAt" <= ${ctx.now} THEN 4 WHEN "releasedAt" <= ${ctx.now} THEN 3
          WHEN "closesAt" <= ${ctx.now} THEN 2 WHEN "opensAt" <= ${ctx.now} THEN 0 ELSE 1 END)::int AS rank,
        (extract(epoch FROM "announcedAt") * 1000)::bigint AS announced
      FROM "Contest" WHERE "announcedAt" <= ${ctx.now}) AS announced_contests
    WHERE ${current ? Prisma.sql`rank < 3` : Prisma.sql`TRUE`}
      AND ${cursor ? Prisma.sql`(rank, -announced, id) > (${cursor.rank}::int, ${-cursor.announced}::bigint, ${cursor.id}::uuid)` : Prisma.sql`TRUE`}
    ORDER BY rank, announced DESC, id LIMIT ${take + 1}`);
  const page = keys.slice(0, take);
  const last = page.at(-1);
  const items = await contestCards(
    ctx,
    page.map((key) => key.id),
  );
  return { items, next: keys.length > take && last ? `${last.rank}.${last.announced}.${last.id}` : null };
}

function parseCursor(text: string | undefined) {
  const match = /^([0-4])\.(\d{1,15})\.([0-9a-f-]{36})$/.exec(text ?? '');
  if (!match || !isUuid(match[3])) return null;
  return { rank: Number(match[1]), announced: BigInt(match[2] ?? '0'), id: match[3] };
}

async function contestCards(ctx: Ctx, ids: string[]): Promise<ContestCardView[]> {
  const [rows, counts] = await Promise.all([
    ctx.db.contest.findMany({ where: { id: { in: ids } }, select: CARD }),
    ctx.db.entry.groupBy({
      by: ['contestId'],
      where: { contestId: { in: ids }, status: 'submitted', moderation: 'accepted' },
      _count: true,
    }),
  ]);
  const accepted = new Map(counts.map((row) => [row.contestId, row._count]));
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => {
      const prize = row.prizes[0];
      return {
        id: row.id,
        slug: row.slug,
        title: wordsOf(row.title, ctx.locale),
        summary: wordsOf(row.summary, ctx.locale),
        organisation: wordsOf(row.organisation.name, ctx.locale),
        phase: phaseAt(row, ctx.now),
        timeZone: row.timeZone,
        dates: {
          announcedAt: row.announcedAt,
          opensAt: row.opensAt,
          closesAt: row.closesAt,
          judgingStartsAt: row.judgingStartsAt,
          judgingEndsAt: row.judgingEndsAt,
          resultsAt: row.resultsAt,
          releasedAt: row.releasedAt,
          archivedAt: row.archivedAt,
        },
        cover: pictureView(row.cover, wordsOf(row.coverAlt, ctx.locale).text),
        prize: prize
          ? {
              name: wordsOf(prize.name, ctx.locale),
              amount: prize.amount,
              currency: isCurrency(prize.currency) ? prize.currency : null,
              quantity: prize.quantity,
            }
          : null,
        accepted: accepted.get(row.id) ?? 0,
      };
    });
}

/** Works that took a place in the contests released last: for the home page. */
export async function latestWinners(ctx: Ctx, take = 6): Promise<WinnerView[]> {
  const rows = await ctx.db.entry.findMany({
    where: {
      status: 'submitted',
      moderation: 'accepted',
      number: { not: null },
      NOT: { badges: { equals: [] } },
      contest: { announcedAt: { lte: ctx.now }, releasedAt: { lte: ctx.now } },
    },
    orderBy: [{ contest: { releasedAt: 'desc' } }, { number: 'asc' }],
    take: 60,
    select: {
      number: true,
      title: true,
      badges: true,
      contest: { select: { slug: true, title: true, form: true } },
      files: {
        where: { removedAt: null },
        orderBy: { position: 'asc' },
        select: { fieldId: true, alt: true, media: { select: PICTURE_COLUMNS } },
      },
    },
  });
  return rows
    .flatMap((row) => {
      const badge = parseBadges(row.badges).toSorted((a, b) => (a.place ?? 99) - (b.place ?? 99))[0];
      if (!badge) return [];
      const isPublic = (id: string) =>
        parseForm(row.contest.form).some(
          (field) => field.id === id && field.kind === 'photos' && field.isPublic,
        );
      const file = row.files.find(({ fieldId }) => isPublic(fieldId));
      return [
        {
          slug: row.contest.slug,
          contest: wordsOf(row.contest.title, ctx.locale),
          number: row.number ?? 0,
          title: row.title,
          kind: badge.kind,
          place: badge.place,
          award: wordsOf(badge.title, ctx.locale),
          picture: pictureView(file?.media, file?.alt || row.title),
        },
      ];
    })
    .toSorted((a, b) => (a.place ?? 99) - (b.place ?? 99))
    .slice(0, take);
}

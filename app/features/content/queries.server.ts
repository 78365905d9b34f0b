import { notFound } from '#app/core/errors.ts';
import { isSlug, isUuid } from '#app/core/ids.ts';
import type { Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { markdownToHtml } from './markdown.server.ts';

export const NEWS_PAGE_SIZE = 20;

/** The where-builder of news: published posts. */
export function publishedNews(now: Date): Prisma.NewsPostWhereInput {
  return { publishedAt: { lte: now } };
}

export interface NewsItem {
  id: string;
  slug: string;
  title: string;
  lang: Locale;
  summary: string;
  publishedAt: Date;
  organisation: string;
}

const ITEM = {
  id: true,
  slug: true,
  title: true,
  body: true,
  publishedAt: true,
  organisation: { select: { name: true } },
} satisfies Prisma.NewsPostSelect;

/** Newest first, by keyset on (publishedAt, id). `before` is the id of the last post seen. */
export async function listNews(
  ctx: Ctx,
  locale: Locale,
  before: string | null = null,
  take = NEWS_PAGE_SIZE,
) {
  const rows = await ctx.db.newsPost.findMany({
    where: publishedNews(ctx.now),
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: take + 1,
    ...(isUuid(before) ? { cursor: { id: before }, skip: 1 } : {}),
    select: ITEM,
  });
  const items: NewsItem[] = rows.slice(0, take).map((row) => {
    const title = localize(asLocalized(row.title), locale);
    return {
      id: row.id,
      slug: row.slug,
      title: title.text,
      lang: title.lang,
      summary: firstSentences(localize(asLocalized(row.body), locale).text),
      publishedAt: row.publishedAt!,
      organisation: localize(asLocalized(row.organisation.name), locale).text,
    };
  });
  return { items, next: rows.length > take ? items.at(-1)!.id : null };
}

/** One published post with its text as safe HTML. */
export async function newsPost(ctx: Ctx, slug: string | undefined) {
  if (!isSlug(slug)) throw notFound();
  const row = await ctx.db.newsPost.findFirst({
    where: { AND: [{ slug }, publishedNews(ctx.now)] },
    select: { ...ITEM, contest: { select: { slug: true, title: true, announcedAt: true } } },
  });
  if (!row) throw notFound();
  const title = localize(asLocalized(row.title), ctx.locale);
  const body = localize(asLocalized(row.body), ctx.locale);
  const contest = row.contest?.announcedAt && row.contest.announcedAt <= ctx.now ? row.contest : null;
  return {
    title: title.text,
    lang: title.lang,
    html: markdownToHtml(body.text),
    summary: firstSentences(body.text),
    publishedAt: row.publishedAt!.toISOString(),
    organisation: localize(asLocalized(row.organisation.name), ctx.locale).text,
    contest: contest
      ? { slug: contest.slug, title: localize(asLocalized(contest.title), ctx.locale).text }
      : null,
  };
}

/** The beginning of a Markdown text as plain words, at most some 200 characters, cut at a word. */
function firstSentences(markdown: string): string {
  const plain = markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[#*_>`|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length <= 200 ? plain : `${plain.slice(0, 200).replace(/\s+\S*$/, '')}…`;
}

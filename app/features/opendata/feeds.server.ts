import { notFound } from '#app/core/errors.ts';
import { isLocale, LOCALES, type Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { listNews } from '#app/features/content/queries.server.ts';
import { visibleContests } from '#app/features/contests/find-contest.server.ts';
import { type Ctx, VISITOR } from '#app/platform/context.server.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { cacheable } from '#app/platform/http/responses.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { atom, type Feed, type FeedItem, rss, xml } from './feed.ts';

const FEED_ITEMS = 30;

/** `/feeds/contests.atom`, `/feeds/news.rss`, `?lang=ru`; Kazakh unless the address says otherwise. */
export async function answerFeed(ctx: Ctx, request: Request, file: string): Promise<Response> {
  const match = /^(contests|news)\.(atom|rss)$/.exec(file);
  if (!match) throw notFound();
  const [, kind, format] = match;
  const asked = new URL(request.url).searchParams.get('lang');
  const locale: Locale = isLocale(asked) ? asked : 'kk';
  const origin = publicOrigin();
  const feed: Feed = {
    id: `${origin}/feeds/${kind}`,
    url: `${origin}/${locale}/${kind}`,
    self: `${origin}/feeds/${file}?lang=${locale}`,
    title: tFor(locale)(`opendata:feed.${kind}`),
    locale,
    items: kind === 'news' ? await newsItems(ctx, locale, origin) : await contestItems(ctx, locale, origin),
  };
  const type = format === 'atom' ? 'application/atom+xml' : 'application/rss+xml';
  return cacheable(request, format === 'atom' ? atom(feed) : rss(feed), {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'public, max-age=300',
    'Access-Control-Allow-Origin': '*',
  });
}

async function newsItems(ctx: Ctx, locale: Locale, origin: string): Promise<FeedItem[]> {
  const { items } = await listNews(ctx, locale, null, FEED_ITEMS);
  return items.map((item) => ({
    id: `urn:uuid:${item.id}`,
    url: `${origin}/${locale}/news/${item.slug}`,
    title: item.title,
    summary: item.summary,
    at: item.publishedAt,
  }));
}

async function contestItems(ctx: Ctx, locale: Locale, origin: string): Promise<FeedItem[]> {
  const rows = await ctx.db.contest.findMany({
    where: visibleContests(VISITOR, ctx.now),
    orderBy: [{ announcedAt: 'desc' }, { id: 'desc' }],
    take: FEED_ITEMS,
    select: { id: true, slug: true, title: true, summary: true, announcedAt: true },
  });
  return rows.map((row) => ({
    id: `urn:uuid:${row.id}`,
    url: `${origin}/${locale}/contests/${row.slug}`,
    title: localize(asLocalized(row.title), locale).text,
    summary: localize(asLocalized(row.summary), locale).text,
    at: row.announcedAt!,
  }));
}

/** Public pages in three languages: contests, their galleries and results, news. Entries are found through the galleries. */
export async function answerSitemap(ctx: Ctx, request: Request): Promise<Response> {
  const contests = await ctx.db.contest.findMany({
    where: visibleContests(VISITOR, ctx.now),
    orderBy: { announcedAt: 'desc' },
    take: 2000,
    select: { slug: true, updatedAt: true, releasedAt: true },
  });
  const { items: news } = await listNews(ctx, 'kk', null, 500);
  const paths = [
    '',
    '/contests',
    '/winners',
    '/news',
    ...contests.flatMap(({ slug, releasedAt }) => [
      `/contests/${slug}`,
      `/contests/${slug}/entries`,
      ...(releasedAt && releasedAt <= ctx.now ? [`/contests/${slug}/results`] : []),
    ]),
    ...news.map(({ slug }) => `/news/${slug}`),
  ];
  const origin = publicOrigin();
  const urls = paths.flatMap((path) => {
    const alternates = LOCALES.map(
      (l) => `<xhtml:link rel="alternate" hreflang="${l}" href="${xml(`${origin}/${l}${path}`)}"/>`,
    ).join('');
    return LOCALES.map((locale) => `<url><loc>${xml(`${origin}/${locale}${path}`)}</loc>${alternates}</url>`);
  });
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('\n')}</urlset>\n`;
  return cacheable(request, body, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Cache-Control': 'public, max-age=3600',
  });
}

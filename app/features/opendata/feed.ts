import type { Locale } from '#app/core/locale.ts';

/** One item of a news feed. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  at: Date;
}

export interface Feed {
  id: string;
  url: string;
  self: string;
  title: string;
  locale: Locale;
  items: FeedItem[];
}

/** Atom 1.0 (RFC 4287). */
export function atom(feed: Feed): string {
  const updated = feed.items[0]?.at ?? new Date(0);
  const entries = feed.items.map(
    (item) =>
      `<entry><id>${xml(item.id)}</id><title>${xml(item.title)}</title><link href="${xml(item.url)}"/><updated>${item.at.toISOString()}</updated><summary>${xml(item.summary)}</summary></entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.locale}"><id>${xml(feed.id)}</id><title>${xml(feed.title)}</title><author><name>${xml(feed.title)}</name></author><link href="${xml(feed.url)}"/><link rel="self" href="${xml(feed.self)}"/><updated>${updated.toISOString()}</updated>${entries.join('\n')}</feed>
`;
}

/** RSS 2.0. */
export function rss(feed: Feed): string {
  const items = feed.items.map(
    (item) =>
      `<item><guid isPermaLink="false">${xml(item.id)}</guid><title>${xml(item.title)}</title><link>${xml(item.url)}</link><pubDate>${item.at.toUTCString()}</pubDate><description>${xml(item.summary)}</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(feed.title)}</title><link>${xml(feed.url)}</link><description>${xml(feed.title)}</description><language>${feed.locale}</language><atom:link href="${xml(feed.self)}" rel="self" type="application/rss+xml"/>${items.join('\n')}</channel></rss>
`;
}

/** Escapes text for XML and drops what XML 1.0 cannot hold. */
export function xml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are forbidden in XML 1.0
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
  );
}

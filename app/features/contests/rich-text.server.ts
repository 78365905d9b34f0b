import type { Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { markdownToHtml } from '#app/features/content/markdown.server.ts';
import type { RichText } from './views.ts';

/** A localized Markdown column in the reader's language; null when nobody wrote anything. */
export function richText(stored: unknown, locale: Locale): RichText | null {
  const { text, lang } = localize(asLocalized(stored), locale);
  return text ? { html: markdownToHtml(text), lang } : null;
}

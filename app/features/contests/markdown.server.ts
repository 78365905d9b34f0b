import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';
import type { Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import type { RichText } from './views.ts';

const ALLOWED: sanitizeHtml.IOptions = {
  allowedTags: [
    'h2',
    'h3',
    'h4',
    'p',
    'br',
    'hr',
    'strong',
    'em',
    'del',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    // The page has its own h1.
    h1: 'h2',
    a: (_tag, attributes) => ({ tagName: 'a', attribs: { ...attributes, rel: 'noopener nofollow' } }),
  },
};

/** Organisers' Markdown as HTML that is safe to show: pictures, raw HTML and scripts are taken out. */
export function markdownHtml(source: string): string {
  return sanitizeHtml(marked.parse(source, { async: false, gfm: true, breaks: true }), ALLOWED).trim();
}

/** A localized Markdown column in the reader's language; null when nobody wrote anything. */
export function richText(stored: unknown, locale: Locale): RichText | null {
  const { text, lang } = localize(asLocalized(stored), locale);
  return text ? { html: markdownHtml(text), lang } : null;
}

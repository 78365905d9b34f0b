import type { MetaDescriptor } from 'react-router';
import { href, LOCALES, type Locale } from '#app/core/locale.ts';

interface PublicPage {
  origin: string;
  locale: Locale;
  /** without the language: `/contests/green-corridor` */
  path: string;
  title: string;
  /** name of the product, after the title */
  product: string;
  description?: string;
  /** absolute path of a 1200 × 630 picture, and what it shows */
  image?: { path: string; alt: string };
}

/** Head of a public page: title, description, share card, the same page in the other languages. */
export function publicMeta(page: PublicPage): MetaDescriptor[] {
  const url = (locale: Locale) => `${page.origin}${href(locale, page.path)}`;
  const { description, image } = page;
  const named = (property: string, content: string): MetaDescriptor => ({ property, content });
  return [
    { title: page.title === page.product ? page.title : `${page.title} · ${page.product}` },
    ...(description ? [{ name: 'description', content: description }] : []),
    { tagName: 'link', rel: 'canonical', href: url(page.locale) },
    ...LOCALES.map((locale) => ({ tagName: 'link', rel: 'alternate', hrefLang: locale, href: url(locale) })),
    named('og:site_name', page.product),
    named('og:type', 'website'),
    named('og:title', page.title),
    named('og:url', url(page.locale)),
    named('og:locale', { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_GB' }[page.locale]),
    ...(description ? [named('og:description', description)] : []),
    ...(image
      ? [
          named('og:image', `${page.origin}${image.path}`),
          named('og:image:width', '1200'),
          named('og:image:height', '630'),
          named('og:image:alt', image.alt),
          { name: 'twitter:card', content: 'summary_large_image' },
        ]
      : []),
  ];
}

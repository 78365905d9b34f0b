/** The three languages of the product, in the order they are offered. */
export const LOCALES = ['kk', 'ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'kk';

/**
 * Language tags for numbers in `Intl`. Kazakh uses the same grouping and decimal comma as Russian, and browsers
 * on phones carry no Kazakh data: with `kk` the server and the phone would print different digits.
 */
export const INTL_TAG: Record<Locale, string> = { kk: 'ru-RU', ru: 'ru-RU', en: 'en-GB' };

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (LOCALES as readonly string[]).includes(value);
}

/** A path of a page in a language: `href('kk', '/contests')` is `/kk/contests`. */
export function href(locale: Locale, path: string): string {
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** The same page in another language; a path without a language gets one. */
export function withLocale(path: string, locale: Locale): string {
  const [, first, ...rest] = path.split('/');
  return isLocale(first) ? [`/${locale}`, ...rest].join('/') : href(locale, path);
}

/** A decimal as text ("0.90") as the language writes it: "0,90" in Kazakh and Russian. Digits are not touched. */
export function decimalIn(locale: Locale, decimal: string): string {
  return locale === 'en' ? decimal : decimal.replace('.', ',');
}

import { DEFAULT_LOCALE, LOCALES, type Locale } from './locale.ts';

/** A text in up to three languages, as stored in JSON columns. Missing languages are absent or empty. */
export type Localized = Partial<Record<Locale, string>>;

/** Reads a JSON value of the database as a Localized; anything else becomes an empty one. */
export function asLocalized(value: unknown): Localized {
  if (typeof value !== 'object' || value === null) return {};
  const result: Localized = {};
  for (const locale of LOCALES) {
    const text = (value as Record<string, unknown>)[locale];
    if (typeof text === 'string') result[locale] = text;
  }
  return result;
}

/**
 * The text in the reader's language, else in the first language that has one (kk, ru, en).
 * `lang` is the language really returned, for the `lang` attribute.
 */
export function localize(text: Localized, locale: Locale): { text: string; lang: Locale } {
  for (const candidate of [locale, DEFAULT_LOCALE, ...LOCALES]) {
    const found = text[candidate]?.trim();
    if (found) return { text: found, lang: candidate };
  }
  return { text: '', lang: locale };
}

/** Languages in which the text is missing. */
export function missingLocales(text: Localized): Locale[] {
  return LOCALES.filter((locale) => !text[locale]?.trim());
}

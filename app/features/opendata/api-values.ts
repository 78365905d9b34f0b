import { LOCALES, type Locale } from '#app/core/locale.ts';
import { asLocalized } from '#app/core/localized.ts';

/** A stored text as the API gives it: every language there, empty when untranslated. */
export function apiText(stored: unknown): Record<Locale, string> {
  const given = asLocalized(stored);
  return Object.fromEntries(LOCALES.map((locale) => [locale, given[locale] ?? ''])) as Record<Locale, string>;
}

/** A criterion as the API gives it. Weights and limits have at most three decimals, which a number holds. */
export function apiCriterion(c: { id: string; weight: unknown; min: unknown; max: unknown; name: unknown }) {
  return {
    id: c.id,
    weight: Number(c.weight),
    min: Number(c.min),
    max: Number(c.max),
    name: apiText(c.name),
  };
}

import type { Locale } from '#app/core/locale.ts';

/** A decimal as people of the language write it: "0.93" → "0,93". The digits stay exactly those. */
export function shownDecimal(decimal: string, locale: Locale): string {
  return locale === 'en' ? decimal : decimal.replace('.', ',');
}

import { LOCALES } from '#app/core/locale.ts';
import { asLocalized, type Localized, localize } from '#app/core/localized.ts';
import { formatMoney, isCurrency } from '#app/core/money.ts';

interface Prize {
  name: unknown;
  quantity: number;
  amount: bigint | null;
  currency: string | null;
}

/** All prizes in words, one line each, in every language: what a public change shows as before and after. */
export function prizeLines(prizes: readonly Prize[]): Localized {
  const lines: Localized = {};
  for (const locale of LOCALES) {
    lines[locale] = prizes
      .map((prize) => {
        const money =
          prize.amount !== null && isCurrency(prize.currency)
            ? formatMoney(prize.amount, prize.currency, locale)
            : '';
        const name = localize(asLocalized(prize.name), locale).text;
        return [name, money, prize.quantity > 1 ? `× ${prize.quantity}` : ''].filter(Boolean).join(' · ');
      })
      .join('\n');
  }
  return lines;
}

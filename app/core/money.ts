import { INTL_TAG, type Locale } from './locale.ts';

export const CURRENCIES = ['KZT', 'EUR'] as const;
export type Currency = (typeof CURRENCIES)[number];

export function isCurrency(value: unknown): value is Currency {
  return typeof value === 'string' && (CURRENCIES as readonly string[]).includes(value);
}

/** "1 500 000 ₸": an amount in minor units (tiyn, cent); fractions are shown only when there are any. */
export function formatMoney(minorUnits: bigint, currency: Currency, locale: Locale): string {
  const whole = minorUnits % 100n === 0n;
  return new Intl.NumberFormat(INTL_TAG[locale], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 2,
  }).format(
    `${minorUnits / 100n}.${String(minorUnits % 100n)
      .replace('-', '')
      .padStart(2, '0')}` as `${number}`,
  );
}

/** Minor units from what a person typed ("1 500 000", "1500,50"); null when it is not an amount. */
export function parseMoney(text: string): bigint | null {
  const clean = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(clean);
  if (!match) return null;
  return BigInt(match[1]!) * 100n + BigInt((match[2] ?? '').padEnd(2, '0') || '0');
}

import { LOCALES } from '#app/core/locale.ts';
import type { Localized } from '#app/core/localized.ts';

/** A criterion as rules see it; numbers are exact decimals as text ("60", "0.5"). */
export interface Criterion {
  id: string;
  name: Localized;
  description: Localized;
  weight: string;
  min: string;
  max: string;
  step: string;
  labels: { value: string; label: Localized }[];
}

export const CRITERIA_LIMITS = { criteria: 12, name: 120, description: 600, label: 60, steps: 100 } as const;

const DECIMAL = /^(\d{1,4})(?:[.,](\d{1,3}))?$/;

/** Thousandths of a decimal as typed or stored ("2,5" → 2500n); null when it is not one. */
export function thousandths(text: string): bigint | null {
  const match = DECIMAL.exec(text.trim());
  if (!match) return null;
  return BigInt(match[1] ?? '0') * 1000n + BigInt((match[2] ?? '').padEnd(3, '0'));
}

/** The shortest text of so many thousandths: 60000n → "60", 500n → "0.5". */
export function decimalText(value: bigint): string {
  const fraction = String(value % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return fraction ? `${value / 1000n}.${fraction}` : String(value / 1000n);
}

/** One spelling per number, so that "60", "60.000" and "60,0" are the same criterion. Unreadable text stays as it is. */
export function plainDecimal(text: string): string {
  const value = thousandths(text);
  return value === null ? text.trim() : decimalText(value);
}

/** Each weight's share of the whole in per cent, to one decimal ("60", "33.3"); "0" when nothing weighs anything. */
export function percents(weights: readonly string[]): string[] {
  const parts = weights.map((weight) => thousandths(weight) ?? 0n);
  const sum = parts.reduce((a, b) => a + b, 0n);
  if (sum === 0n) return weights.map(() => '0');
  return parts.map((part) => {
    const tenths = (part * 2000n + sum) / (2n * sum);
    return tenths % 10n === 0n ? String(tenths / 10n) : `${tenths / 10n}.${tenths % 10n}`;
  });
}

/** The values of a scale, ascending; empty when the numbers make no scale. */
export function scaleValues(scale: Pick<Criterion, 'min' | 'max' | 'step'>): string[] {
  const [min, max, step] = [thousandths(scale.min), thousandths(scale.max), thousandths(scale.step)];
  if (min === null || max === null || step === null || step === 0n || min >= max) return [];
  if ((max - min) % step !== 0n || (max - min) / step > BigInt(CRITERIA_LIMITS.steps)) return [];
  const values: string[] = [];
  for (let value = min; value <= max; value += step) values.push(decimalText(value));
  return values;
}

/**
 * What the hash of the criteria is taken of: order, wording in all languages, weights, scales. Only what was written:
 * empty languages are left out, numbers have one spelling.
 */
export function criteriaForHash(criteria: readonly Criterion[]) {
  return criteria.map(({ id, name, description, weight, min, max, step, labels }) => ({
    id,
    name: written(name),
    description: written(description),
    weight: plainDecimal(weight),
    min: plainDecimal(min),
    max: plainDecimal(max),
    step: plainDecimal(step),
    labels: labels
      .map(({ value, label }) => ({ value: plainDecimal(value), label: written(label) }))
      .filter(({ label }) => Object.keys(label).length > 0),
  }));
}

function written(text: Localized): Localized {
  const result: Localized = {};
  for (const locale of LOCALES) {
    const value = text[locale]?.trim();
    if (value) result[locale] = value;
  }
  return result;
}

/**
 * Exact arithmetic of scores. Values, weights and limits have at most three decimals (the database's numeric(7,3)), so
 * everything is an integer of thousandths, and every score a fraction of two integers. No rounding ever decides a place.
 */

/** A fraction; the denominator is positive. Not reduced. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,3})0*)?$/;

/** "4.5" → 4500n. Throws on anything that is not a decimal with at most three places: such a value is a fault of ours. */
export function thousandths(decimal: string): bigint {
  const match = DECIMAL.exec(decimal);
  if (!match) throw new Error(`not a decimal with three places: ${decimal.slice(0, 40)}`);
  const magnitude = BigInt(match[2]!) * 1000n + BigInt((match[3] ?? '').padEnd(3, '0'));
  return match[1] ? -magnitude : magnitude;
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** Negative, zero or positive as a < b, a = b, a > b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The fraction with this many decimals, halves rounded away from zero: 0.125 → "0.13". For display only. */
export function roundHalfUp({ numerator, denominator }: Fraction, decimals: number): string {
  const isNegative = numerator < 0n;
  const magnitude = (isNegative ? -numerator : numerator) * 10n ** BigInt(decimals);
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  const digits = String(rounded).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = isNegative && rounded !== 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${whole}.${digits.slice(-decimals)}`;
}

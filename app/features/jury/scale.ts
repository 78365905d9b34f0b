import { thousandths } from './exact.ts';

/** A criterion's scale; decimals as text, as the database gives them. */
export interface ValueScale {
  min: string;
  max: string;
  step: string;
}

/** More steps than this are typed as a number instead of pressed. */
export const MAX_PRESSED_STEPS = 11;

/** "4500" thousandths as people write it: "4.5". */
function plain(value: bigint): string {
  const sign = value < 0n ? '-' : '';
  const magnitude = value < 0n ? -value : value;
  const rest = String(magnitude % 1000n)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${sign}${magnitude / 1000n}${rest ? `.${rest}` : ''}`;
}

/** The same decimal in its shortest form ("4.000" → "4"); what forms and comparisons use. */
export function normalValue(decimal: string): string {
  return plain(thousandths(decimal));
}

/** Every value of the scale from lowest to highest, or null when there are too many to press. */
export function pressedValues(scale: ValueScale): string[] | null {
  const [min, max, step] = [thousandths(scale.min), thousandths(scale.max), thousandths(scale.step)];
  if (step <= 0n || (max - min) / step + 1n > BigInt(MAX_PRESSED_STEPS)) return null;
  const values: string[] = [];
  for (let value = min; value <= max; value += step) values.push(plain(value));
  return values;
}

/** A typed value in normal form when it lies on the scale, else null. A decimal comma is read as a point. */
export function parseValue(scale: ValueScale, typed: string): string | null {
  const text = typed.trim().replace(',', '.');
  if (!/^-?\d{1,4}(\.\d{1,3})?$/.test(text)) return null;
  const [value, min, step] = [thousandths(text), thousandths(scale.min), thousandths(scale.step)];
  if (value < min || value > thousandths(scale.max)) return null;
  return step > 0n && (value - min) % step === 0n ? plain(value) : null;
}

/**
 * The value that a digit key stands for: itself when the scale has it, 0 for 10; on a scale without that number
 * (halves, letters of another kind) the n-th step. Null when the digit means nothing here.
 */
export function valueForDigit(scale: ValueScale, digit: string): string | null {
  const values = pressedValues(scale);
  if (!values) return null;
  if (values.every((value) => /^\d+$/.test(value))) {
    if (values.includes(digit)) return digit;
    return digit === '0' && values.includes('10') ? '10' : null;
  }
  return digit === '0' ? null : (values[Number(digit) - 1] ?? null);
}

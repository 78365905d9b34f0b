import { randomInt } from 'node:crypto';

/** Without letters and digits that are mixed up when read aloud or copied by hand. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A receipt number like `Q-7K4M-2XPD`: 39 bits, said easily over the phone, and nothing can be read from it.
 * `draw` gives a number below `size`; seeds draw the same ones again.
 */
export function newReceipt(draw: (size: number) => number = randomInt): string {
  const sign = () => SIGNS[draw(SIGNS.length)];
  const group = () => Array.from({ length: 4 }, sign).join('');
  return `Q-${group()}-${group()}`;
}

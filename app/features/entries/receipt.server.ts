import { randomInt } from 'node:crypto';

/** Without letters and digits that are mixed up when read aloud or copied by hand. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A receipt number like `Q-7K4M-2XPD`: 39 bits, said easily over the phone, and nothing can be read from it. */
export function newReceipt(): string {
  const sign = () => SIGNS[randomInt(SIGNS.length)];
  const group = () => Array.from({ length: 4 }, sign).join('');
  return `Q-${group()}-${group()}`;
}

/** Chance that is the same each time it is begun with the same words: load contests can be made again elsewhere. */
export interface Dice {
  /** [0, 1) */
  roll(): number;
  /** 0 … sides - 1 */
  whole(sides: number): number;
  pick<T>(list: readonly T[]): T;
  /** A version 7 UUID of an instant: rows made later lie later in an index, as those of the product do. */
  uuid(at: Date): string;
}

/** sfc32 (C. Doty-Humphrey, PractRand), begun from an FNV-1a hash of the text. */
export function diceOf(text: string): Dice {
  let [a, b, c, counter] = [hash(text, 0x811c9dc5), hash(text, 0x9e3779b9), hash(text, 0x85ebca6b), 1];
  const bits = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  // The first numbers still show what it was begun with.
  for (let turn = 0; turn < 12; turn += 1) bits();
  const roll = () => bits() / 2 ** 32;
  const whole = (sides: number) => Math.floor(roll() * sides);
  return {
    roll,
    whole,
    pick: (list) => list[whole(list.length)]!,
    uuid(at) {
      const time = at.getTime().toString(16).padStart(12, '0');
      const [left, right] = [hex(bits()), hex(bits())];
      const variant = '89ab'[bits() & 3];
      return `${time.slice(0, 8)}-${time.slice(8)}-7${left.slice(0, 3)}-${variant}${left.slice(3, 6)}-${left.slice(6)}${right}${hex(bits()).slice(0, 2)}`;
    },
  };
}

const hex = (value: number) => value.toString(16).padStart(8, '0');

function hash(text: string, start: number): number {
  let value = start;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}

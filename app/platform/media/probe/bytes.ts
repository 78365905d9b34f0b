/** Reads of a byte array that answer -1 (or '') outside of it instead of throwing: headers lie. */

export function u8(b: Uint8Array, at: number): number {
  return b[at] ?? -1;
}

export function u16be(b: Uint8Array, at: number): number {
  return at + 2 <= b.length && at >= 0 ? (b[at]! << 8) | b[at + 1]! : -1;
}

export function u16le(b: Uint8Array, at: number): number {
  return at + 2 <= b.length && at >= 0 ? b[at]! | (b[at + 1]! << 8) : -1;
}

export function u24le(b: Uint8Array, at: number): number {
  return at + 3 <= b.length && at >= 0 ? b[at]! | (b[at + 1]! << 8) | (b[at + 2]! << 16) : -1;
}

export function u32be(b: Uint8Array, at: number): number {
  return at + 4 <= b.length && at >= 0
    ? ((b[at]! << 24) | (b[at + 1]! << 16) | (b[at + 2]! << 8) | b[at + 3]!) >>> 0
    : -1;
}

export function u32le(b: Uint8Array, at: number): number {
  return at + 4 <= b.length && at >= 0
    ? (b[at]! | (b[at + 1]! << 8) | (b[at + 2]! << 16) | (b[at + 3]! << 24)) >>> 0
    : -1;
}

/** Bytes as Latin-1 text. */
export function latin1(b: Uint8Array, from: number, length: number): string {
  let text = '';
  for (const byte of b.subarray(Math.max(0, from), Math.max(0, from + length)))
    text += String.fromCharCode(byte);
  return text;
}

/** True when the bytes at `at` are this Latin-1 text. */
export function says(b: Uint8Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > b.length) return false;
  for (let i = 0; i < text.length; i++) if (b[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** First place of a Latin-1 text (ASCII letters in any case) in [from, to), or -1. */
export function find(b: Uint8Array, text: string, from = 0, to = b.length): number {
  const first = text.charCodeAt(0);
  const end = Math.min(to, b.length) - text.length;
  for (let at = b.indexOf(first, from); at >= 0 && at <= end; at = b.indexOf(first, at + 1)) {
    let i = 1;
    while (i < text.length && lower(b[at + i]!) === lower(text.charCodeAt(i))) i++;
    if (i === text.length) return at;
  }
  return -1;
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

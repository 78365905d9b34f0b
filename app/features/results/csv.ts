import type { Locale } from '#app/core/locale.ts';

/** A cell of an export: text, a number, or nothing. */
export type Cell = string | number | null;

// A cell that starts like this is computed by spreadsheet programs (OWASP, CSV injection).
const FORMULA_START = /^[=+\-@\t\r\n]|^[\s"']*[=+@]/;

/** Text that no spreadsheet takes for a formula: a leading apostrophe disarms it and is not shown as part of the value. */
export function disarm(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/**
 * CSV that Excel opens rightly by a double click: UTF-8 with a byte order mark, CRLF, and the list separator of the
 * reader's language (a semicolon where the decimal sign is a comma). Numbers use the same decimal sign.
 */
export function toCsv(rows: readonly (readonly Cell[])[], locale: Locale): string {
  const separator = locale === 'en' ? ',' : ';';
  const cell = (value: Cell) => {
    if (value === null) return '';
    if (typeof value === 'number') return locale === 'en' ? String(value) : String(value).replace('.', ',');
    const safe = disarm(value);
    return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(separator)).join('\r\n')}\r\n`;
}

import type { Probe } from '../plan.ts';
import { find, latin1, u8 } from './bytes.ts';
import { endsAsZip, hasMarkup } from './foreign.ts';

/** Place of `%PDF-` when only a byte order mark or white space comes before it; -1 otherwise. */
export function pdfStart(b: Uint8Array): number {
  let at = 0;
  while (at < 1024 && [0x00, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf].includes(u8(b, at))) at++;
  return latin1(b, at, 5) === '%PDF-' ? at : -1;
}

/**
 * A PDF is kept as it is (never remade), so it must be nothing but a document: no page or archive around it, nothing
 * that runs on opening, no programs started, no files inside. Names hidden in compressed objects pass; that is why
 * attachments are only ever handed out as downloads.
 */
export function probePdf(b: Uint8Array): Probe {
  const tail = Math.max(0, b.length - 4096);
  const whole = find(b, '%%EOF', tail) >= 0 || find(b, 'startxref', tail) >= 0;
  const probe: Probe = {
    type: 'pdf',
    width: 0,
    height: 0,
    pages: 1,
    scans: 1,
    ending: whole ? 'whole' : 'no-end',
  };
  const end = lastEnd(b, tail);
  if (endsAsZip(b, end) || hasMarkup(b, end, b.length)) return { ...probe, finding: 'MEDIA_POLYGLOT' };
  if (isActive(b)) return { ...probe, finding: 'MEDIA_ACTIVE_PDF' };
  // No program compresses a page twice; a bomb does.
  if (doublyCompressed(b)) return { ...probe, finding: 'MEDIA_TOO_MUCH_MEMORY' };
  return probe;
}

/** CAD programs put scripts behind clickable parts of honest drawings, so a script as such is no reason. */
function isActive(b: Uint8Array): boolean {
  if (find(b, '/Launch') >= 0 || find(b, '/EmbeddedFile') >= 0) return true;
  for (let at = find(b, '/OpenAction'); at >= 0; at = find(b, '/OpenAction', at + 11)) {
    if (/^\/OpenAction\s*<<[^>]{0,300}\/JavaScript/.test(latin1(b, at, 400))) return true;
  }
  return false;
}

function lastEnd(b: Uint8Array, tail: number): number {
  let end = b.length;
  for (let at = find(b, '%%EOF', tail); at >= 0; at = find(b, '%%EOF', at + 5)) end = at + 5;
  return end;
}

function doublyCompressed(b: Uint8Array): boolean {
  const name = '/FlateDecode';
  for (let at = find(b, name); at >= 0; at = find(b, name, at + name.length)) {
    if (
      latin1(b, at + name.length, 24)
        .trimStart()
        .startsWith(name)
    )
      return true;
  }
  return false;
}

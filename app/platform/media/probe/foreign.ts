import { find, latin1, says } from './bytes.ts';

/**
 * Polyglots: a picture that also runs as a page, a script or an archive. Camera makers do append things of their own
 * (motion photos, gain maps, makers' blocks), so extra bytes as such are fine: published pictures are always made
 * anew and originals are never served as pages. What no camera writes is refused: markup and PHP in the comments or
 * after the end, an archive or a PDF glued on.
 */
const MARKUP = ['<script', '<html', '<?php', '<iframe'];

/** True when text of a web page or of a server script stands in [from, to), a part that is not pixels. */
export function hasMarkup(b: Uint8Array, from: number, to: number): boolean {
  return MARKUP.some((text) => find(b, text, from, to) >= 0);
}

/** True when what follows the end of a picture is a page, an archive or a document. */
export function hasForeignTail(b: Uint8Array, end: number): boolean {
  if (end >= b.length) return false;
  return hasMarkup(b, end, b.length) || endsAsZip(b, end) || find(b, '%PDF-', end) >= 0;
}

/** True when a ZIP's closing record stands near the end, where unpackers look for it. */
export function endsAsZip(b: Uint8Array, from: number): boolean {
  const start = Math.max(from, b.length - 65_557);
  for (let at = b.indexOf(0x50, start); at >= 0; at = b.indexOf(0x50, at + 1)) {
    if (says(b, at, 'PK\x05\x06')) return true;
  }
  return false;
}

/** True when the file is SVG in UTF-8 or UTF-16, whatever comes before its root element. */
export function looksLikeSvg(b: Uint8Array): boolean {
  const head = b.subarray(0, 16_384);
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = wide
    ? latin1(
        head.filter((byte) => byte !== 0),
        2,
        head.length,
      )
    : latin1(head, 0, head.length);
  if (!/^[\s\u00ef\u00bb\u00bf]*</.test(text)) return false;
  return /<(?:[\w-]+:)?svg[\s>/]|<!DOCTYPE\s+svg\b/i.test(text);
}

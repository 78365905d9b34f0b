/** Offsets of the WOFF 1 header and directory (W3C Recommendation, WOFF File Format 1.0). */
const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;

/**
 * A WOFF 1 font as the TrueType file inside it. librsvg in sharp reads only bare TrueType, and the packages of our
 * typeface carry only WOFF. `inflate` undoes zlib. Throws when the bytes are no WOFF.
 */
export function woffToTrueType(woff: Uint8Array, inflate: (data: Uint8Array) => Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF font');
  const count = view.getUint16(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = HEADER_BYTES + i * ENTRY_BYTES;
    const [offset, packed, length] = [
      view.getUint32(at + 4),
      view.getUint32(at + 8),
      view.getUint32(at + 12),
    ];
    const raw = woff.subarray(offset, offset + packed);
    const data = packed < length ? inflate(raw) : raw;
    return { tag: view.getUint32(at), checksum: view.getUint32(at + 16), data };
  });
  const directory = 12 + 16 * count;
  const size = tables.reduce((sum, { data }) => sum + Math.ceil(data.length / 4) * 4, directory);
  const font = new Uint8Array(size);
  const out = new DataView(font.buffer);
  const power = 2 ** Math.floor(Math.log2(count));
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  out.setUint16(6, power * 16);
  out.setUint16(8, Math.log2(power));
  out.setUint16(10, (count - power) * 16);
  let position = directory;
  for (const [i, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + 16 * i;
    out.setUint32(at, tag);
    out.setUint32(at + 4, checksum);
    out.setUint32(at + 8, position);
    out.setUint32(at + 12, data.length);
    font.set(data, position);
    position += Math.ceil(data.length / 4) * 4;
  }
  return font;
}

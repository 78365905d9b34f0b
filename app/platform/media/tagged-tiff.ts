/** Raw pixels: rows top to bottom, `channels` bytes a pixel. */
export type RawPixels = { data: Uint8Array; width: number; height: number; channels: 3 | 4 };

/**
 * An uncompressed TIFF of raw pixels that carries a colour profile: the one way to tell a decoder "these numbers are
 * in this space" when they come from somewhere that does not say. In memory only, never stored.
 */
export function taggedTiff({ data, width, height, channels }: RawPixels, icc: Uint8Array): Uint8Array {
  const entries: [tag: number, type: number, count: number, value: number][] = [];
  const directory = 8;
  const count = channels === 4 ? 12 : 11;
  const bitsAt = directory + 2 + count * 12 + 4;
  const iccAt = bitsAt + 8;
  const pixelsAt = iccAt + icc.length + (icc.length & 1);
  entries.push(
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, channels, bitsAt],
    [259, 3, 1, 1],
    [262, 3, 1, 2],
  );
  entries.push([273, 4, 1, pixelsAt], [277, 3, 1, channels], [278, 4, 1, height]);
  entries.push([279, 4, 1, data.length], [284, 3, 1, 1]);
  if (channels === 4) entries.push([338, 3, 1, 2]);
  entries.push([34675, 7, icc.length, iccAt]);
  const out = new Uint8Array(pixelsAt + data.length);
  const view = new DataView(out.buffer);
  out.set([0x49, 0x49, 0x2a, 0]);
  view.setUint32(4, directory, true);
  view.setUint16(directory, count, true);
  for (const [i, [tag, type, values, value]] of entries.entries()) {
    const at = directory + 2 + i * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, values, true);
    view.setUint32(at + 8, value, true);
  }
  for (let i = 0; i < channels; i++) view.setUint16(bitsAt + i * 2, 8, true);
  out.set(icc, iccAt);
  out.set(data, pixelsAt);
  return out;
}

import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import {
  type Accepted,
  MIME,
  type Refused,
  type Rendered,
  type Variant,
  type Verdict,
} from './child-protocol.ts';
import { decodeHeic, heicSize } from './heic.server.ts';
import { perceptualHash } from './perceptual-hash.ts';
import {
  AVIF_OPTIONS,
  MAX_PIXELS,
  type MediaRefusal,
  type Probe,
  planVariants,
  VARIANT_EDGES,
  VARIANT_FORMATS,
  type VariantFormat,
  WEBP_OPTIONS,
} from './plan.ts';

/** 8-bit sRGB pixels, upright. */
export type Level = { data: Buffer | Uint8Array; width: number; height: number; channels: 1 | 2 | 3 | 4 };

const TOP_EDGE = VARIANT_EDGES.at(-1) ?? 2400;
const QUICK_AVIF_PIXELS = 6_000_000;
/** One picture at a time, its variants side by side: libvips' own threads would only get in each other's way. */
sharp.concurrency(1);
sharp.cache(false);
// Types are decided before sharp is called; everything else it could open (SVG, PDF, vips' own) is shut.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpeg',
    'VipsForeignLoadPng',
    'VipsForeignLoadWebp',
    'VipsForeignLoadHeif',
    'VipsForeignLoadTiff',
    'VipsForeignLoadNsgif',
  ],
});

/**
 * How strict the decoder is. Phones write JPEGs with harmless defects, so only missing data refuses one; where just
 * the end marker is missing, it is added and everything else must be right. A PNG has checksums: those must hold.
 */
function open(bytes: Uint8Array, probe: Probe): Sharp {
  const options: SharpOptions = {
    limitInputPixels: MAX_PIXELS,
    pages: 1,
    sequentialRead: true,
    failOn: 'truncated',
  };
  if (probe.type === 'png') options.failOn = 'error';
  if (probe.type === 'jpeg' && probe.ending === 'no-end') {
    const closed = new Uint8Array(bytes.length + 2);
    closed.set(bytes);
    closed.set([0xff, 0xd9], bytes.length);
    return sharp(closed, { ...options, failOn: 'warning' });
  }
  return sharp(bytes, options);
}

function refusalFrom(error: unknown, probe: Probe): MediaRefusal {
  const message = error instanceof Error ? error.message : String(error);
  if (/pixel limit|too large/i.test(message)) return 'MEDIA_TOO_MANY_PIXELS';
  if (probe.ending !== 'whole' || /premature end|truncat|unexpected end/i.test(message))
    return 'MEDIA_TRUNCATED';
  return 'MEDIA_CORRUPT';
}

function accepted(probe: Probe, size: { width: number; height: number }): Accepted {
  return { outcome: 'accepted', type: probe.type, mime: MIME[probe.type], ...size, pages: probe.pages };
}

async function uprightSize(bytes: Uint8Array, probe: Probe): Promise<{ width: number; height: number }> {
  if (probe.type === 'heic') return heicSize(bytes);
  const { autoOrient } = await open(bytes, probe).metadata();
  return { width: autoOrient.width, height: autoOrient.height };
}

/**
 * Fast verdict: all of the data is read through the decoder, at the smallest size it can do that. Formats of the HEIF
 * family decode too slowly for that; of theirs, large ones are judged by structure here and by pixels when rendered.
 */
export async function inspectPicture(bytes: Uint8Array, probe: Probe): Promise<Verdict> {
  try {
    const size = await uprightSize(bytes, probe);
    const later =
      probe.type === 'heic' || (probe.type === 'avif' && probe.width * probe.height > QUICK_AVIF_PIXELS);
    if (!later) await open(bytes, probe).resize(64, 64, { fit: 'inside' }).raw().toBuffer();
    return accepted(probe, size);
  } catch (error) {
    return { outcome: 'refused', code: refusalFrom(error, probe) };
  }
}

/** Decodes once to the largest variant and derives everything else from it. */
export async function renderPicture(
  bytes: Uint8Array,
  probe: Probe,
  outDir: string,
): Promise<Rendered | Refused> {
  try {
    const size = await uprightSize(bytes, probe);
    const top = await decodeTop(bytes, probe);
    return { ...accepted(probe, size), ...(await derive(top, outDir)) };
  } catch (error) {
    return { outcome: 'refused', code: refusalFrom(error, probe) };
  }
}

async function decodeTop(bytes: Uint8Array, probe: Probe): Promise<Level> {
  if (probe.type === 'heic') return opaque(await decodeHeic(bytes, TOP_EDGE));
  const { data, info } = await open(bytes, probe)
    .autoOrient()
    .resize(TOP_EDGE, TOP_EDGE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return opaque({ data, width: info.width, height: info.height, channels: info.channels });
}

/** Variants, placeholder and hash of a decoded picture; also used for the first page of a PDF. */
export async function derive(
  top: Level,
  outDir: string,
): Promise<{ placeholder: string; phash: string; variants: Variant[] }> {
  const encoding: Promise<Variant>[] = [];
  let level = top;
  for (const { width, height } of planVariants(top.width, top.height)) {
    if (width !== level.width || height !== level.height) {
      const data = await raw(level).resize(width, height, { fit: 'fill' }).raw().toBuffer();
      level = { ...level, data, width, height };
    }
    for (const format of VARIANT_FORMATS) encoding.push(encode(level, format, outDir));
  }
  const smallest = level;
  const [variants, placeholder, phash] = await Promise.all([
    Promise.all(encoding),
    placeholderOf(smallest),
    hashOf(smallest),
  ]);
  return { variants, placeholder, phash };
}

function raw({ data, width, height, channels }: Level): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

async function encode(level: Level, format: VariantFormat, outDir: string): Promise<Variant> {
  const { width, height } = level;
  const picture = raw(level);
  const encoded = format === 'avif' ? picture.avif(AVIF_OPTIONS) : picture.webp(WEBP_OPTIONS);
  const buffer = await encoded.toBuffer();
  const file = path.join(outDir, `${width}x${height}.${format}`);
  await writeFile(file, buffer);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  return { width, height, format, path: file, bytes: buffer.length, sha256 };
}

/** A 16-pixel WebP, about 100 bytes: needs no script to be shown and no decoder to be shipped. */
async function placeholderOf(level: Level): Promise<string> {
  const tiny = await raw(level)
    .flatten({ background: 'white' })
    .resize(16, 16, { fit: 'inside' })
    .webp({ quality: 35, effort: 4 })
    .toBuffer();
  return `data:image/webp;base64,${tiny.toString('base64')}`;
}

async function hashOf(level: Level): Promise<string> {
  const grey = await raw(level)
    .flatten({ background: 'white' })
    .resize(32, 32, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
  return perceptualHash(grey);
}

/** Drops an alpha channel that hides nothing: it would double the work of every encoder. */
async function opaque(level: Level): Promise<Level> {
  const { data, channels } = level;
  if (channels === 1 || channels === 3) return level;
  for (let at = channels - 1; at < data.length; at += channels) if (data[at] !== 255) return level;
  const { data: bare, info } = await raw(level).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { ...level, data: bare, channels: info.channels };
}

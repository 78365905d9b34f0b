import { createRequire } from 'node:module';
import sharp from 'sharp';
import { heifColourProfile } from './probe/isobmff.ts';
import { type RawPixels, taggedTiff } from './tagged-tiff.ts';

/** The part of libheif's JavaScript face that is used; the package has no types of its own for it. */
type HeifImage = {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  has_alpha_channel?(): boolean;
  display(
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (result: { data: Uint8ClampedArray } | null) => void,
  ): void;
  free(): void;
};
type LibHeif = { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };

let library: LibHeif | undefined;

/** Loaded on the first HEIC only: most processes never see one. */
function libheif(): LibHeif {
  library ??= createRequire(import.meta.url)('libheif-js/wasm-bundle') as LibHeif;
  return library;
}

function openPrimary(bytes: Uint8Array): { image: HeifImage; all: HeifImage[] } {
  const all = new (libheif().HeifDecoder)().decode(bytes);
  const image = all.find((candidate) => candidate.is_primary()) ?? all[0];
  if (!image) throw new Error('HEIC without a readable picture');
  return { image, all };
}

/** Upright size of the main picture, from its structure; pixels are decoded when the variants are made. */
export function heicSize(bytes: Uint8Array): { width: number; height: number } {
  const { image, all } = openPrimary(bytes);
  const size = { width: image.get_width(), height: image.get_height() };
  for (const each of all) each.free();
  return size;
}

/** The main picture, upright, at most `edge` pixels on its longest side, in sRGB. */
export async function decodeHeic(bytes: Uint8Array, edge: number): Promise<RawPixels> {
  const { image, all } = openPrimary(bytes);
  const width = image.get_width();
  const height = image.get_height();
  const data = new Uint8ClampedArray(width * height * 4);
  await new Promise<void>((resolve, reject) => {
    image.display({ data, width, height }, (done) =>
      done ? resolve() : reject(new Error('HEIC pixels cannot be decoded')),
    );
  });
  for (const each of all) each.free();
  const whole = sharp(data, { raw: { width, height, channels: 4 } });
  const small = await (image.has_alpha_channel?.() ? whole : whole.removeAlpha())
    .resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const channels = small.info.channels as 3 | 4;
  const pixels = { data: small.data, width: small.info.width, height: small.info.height, channels };
  return toSrgb(pixels, heifColourProfile(bytes));
}

async function toSrgb(pixels: RawPixels, profile: Uint8Array | 'display-p3' | null): Promise<RawPixels> {
  if (!profile) return pixels;
  const icc = profile === 'display-p3' ? await displayP3() : profile;
  const { data, info } = await sharp(taggedTiff(pixels, icc), { failOn: 'none' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels as 3 | 4 };
}

/** The Display P3 profile that ships inside sharp. */
async function displayP3(): Promise<Uint8Array> {
  const dot = { create: { width: 1, height: 1, channels: 3 as const, background: 'white' } };
  const tagged = await sharp(dot).withIccProfile('p3').png().toBuffer();
  return (await sharp(tagged).metadata()).icc ?? new Uint8Array();
}

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { hashDistance } from '#app/platform/media/perceptual-hash.ts';
import {
  createPipeline,
  INSPECT_LIMITS,
  type MediaPipeline,
  RENDER_LIMITS,
  type Rendered,
} from '#app/platform/media/pipeline.server.ts';
import { MEBIBYTE } from '#app/platform/media/plan.ts';
import { usageOf } from '#app/platform/media/pool.server.ts';
import { taggedTiff } from '#app/platform/media/tagged-tiff.ts';

const PHOTOS = path.resolve('tests/fixtures/media/photos');
const folder = mkdtempSync(path.join(os.tmpdir(), 'qalam-pipeline-'));
const opened: MediaPipeline[] = [];
const pipelineWith = (...limits: Parameters<typeof createPipeline>) => {
  const media = createPipeline(...limits);
  opened.push(media);
  return media;
};
const media = pipelineWith();
let folders = 0;

afterAll(() => {
  for (const each of opened) each.close();
  rmSync(folder, { recursive: true, force: true });
});

async function render(source: string, by = media): Promise<Rendered> {
  const outDir = mkdtempSync(path.join(folder, `${folders++}-`));
  const rendered = await by.render(source, outDir);
  if (rendered.outcome === 'refused') throw new Error(rendered.code);
  return rendered;
}

const raw = (file: string) => sharp(file).removeAlpha().raw().toBuffer();

/** Mean difference of two equally large pictures, in grey levels. */
async function difference(a: string, b: string): Promise<number> {
  const [left, right] = await Promise.all([raw(a), raw(b)]);
  expect(left.length).toBe(right.length);
  let sum = 0;
  for (const [i, value] of left.entries()) sum += Math.abs(value - right[i]!);
  return sum / left.length;
}

/** An honest large photo: clouds, edges and grain, so that no encoder gets away cheaply. */
async function largePhoto(width: number, height: number): Promise<string> {
  const file = path.join(folder, `${width}x${height}.jpg`);
  const grain = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const noise = sharp({
    create: { width: 600, height: 400, channels: 3, background: 'black', noise: grain },
  });
  await noise
    .blur(2)
    .png()
    .toBuffer()
    .then((small) => sharp(small).resize(width, height).jpeg().toFile(file));
  return file;
}

describe('what is published', () => {
  test('a picture lying on its side stands up', async () => {
    const upright = await render(path.join(PHOTOS, 'orientation/portrait_1.jpg'));
    const turned = await render(path.join(PHOTOS, 'orientation/portrait_6.jpg'));
    expect([turned.width, turned.height]).toEqual([upright.width, upright.height]);
    const small = (rendered: Rendered) =>
      rendered.variants.find((v) => v.format === 'webp' && v.height === 640)!.path;
    expect(await difference(small(upright), small(turned))).toBeLessThan(4);
    expect(hashDistance(upright.phash, turned.phash)).toBeLessThanOrEqual(4);
  });

  test('another format and size of the same photo is seen as near', async () => {
    const copy = path.join(folder, 'copy.webp');
    const photo = path.join(PHOTOS, 'phone_samsung_j3_o6.jpg');
    await sharp(photo, { failOn: 'none' })
      .autoOrient()
      .resize(700)
      .modulate({ brightness: 1.1 })
      .webp()
      .toFile(copy);
    const [a, b] = [await render(photo), await render(copy)];
    expect(hashDistance(a.phash, b.phash)).toBeLessThanOrEqual(8);
    const other = await render(path.join(PHOTOS, 'phone_htc_desire_gps_icc.jpg'));
    expect(hashDistance(a.phash, other.phash)).toBeGreaterThan(16);
  });

  test('colours of a wide-gamut photo stay what they were', async () => {
    const [wide, plain] = [path.join(folder, 'wide.png'), path.join(folder, 'plain.png')];
    const swatch = sharp({
      create: { width: 64, height: 64, channels: 3, background: { r: 180, g: 90, b: 40 } },
    });
    await swatch.clone().png().toFile(plain);
    await swatch.clone().withIccProfile('p3').png().toFile(wide);
    const [a, b] = [await render(wide), await render(plain)];
    expect(await difference(a.variants[1]!.path, b.variants[1]!.path)).toBeLessThan(3);
  });

  test('numbers in Display P3 become the same colour in sRGB, not the same numbers', async () => {
    const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: 'white' } });
    const { icc } = await sharp(await dot.withIccProfile('p3').png().toBuffer()).metadata();
    const pixels = { data: Uint8Array.of(180, 90, 40), width: 1, height: 1, channels: 3 as const };
    const [r, g, b] = await sharp(taggedTiff(pixels, icc!)).toColourspace('srgb').raw().toBuffer();
    // By the matrix of CSS Color 4: 193, 83, 18.
    expect([Math.abs(r! - 193), Math.abs(g! - 83), Math.abs(b! - 18)].every((off) => off <= 3)).toBe(true);
  });

  test('a HEIC comes out upright and opaque', async () => {
    const { variants, width, height } = await render(
      path.join(PHOTOS, 'heic_iphone11_p3_gps_exif_at_end.heic'),
    );
    expect([width, height]).toEqual([3024, 4032]);
    expect(variants[0]).toMatchObject({ width: 1800, height: 2400, format: 'avif' });
    expect((await sharp(variants.at(-1)!.path).metadata()).hasAlpha).toBe(false);
  });

  test('transparency is kept where it hides something, dropped where it does not', async () => {
    const bug = await render(path.join(PHOTOS, 'png_alpha_3mp.png'));
    for (const { path: file } of bug.variants) expect((await sharp(file).metadata()).hasAlpha).toBe(true);
    const solid = path.join(folder, 'solid.png');
    await sharp({ create: { width: 90, height: 50, channels: 4, background: '#2a6f5aff' } })
      .png()
      .toFile(solid);
    for (const { path: file } of (await render(solid)).variants)
      expect((await sharp(file).metadata()).hasAlpha).toBe(false);
  });

  test('names of variants are hashes of what is in them', async () => {
    const { variants } = await render(path.join(PHOTOS, 'tiny_old_camera.jpg'));
    const { createHash } = await import('node:crypto');
    for (const variant of variants)
      expect(createHash('sha256').update(readFileSync(variant.path)).digest('hex')).toBe(variant.sha256);
  });

  test('the placeholder has the colours of the picture', async () => {
    const green = path.join(folder, 'green.png');
    await sharp({ create: { width: 300, height: 200, channels: 3, background: '#2a6f5a' } })
      .png()
      .toFile(green);
    const { placeholder } = await render(green);
    const { dominant } = await sharp(Buffer.from(placeholder.split(',')[1]!, 'base64')).stats();
    expect(Math.abs(dominant.g - 0x6f)).toBeLessThan(16);
  });
});

describe('PDF', () => {
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, text, 'latin1');
    return file;
  };
  const objects =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\n';

  test('one with a password is refused as such', async () => {
    const lock = `/Encrypt<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(0123456789abcdef)(0123456789abcdef)]`;
    const file = write('locked.pdf', `${objects}trailer<</Size 4/Root 1 0 R${lock}>>\n%%EOF\n`);
    expect(await media.inspect(file)).toEqual({ outcome: 'refused', code: 'MEDIA_ENCRYPTED_PDF' });
  });

  test('one too heavy to draw in time stays an attachment, without a preview', async () => {
    const file = write('plain.pdf', `${objects}trailer<</Size 4/Root 1 0 R>>\n%%EOF\n`);
    const hurried = pipelineWith(INSPECT_LIMITS, { ...RENDER_LIMITS, memoryBytes: 20 * MEBIBYTE });
    expect(await render(file, hurried)).toMatchObject({
      outcome: 'attachment',
      pages: 1,
      variants: [],
      phash: '',
    });
    expect((await render(file)).variants.length).toBeGreaterThan(0);
  });
});

describe('limits', () => {
  const photo = path.join(PHOTOS, 'heic_iphone11_p3_gps_exif_at_end.heic');
  afterEach(() => {
    for (const each of opened.splice(1)) each.close();
  });

  test('too much processor time: refused, the process replaced, the next file served', async () => {
    const strict = pipelineWith(INSPECT_LIMITS, { ...RENDER_LIMITS, cpuMs: 300 });
    await strict.render(path.join(PHOTOS, 'tiny_old_camera.jpg'), folder);
    const [before] = strict.pids();
    expect(await strict.render(photo, folder)).toEqual({ outcome: 'refused', code: 'MEDIA_TOO_SLOW' });
    expect((await strict.render(path.join(PHOTOS, 'tiny_old_camera.jpg'), folder)).outcome).toBe('accepted');
    expect(strict.pids()).not.toContain(before);
  });

  test('too much memory: refused', async () => {
    const strict = pipelineWith(INSPECT_LIMITS, { ...RENDER_LIMITS, memoryBytes: 120 * MEBIBYTE });
    expect(await strict.render(photo, folder)).toEqual({ outcome: 'refused', code: 'MEDIA_TOO_MUCH_MEMORY' });
  });

  test('memory one large file left behind is not held against the next', async () => {
    const pipeline = pipelineWith(INSPECT_LIMITS, { ...RENDER_LIMITS, memoryBytes: 600 * MEBIBYTE });
    await pipeline.render(photo, folder);
    const [large] = pipeline.pids();
    expect((await pipeline.render(path.join(PHOTOS, 'tiny_old_camera.jpg'), folder)).outcome).toBe(
      'accepted',
    );
    expect(pipeline.pids()).not.toContain(large);
  });

  test('a machine too busy is not the fault of the photo', async () => {
    const starved = pipelineWith(INSPECT_LIMITS, { ...RENDER_LIMITS, wallMs: 50 });
    await expect(starved.render(photo, folder)).rejects.toThrow('no time');
  });

  test('a process killed from outside fails its file for now, and is replaced', async () => {
    const pipeline = pipelineWith();
    await pipeline.render(path.join(PHOTOS, 'tiny_old_camera.jpg'), folder);
    const [victim = 0] = pipeline.pids();
    const rendering = pipeline.render(photo, folder);
    const failed = expect(rendering).rejects.toThrow(/media process/);
    process.kill(victim, 'SIGKILL');
    await failed;
    expect((await pipeline.render(photo, folder)).outcome).toBe('accepted');
    expect(pipeline.pids()).not.toContain(victim);
  });

  test('a missing file is an error of ours, not a verdict', async () => {
    await expect(media.inspect(path.join(folder, 'nowhere.jpg'))).rejects.toThrow(/ENOENT/);
  });

  test('many at once are all answered, in processes no more than allowed', async () => {
    const verdicts = await Promise.all(Array.from({ length: 60 }, () => media.inspect(photo)));
    expect(new Set(verdicts.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']));
    expect(media.pids().length).toBeLessThanOrEqual(1 + Math.max(1, os.availableParallelism() - 1));
  });

  test('the processes go when the pipeline is closed', async () => {
    const pipeline = pipelineWith();
    await pipeline.inspect(photo);
    const [pid = 0] = pipeline.pids();
    pipeline.close();
    await expect.poll(() => usageOf(pid)).toBeNull();
  });
});

test('a verdict does not wait for a 22 MP photo that is being rendered', async () => {
  const large = await largePhoto(5760, 3840);
  await Promise.all([media.inspect(large), render(path.join(PHOTOS, 'tiny_old_camera.jpg'))]);
  let done = false;
  const rendering = render(large).then((rendered) => {
    done = true;
    return rendered;
  });
  const verdict = await media.inspect(path.join(PHOTOS, 'phone_samsung_j3_o6.jpg'));
  expect(verdict.outcome).toBe('accepted');
  expect(done).toBe(false);
  // How long the server's own loop is held up meanwhile is measured by `npm run bench -- media`.
  expect((await rendering).variants).toHaveLength(10);
});

import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import sharp from 'sharp';
import { createPipeline, type MediaPipeline } from '#app/platform/media/pipeline.server.ts';
import {
  AVIF_OPTIONS,
  MEBIBYTE,
  planVariants,
  VARIANT_EDGES,
  WEBP_OPTIONS,
} from '#app/platform/media/plan.ts';
import type { Measure } from './measure.ts';

const PHOTOS = path.resolve('tests/fixtures/media/photos');
const NAMES = [
  'phone_samsung_j3_o6.jpg',
  'phone_issue308_gps_zero_forest.jpg',
  'orientation/portrait_6.jpg',
  'phone_htc_desire_gps_icc.jpg',
];
const MORE = ['photos/large_22mp.jpg', 'photos/ultrahdr_gain_map_mpf.jpg', 'photos/large_16mp_dark.jpg'];
const ROUNDS = 3;
const TOP = VARIANT_EDGES.at(-1) ?? 2400;

/**
 * What a careful person would write with sharp alone: decode once with shrink-on-load, then every size in both
 * formats side by side, same qualities. No limits, no process of its own, no hash, no verdict.
 */
async function bare(source: string, outDir: string): Promise<void> {
  const { data, info } = await sharp(source, { failOn: 'none' })
    .autoOrient()
    .resize(TOP, TOP, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  await Promise.all(
    planVariants(width, height).flatMap((size) => {
      const resized = sharp(data, { raw: { width, height, channels } }).resize(size.width, size.height);
      const name = path.join(outDir, `${size.width}`);
      return [
        resized.clone().avif(AVIF_OPTIONS).toFile(`${name}.avif`),
        resized.clone().webp(WEBP_OPTIONS).toFile(`${name}.webp`),
      ];
    }),
  );
}

/** The real thing: verdict, then variants, as an upload goes. */
async function ours(media: MediaPipeline, source: string, outDir: string): Promise<void> {
  const verdict = await media.inspect(source);
  const rendered = await media.render(source, outDir);
  if (verdict.outcome !== 'accepted' || rendered.outcome !== 'accepted')
    throw new Error(`refused: ${source}`);
}

/** Seconds to do all files, as many at a time as there are cores. */
async function seconds(sources: string[], work: (source: string) => Promise<void>): Promise<number> {
  const queue = [...sources];
  const startedAt = performance.now();
  const hand = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, hand));
  return (performance.now() - startedAt) / 1000;
}

/** A 22 MP photo with clouds and grain, for clones that lack the real one. */
async function madeLarge(folder: string): Promise<string> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  const small = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'black', noise } })
    .blur(2)
    .png()
    .toBuffer();
  const file = path.join(folder, 'made-22mp.jpg');
  await sharp(small).resize(5760, 3840).jpeg({ quality: 85 }).toFile(file);
  return file;
}

/** Photos a second through the whole pipeline against bare sharp, in turns over the same files. */
export async function bench(): Promise<Measure[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'qalam-bench-'));
  const outDir = path.join(folder, 'out');
  mkdirSync(outDir);
  const media = createPipeline();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const defaults = sharp.concurrency();
  try {
    const material = MORE.map((name) => path.resolve('../shared/material', name)).filter((file) =>
      existsSync(file),
    );
    const sources = [...NAMES.map((name) => path.join(PHOTOS, name)), ...material];
    if (material.length === 0) sources.push(await madeLarge(folder));
    // Bare sharp is given its best: one thread a picture, many pictures (more threads made it slower here).
    sharp.concurrency(1);
    sharp.cache(false);
    await ours(media, sources[0] ?? '', outDir);
    await bare(sources[0] ?? '', outDir);
    const times = { ours: [] as number[], floor: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      delay.enable();
      times.ours.push(await seconds(sources, (source) => ours(media, source, outDir)));
      delay.disable();
      times.floor.push(await seconds(sources, (source) => bare(source, outDir)));
    }
    return measures(sources.length, times, delay.percentile(99) / 1e6 - 5, media.peakBytes() / MEBIBYTE);
  } finally {
    sharp.concurrency(defaults);
    media.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function measures(
  photos: number,
  times: { ours: number[]; floor: number[] },
  p99: number,
  peak: number,
): Measure[] {
  const rate = (list: number[]) => (photos * list.length) / list.reduce((sum, each) => sum + each, 0);
  const [ours, floor] = [rate(times.ours), rate(times.floor)];
  const at = (value: number, most: number, unit: string, name: string): Measure => ({
    bench: 'media',
    case: name,
    ours: round(value),
    floor: most,
    ratio: round(value / most),
    unit,
    aim: `< ${most} ${unit}`,
    ok: value < most,
  });
  return [
    {
      bench: 'media',
      case: 'verdict and all variants',
      ours: round(ours),
      floor: round(floor),
      ratio: round(ours / floor),
      unit: 'photos/s',
      aim: '>= 0.85 of bare sharp',
      ok: ours / floor >= 0.85,
    },
    at(Math.max(0, p99), 50, 'ms', 'event loop delay p99 of the server meanwhile'),
    at(peak, 768, 'MiB', 'peak memory of a media process'),
  ];
}

const round = (value: number) => Math.round(value * 1000) / 1000;

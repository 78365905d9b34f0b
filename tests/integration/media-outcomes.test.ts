import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPipeline, type Rendered } from '#app/platform/media/pipeline.server.ts';
import { MEBIBYTE, MEDIA_REFUSALS, planVariants, VARIANT_FORMATS } from '#app/platform/media/plan.ts';

// One table says what becomes of each file. A part of the files is here; the rest (open test material and what its
// generators write) is walked where that folder stands beside the project, and said to be missing where it does not.
const HERE = path.resolve('tests/fixtures/media');
const MATERIAL = path.resolve('../shared/material');
const hasMaterial = existsSync(path.join(MATERIAL, 'make/bombs.mjs'));
const made = mkdtempSync(path.join(os.tmpdir(), 'qalam-made-'));

type Row = { file: string; outcome: string; code: string };
const rows: Row[] = readFileSync(path.join(HERE, 'outcomes.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#') && !line.startsWith('file\t'))
  .map((line) => {
    const [file = '', outcome = '', code = ''] = line.split('\t');
    return { file, outcome, code };
  });
const isHere = ({ file }: Row) => existsSync(path.join(HERE, file));
const walked = rows.filter((row) => hasMaterial || isHere(row));

function locate(file: string): string {
  const here = path.join(HERE, file);
  if (existsSync(here)) return here;
  return file.startsWith('make/') ? path.join(made, file.slice('make/'.length)) : path.join(MATERIAL, file);
}

const media = createPipeline();
beforeAll(() => {
  if (!hasMaterial) {
    const missing = rows.length - walked.length;
    console.info(
      `${missing} of ${rows.length} rows need the open test material in ../shared/material: not walked here`,
    );
    return;
  }
  const run = (script: string, ...args: string[]) =>
    execFileSync(process.execPath, [path.join(MATERIAL, 'make', script), ...args], { stdio: 'ignore' });
  run('bombs.mjs', path.join(made, 'bombs'));
  run('hostile.mjs', path.join(made, 'hostile'));
  mkdirSync(path.join(made, 'ispe'));
  const avif = path.join(MATERIAL, 'photos/avif_20mp_canon70d.avif');
  run('patch-ispe.mjs', avif, path.join(made, 'ispe/avif-says-65535x65535.avif'));
});

afterAll(() => {
  media.close();
  rmSync(made, { recursive: true, force: true });
});

test('the table speaks in known words', () => {
  const codes: readonly string[] = MEDIA_REFUSALS;
  for (const { file, outcome, code } of rows) {
    expect(['accepted', 'attachment', 'refused'], file).toContain(outcome);
    if (outcome === 'refused') expect(codes, file).toContain(code);
    else expect(code, file).toBe('');
  }
  expect(new Set(rows.map(({ file }) => file)).size).toBe(rows.length);
});

test('every file has its row', () => {
  const known = new Set(rows.map(({ file }) => file));
  const list = (root: string) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((f) =>
      statSync(path.join(root, f)).isFile(),
    );
  const own = ['outcomes.tsv', 'ATTRIBUTION.md', '.gitattributes'];
  const files = list(HERE).filter((file) => !own.includes(file));
  if (hasMaterial) {
    for (const part of ['photos', 'hostile'])
      files.push(...list(path.join(MATERIAL, part)).map((f) => `${part}/${f}`));
    files.push(...list(made).map((file) => `make/${file}`));
  }
  expect(files.filter((file) => !known.has(file))).toEqual([]);
});

describe('each file of the table', () => {
  test.each(walked)('$file → $outcome $code', async ({ file, outcome, code }) => {
    const source = locate(file);
    const startedAt = performance.now();
    const verdict = await media.inspect(source);
    const took = performance.now() - startedAt;
    expect(verdict.outcome === 'refused' ? `refused ${verdict.code}` : verdict.outcome).toBe(
      `${outcome} ${code}`.trim(),
    );
    expect(took, 'ms to a verdict').toBeLessThan(2000);
    if (verdict.outcome === 'refused') return;

    const folder = mkdtempSync(path.join(os.tmpdir(), 'qalam-variants-'));
    try {
      const rendered = await media.render(source, folder);
      if (rendered.outcome === 'refused') throw new Error(`render: ${rendered.code}`);
      await expectPublishable(rendered);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('memory stayed bounded', () => {
    expect(media.peakBytes()).toBeLessThan(768 * MEBIBYTE);
  });
});

/** Every size in both formats, upright, sRGB, and not one byte of metadata. */
async function expectPublishable(rendered: Rendered): Promise<void> {
  const { variants, width, height, outcome } = rendered;
  if (outcome === 'accepted') {
    expect(variants.length).toBe(planVariants(width, height).length * VARIANT_FORMATS.length);
    expect(rendered.phash).toMatch(/^([0-9a-f]{16})?$/);
  }
  if (variants.length > 0) expect(rendered.placeholder).toMatch(/^data:image\/webp;base64,.{20,300}$/);
  for (const variant of variants) {
    const bytes = readFileSync(variant.path);
    const facts = await sharp(bytes).metadata();
    expect([facts.width, facts.height]).toEqual([variant.width, variant.height]);
    // A long thin picture's short side is rounded; a pixel either way is not another shape.
    const expectedHeight = (variant.width * height) / width;
    if (outcome === 'accepted')
      expect(Math.abs(variant.height - expectedHeight)).toBeLessThanOrEqual(1 + height / width);
    expect(facts.space).toBe('srgb');
    expect(facts.depth).toBe('uchar');
    expect(facts.orientation ?? 1).toBe(1);
    for (const name of ['exif', 'icc', 'xmp', 'iptc'] as const) expect(facts[name], name).toBeUndefined();
    for (const text of [
      'Exif',
      'EXIF',
      'GPS',
      'ICC_PROFILE',
      'http://ns.adobe',
      'XMP ',
      '<script',
      '<?php',
    ]) {
      expect(bytes.includes(text), text).toBe(false);
    }
    expect(bytes.length).toBe(variant.bytes);
  }
}

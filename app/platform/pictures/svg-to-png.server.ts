import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import sharp from 'sharp';
import { env } from '../env.server.ts';
import { woffToTrueType } from './woff.ts';

let ready: Promise<void> | undefined;

/**
 * Our SVG as a PNG, with our typeface in it whatever fonts the machine has. Never give it an SVG from outside. librsvg knows
 * each weight as a family of its own: `Golos Text` and `Golos Text ExtraBold`.
 */
export async function svgToPng(svg: string): Promise<Buffer> {
  ready ??= prepareFonts();
  await ready;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
}

/** Unpacks the fonts into the data folder and names it to fontconfig, which reads the variable at its first text. */
async function prepareFonts(): Promise<void> {
  const folder = path.join(env().DATA_DIR, 'fonts');
  await mkdir(path.join(folder, 'cache'), { recursive: true });
  const source = path.join(
    path.dirname(createRequire(path.resolve('package.json')).resolve('@fontsource/golos-text/package.json')),
    'files',
  );
  const wanted = (await readdir(source)).filter((name) => /-(400|800)-normal\.woff$/.test(name));
  for (const name of wanted) {
    const font = woffToTrueType(await readFile(path.join(source, name)), (data) => inflateSync(data));
    await writeWhole(path.join(folder, name.replace(/\.woff$/, '.ttf')), font);
  }
  const configuration = path.join(folder, 'fonts.conf');
  await writeWhole(
    configuration,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${escapeXml(folder)}</dir><cachedir>${escapeXml(path.join(folder, 'cache'))}</cachedir></fontconfig>\n`,
  );
  process.env.FONTCONFIG_FILE = configuration;
}

/** Another process may be reading: a file appears only when it is whole. */
async function writeWhole(file: string, content: Uint8Array | string) {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, file);
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

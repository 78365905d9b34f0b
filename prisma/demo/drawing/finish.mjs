// From SVG to JPEG: gouache edges, tonal paper, a breath of grain; the weight of the file is kept in hand.
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { chance, gradient, rect } from './paint.mjs';

/** Pixels drawn around the sheet and cut off: displaced edges would show there. */
const BLEED = 12;

const filters = `<defs>
<filter id="gouache" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency="0.021" numOctaves="3" seed="7"/><feDisplacementMap in="SourceGraphic" scale="7" xChannelSelector="R" yChannelSelector="G"/></filter>
<filter id="crayon" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency="0.11" numOctaves="2" seed="11" result="n"/><feDisplacementMap in="SourceGraphic" in2="n" scale="5" xChannelSelector="R" yChannelSelector="G" result="d"/><feTurbulence type="fractalNoise" baseFrequency="0.24 0.28" numOctaves="2" seed="5" result="t"/><feColorMatrix in="t" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 -3.4 2.6" result="m"/><feComposite in="d" in2="m" operator="in"/></filter>
<filter id="marker" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency="0.05" numOctaves="2" seed="3"/><feDisplacementMap in="SourceGraphic" scale="3.5" xChannelSelector="R" yChannelSelector="G"/></filter>
<filter id="blur"><feGaussianBlur stdDeviation="14"/></filter><filter id="blur4"><feGaussianBlur stdDeviation="4"/></filter><filter id="blur40" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="40"/></filter>
</defs>`;

/** Wraps a body in an SVG of its size with the shared filters. */
export const sheet = (w, h, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${w + 2 * BLEED}" height="${h + 2 * BLEED}" viewBox="${-BLEED} ${-BLEED} ${w + 2 * BLEED} ${h + 2 * BLEED}">${filters}${body}</svg>`;

/** The gouache look over a whole picture, a little larger than the sheet so that no edge shows. */
export const gouache = (w, h, body) =>
  `<g filter="url(#gouache)" transform="translate(${-w * 0.014} ${-h * 0.014}) scale(1.028)">${body}</g>`;

/** Warm light from one side and cooler corners over a whole picture. */
export function lightOver(
  w,
  h,
  { side = -1, warm = '#ffd9a0', cool = '#1c2c48', strength = 0.22, corners = 0.22 } = {},
) {
  const a = gradient(
    [
      [0, warm, strength],
      [1, warm, 0],
    ],
    { radial: true, cx: side < 0 ? 0.05 : 0.95, cy: 0, r: 0.95 },
  );
  const b = gradient(
    [
      [0.55, cool, 0],
      [1, cool, corners],
    ],
    { radial: true, cx: 0.5, cy: 0.45, r: 0.85 },
  );
  return a.defs + b.defs + rect(0, 0, w, h, a.paint) + rect(0, 0, w, h, b.paint);
}

function tone(seed, w, h, cell, spread, centre = 128) {
  const r = chance(seed);
  const [cw, ch] = [Math.ceil(w / cell), Math.ceil(h / cell)];
  const data = Buffer.alloc(cw * ch);
  for (let i = 0; i < data.length; i++) data[i] = Math.max(0, Math.min(255, centre + r.bell() * spread));
  return sharp(data, { raw: { width: cw, height: ch, channels: 1 } })
    .resize(w, h, { fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** Renders an SVG and lays paper over it; lowers quality step by step until the file is
 * light enough. `keep` shrinks the result: wax grain is costly in JPEG. */
export async function toJpeg(svg, { w, h, seed, grain = 26, cloudy = 26, max = 140_000, keep = 1, file }) {
  const raw = await sharp(Buffer.from(svg), { density: 72 })
    .extract({ left: BLEED, top: BLEED, width: w, height: h })
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer();
  const layers = [];
  if (cloudy)
    layers.push(
      { input: await tone(`${seed}c`, w, h, 90, cloudy), blend: 'soft-light' },
      { input: await tone(`${seed}m`, w, h, 7, cloudy * 0.8), blend: 'soft-light' },
    );
  if (grain) layers.push({ input: await tone(`${seed}g`, w, h, 2.2, grain), blend: 'soft-light' });
  let flat = await sharp(raw).composite(layers).removeAlpha().png({ compressionLevel: 1 }).toBuffer();
  if (keep < 1)
    flat = await sharp(flat)
      .blur(0.7)
      .resize(Math.round(w * keep), Math.round(h * keep))
      .png({ compressionLevel: 1 })
      .toBuffer();
  let out;
  for (const quality of [82, 78, 74, 70, 66, 62, 58]) {
    out = await sharp(flat).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (out.length <= max) break;
  }
  await writeFile(file, out);
  return out.length;
}

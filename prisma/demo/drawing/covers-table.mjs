// Two covers seen from above a table: a plan with pencils, children's sheets with crayons.
import sharp from 'sharp';
import { dark, group, lightOver, line, poly, rect, Stage } from './city-kit.mjs';
import { pondPark } from './sites/pond-park.mjs';

function desk(w, h, table, r) {
  let s = rect(-20, -20, w + 40, h + 40, table);
  for (let i = 0; i < 34; i++) {
    const y = r.in(0, h);
    s += line(
      [
        [-20, y],
        [w * 0.3, y + r.bell() * 14],
        [w * 0.7, y + r.bell() * 18],
        [w + 20, y + r.bell() * 14],
      ],
      dark(table, 0.14),
      r.in(2, 7),
      { opacity: 0.4 },
    );
  }
  return s;
}

const pencil = (x, y, a, len, colour, tip = colour) =>
  group(
    { transform: `translate(${x} ${y}) rotate(${a})` },
    rect(6, 12, len, 26, '#20140e', { opacity: 0.3, filter: 'url(#blur4)' }),
    rect(0, 0, len, 13, colour),
    rect(0, 13, len, 13, dark(colour, 0.16)),
    poly(
      [
        [len, 0],
        [len + 46, 13],
        [len, 26],
      ],
      '#f0d9b0',
    ),
    poly(
      [
        [len + 30, 8],
        [len + 46, 13],
        [len + 30, 18],
      ],
      tip,
    ),
    rect(-14, 0, 16, 26, '#e9dcc4'),
  );

/** A plan on the desk, pencils beside it. */
export function planOnDesk(seed, w = 1600, h = 1000) {
  const { r } = new Stage({ seed });
  const t = 'translate(300 30) rotate(-4) scale(.78)';
  return (
    '<defs><clipPath id="plan"><rect width="1600" height="1200"/></clipPath></defs>' +
    desk(w, h, '#b98d64', r) +
    rect(16, 24, 1600, 1200, '#2c1a10', { transform: t, opacity: 0.5, filter: 'url(#blur)' }) +
    group({ transform: t, 'clip-path': 'url(#plan)' }, pondPark('pondPark')) +
    pencil(120, 240, 62, 420, '#0f6b7c') +
    pencil(190, 760, -24, 330, '#cf3f36') +
    pencil(1330, 930, -62, 400, '#4f8a52') +
    group(
      { transform: 'translate(70 560) rotate(14)' },
      rect(6, 10, 150, 74, '#20140e', { opacity: 0.3, filter: 'url(#blur4)' }),
      rect(0, 0, 150, 74, '#f4efe4', { rx: 12 }),
      rect(0, 0, 62, 74, '#7f9cb4', { rx: 12 }),
    ) +
    lightOver(w, h, { warm: '#fff0cf', strength: 0.24, cool: '#2a160c', corners: 0.36 })
  );
}

/** Children's sheets on a table with wax crayons; the sheets are pictures already drawn. */
export async function sheetsOnTable(seed, files, out, w = 1600, h = 1000) {
  const { r } = new Stage({ seed });
  const { sheet } = await import('./finish.mjs');
  const wax = (x, y, a, c) =>
    group(
      { transform: `translate(${x} ${y}) rotate(${a})` },
      rect(5, 10, 190, 36, '#20140e', { opacity: 0.3, filter: 'url(#blur4)' }),
      rect(0, 0, 190, 36, c, { rx: 6 }),
      rect(28, 0, 130, 36, dark(c, 0.18)),
      rect(40, 12, 104, 8, '#ffffff', { opacity: 0.45 }),
      poly(
        [
          [190, 4],
          [226, 13],
          [226, 23],
          [190, 32],
        ],
        c,
      ),
    );
  const base = await sharp(Buffer.from(sheet(w, h, desk(w, h, '#c3a67f', r))))
    .extract({ left: 12, top: 12, width: w, height: h })
    .png()
    .toBuffer();
  const layers = [];
  for (const [i, [x, y, width, turn]] of [
    [-70, 70, 800, -7],
    [840, 20, 800, 6],
    [440, 190, 680, -2],
  ].entries()) {
    const img = await sharp(files[i]).resize({ width }).png().toBuffer();
    const { height } = await sharp(img).metadata();
    const pad = 60;
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const size = { width: width + pad * 2, height: height + pad * 2, channels: 4, background: clear };
    const dim = await sharp({
      create: { width, height, channels: 4, background: { r: 40, g: 24, b: 14, alpha: 0.55 } },
    })
      .png()
      .toBuffer();
    const hard = await sharp({ create: size })
      .composite([{ input: dim, left: pad + 8, top: pad + 14 }])
      .png()
      .toBuffer();
    // blurred on its own: in one chain the blur would come before the composite
    const shadow = await sharp(hard).blur(14).png().toBuffer();
    const both = await sharp(shadow)
      .composite([{ input: img, left: pad, top: pad }])
      .png()
      .toBuffer();
    const turned = await sharp(both)
      .rotate(turn, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
      .png()
      .toBuffer();
    const m = await sharp(turned).metadata();
    const left = Math.max(0, x);
    const top = Math.max(0, y - pad);
    const cut = await sharp(turned)
      .extract({
        left: left - x,
        top: 0,
        width: Math.min(m.width - (left - x), w - left),
        height: Math.min(m.height, h - top),
      })
      .png()
      .toBuffer();
    layers.push({ input: cut, left, top });
  }
  const crayons = sheet(
    w,
    h,
    [
      [70, 800, -16, '#e2413b'],
      [150, 880, 12, '#3d8fd1'],
      [1230, 850, -30, '#f7b924'],
      [1330, 880, 8, '#4aa54e'],
      [420, 920, 4, '#8a5ac4'],
    ]
      .map((c) => wax(...c))
      .join('') + lightOver(w, h, { warm: '#fff3d6', strength: 0.2, cool: '#2a160c', corners: 0.3 }),
  );
  layers.push({
    input: await sharp(Buffer.from(crayons))
      .extract({ left: 12, top: 12, width: w, height: h })
      .png()
      .toBuffer(),
    left: 0,
    top: 0,
  });
  await sharp(base).composite(layers).removeAlpha().jpeg({ quality: 78, mozjpeg: true }).toFile(out);
}

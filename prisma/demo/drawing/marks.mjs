// Marks: three invented partner bodies (transparent PNG) and the product's own icon in every size a browser asks for.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const words = (x, y, size, lines, colour) =>
  lines
    .map(
      (t, i) =>
        `<text x="${x}" y="${y + i * size * 1.18}" font-family="Golos Text, Golos Text VF, DejaVu Sans, sans-serif" font-weight="700" font-size="${size}" fill="${colour}">${t}</text>`,
    )
    .join('');

const partners = {
  'partner-zhasyl-qala': `<g fill="none" stroke="#2f7046" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"><path d="M30 138V74l38-30 38 30v64"/><path d="M68 138V96"/><path d="M68 112c-22 0-28-14-28-26 20 0 28 10 28 26zM68 100c22 0 28-14 28-26-20 0-28 10-28 26z" fill="#2f7046" stroke="none"/><path d="M18 138h100"/></g>${words(150, 82, 50, ['Жасыл қала', 'қоры'], '#1f3b2b')}`,
  'partner-sauletburo': `<g fill="none" stroke="#16323d" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"><path d="M24 138V46h90v92z"/><path d="M24 138 114 46"/><path d="M24 92h45M69 138V92" stroke="#b0532f"/></g>${words(146, 72, 40, ['Алматы', 'сәулет бюросы'], '#16323d')}`,
  'partner-eurocities': `<g fill="none" stroke="#34508c" stroke-width="9" stroke-linecap="round"><circle cx="50" cy="92" r="34"/><circle cx="92" cy="92" r="34" stroke="#c98a1e"/><path d="M71 66a34 34 0 0 1 0 52a34 34 0 0 1 0-52z" fill="#34508c" fill-opacity=".18" stroke="none"/></g>${words(150, 74, 38, ['Еуропа қалалары', 'әріптестігі'], '#22345c')}`,
};

// The quill: the outline of a feather, its shaft running down into a gold line of writing.
const quill =
  '<g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M142 382C150 258 254 142 368 116C366 230 292 322 174 332Z" stroke="#fff" stroke-width="36"/><path d="M136 396C182 380 214 386 248 392S300 398 320 418" stroke="#e3a24a" stroke-width="32"/></g>';
const icon = (round = 118, scale = 1) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${round}" fill="#005f6e"/><g transform="translate(${256 - 256 * scale} ${256 - 256 * scale}) scale(${scale})">${quill}</g></svg>\n`;

/** An .ico holding PNG pictures of the given sizes. */
function ico(pngs) {
  const head = Buffer.alloc(6 + 16 * pngs.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pngs.length, 4);
  let offset = head.length;
  pngs.forEach(([size, data], i) => {
    head.writeUInt8(size, 6 + i * 16);
    head.writeUInt8(size, 7 + i * 16);
    head.writeUInt16LE(1, 10 + i * 16);
    head.writeUInt16LE(32, 12 + i * 16);
    head.writeUInt32LE(data.length, 14 + i * 16);
    head.writeUInt32LE(offset, 18 + i * 16);
    offset += data.length;
  });
  return Buffer.concat([head, ...pngs.map((p) => p[1])]);
}

/** Writes the partner marks beside the pictures and the icons into the public folder. */
export async function drawMarks(pictures, open) {
  for (const [name, body] of Object.entries(partners)) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 540 180" width="1080" height="360">${body}</svg>`;
    await sharp(Buffer.from(svg))
      .resize({ width: 600 })
      .png({ compressionLevel: 9 })
      .toFile(join(pictures, `${name}.png`));
  }
  const png = (size, svg) =>
    sharp(Buffer.from(svg), { density: 192 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer();
  writeFileSync(join(open, 'icon.svg'), icon());
  for (const size of [192, 512]) writeFileSync(join(open, `icon-${size}.png`), await png(size, icon()));
  writeFileSync(join(open, 'icon-maskable-512.png'), await png(512, icon(0, 0.82)));
  writeFileSync(join(open, 'apple-touch-icon.png'), await png(180, icon(0, 0.92)));
  writeFileSync(
    join(open, 'favicon.ico'),
    ico(await Promise.all([16, 32, 48].map(async (s) => [s, await png(s, icon())]))),
  );
}

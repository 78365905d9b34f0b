// Draws every illustrated picture of the demo city; the same seed gives the same picture.
//   node prisma/demo/draw-pictures.mjs              everything that is drawn (photographs are kept as they are)
//   node prisma/demo/draw-pictures.mjs bus-stop tram only these, by file name without extension
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue } from './drawing/catalogue.mjs';
import { corridor, neighbours } from './drawing/covers-painted.mjs';
import { planOnDesk, sheetsOnTable } from './drawing/covers-table.mjs';
import { gouache, sheet, toJpeg } from './drawing/finish.mjs';
import { drawMarks } from './drawing/marks.mjs';
import { resetIds } from './drawing/paint.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const to = join(here, 'pictures');
const folders = { photo: 'scenes', grant: 'scenes', sketch: 'sites', drawing: 'sheets' };
const looks = {
  photo: { grain: 26, cloudy: 26 },
  grant: { grain: 24, cloudy: 26 },
  sketch: { grain: 7, cloudy: 6 },
  drawing: { grain: 0, cloudy: 12, max: 165_000, keep: 0.8 },
};

async function draw(entry) {
  const { name, contest, scene, w, h } = entry;
  const folder = folders[contest];
  const file = scene.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
  const { [scene]: make } = await import(`./drawing/${folder}/${file}.mjs`);
  resetIds();
  const body = make(scene, w, h);
  const svg = sheet(w, h, folder === 'scenes' ? gouache(w, h, body) : body);
  return toJpeg(svg, { w, h, seed: scene, file: join(to, `${name}.jpg`), ...looks[contest] });
}

async function drawCovers(wanted) {
  for (const [name, make] of [
    ['cover-photo', corridor],
    ['cover-grant', neighbours],
    ['cover-sketch', planOnDesk],
  ]) {
    if (!wanted(name)) continue;
    resetIds();
    const body = make(name);
    const svg = sheet(1600, 1000, name === 'cover-sketch' ? body : gouache(1600, 1000, body));
    await toJpeg(svg, {
      w: 1600,
      h: 1000,
      seed: name,
      file: join(to, `${name}.jpg`),
      grain: name === 'cover-sketch' ? 10 : 24,
      cloudy: name === 'cover-sketch' ? 12 : 26,
    });
  }
  if (wanted('cover-drawing'))
    await sheetsOnTable(
      'cover',
      ['apple-city', 'night-city', 'flying-tram'].map((f) => join(to, `drawing-${f}.jpg`)),
      join(to, 'cover-drawing.jpg'),
    );
}

mkdirSync(to, { recursive: true });
const only = process.argv.slice(2);
const wanted = (name) => only.length === 0 || only.includes(name);
for (const entry of catalogue) {
  if (wanted(entry.name)) console.log(entry.name, await draw(entry));
}
await drawCovers(wanted);
if (wanted('marks')) await drawMarks(to, join(here, '../../public'));

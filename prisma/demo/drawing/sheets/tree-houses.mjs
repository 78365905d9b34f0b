import { Kid } from '../crayon.mjs';
import { dark } from '../paint.mjs';

export function treeHouses(seed, w = 1200, h = 1600) {
  const k = new Kid(seed, { w, h, paper: '#faf5e6' });
  k.sky('#9fd6ea', 620, { gap: 58 });
  k.sun(190, 190, 84);
  k.bird(820, 150);
  k.bird(930, 210, 0.8);
  k.bird(700, 240, 0.7);
  k.grass(1270, '#7fbf52');
  k.shape(
    [
      [500, 1420],
      [540, 900],
      [470, 620],
      [560, 640],
      [600, 800],
      [660, 600],
      [730, 620],
      [670, 900],
      [720, 1420],
    ],
    '#a86a3c',
    '#5f3a22',
  );
  k.draw(
    [
      [520, 900],
      [380, 800],
      [260, 760],
    ],
    '#8a5630',
    26,
  );
  k.draw(
    [
      [690, 860],
      [860, 760],
      [960, 740],
    ],
    '#8a5630',
    26,
  );
  for (const [x, y, r, c] of [
    [330, 560, 210, '#5bb04d'],
    [620, 420, 260, '#3f9a4a'],
    [900, 560, 210, '#6fb53c'],
    [220, 760, 120, '#6fb53c'],
    [1000, 760, 120, '#4aa54e'],
  ])
    k.shape(k.round(x, y, r, r * 0.85, 18), c, dark(c, 0.35));
  k.house(200, 760, 170, 150, '#f7c76a', '#d9402f', { floors: 1, bays: 3 });
  k.house(540, 540, 190, 170, '#f2a0b4', '#3d7fc4', { floors: 1, bays: 3 });
  k.house(860, 740, 170, 150, '#9fd4e6', '#e2762f', { floors: 1, bays: 3 });
  k.draw(
    [
      [370, 740],
      [540, 560],
    ],
    '#8a4b2c',
    11,
  );
  k.draw(
    [
      [730, 556],
      [860, 730],
    ],
    '#8a4b2c',
    11,
  );
  for (let i = 0; i < 9; i++) {
    const y = 1380 - i * 62;
    k.draw(
      [
        [444, y],
        [500, y - 6],
      ],
      '#8a4b2c',
      9,
      { twice: 0 },
    );
  }
  k.draw(
    [
      [440, 1410],
      [452, 860],
    ],
    '#8a4b2c',
    9,
  );
  k.draw(
    [
      [500, 1410],
      [506, 860],
    ],
    '#8a4b2c',
    9,
  );
  for (let i = 0; i < 16; i++)
    k.shape(k.round(k.r.in(160, 1060), k.r.in(330, 700), 17, 17, 8), '#e0332a', '#8a1f1c', {
      line: 4,
      under: 0.7,
    });
  k.person(230, 1480, 1, { dress: '#e0568c', up: true });
  k.person(900, 1490, 1, { girl: false, dress: '#3d8fd1', up: true });
  k.person(1050, 1500, 0.8, { dress: '#f0a52c' });
  k.bike(780, 1540, 0.7);
  for (const [x, c] of [
    [80, '#e2413b'],
    [360, '#8a5ac4'],
    [1140, '#d94f9a'],
  ])
    k.flower(x, 1540, c);
  return k.sheet();
}

import { Kid } from '../crayon.mjs';
import { dot } from '../paint.mjs';

export function robotGardener(seed, w = 1200, h = 1600) {
  const k = new Kid(seed, { w, h, tool: 'marker', paper: '#fffdf6' });
  k.sun(1010, 170, 86);
  k.cloud(330, 190, 1);
  k.bird(620, 160);
  k.bird(720, 220, 0.8);
  k.house(40, 1120, 200, 520, '#f7c76a', '#d9762f', { floors: 5, flat: true });
  k.house(930, 1120, 220, 600, '#9fd4e6', '#3d7fb4', { floors: 6, flat: true, garden: true });
  k.grass(1110, '#86c95a');
  k.shape(k.box(440, 640, 300, 330), '#b9c4cf', '#4a5866');
  k.shape(k.box(480, 420, 220, 180), '#cfd8e0', '#4a5866');
  k.draw(
    [
      [590, 420],
      [590, 340],
    ],
    '#4a5866',
    11,
  );
  k.shape(k.round(590, 326, 24), '#e2413b');
  for (const x of [540, 640]) {
    k.shape(k.round(x, 490, 30), '#fdf6a8', '#4a5866');
    k.pass(dot(x, 492, 12, '#2b3440'), 'marker');
  }
  k.draw(
    [
      [535, 556],
      [560, 572],
      [620, 572],
      [648, 552],
    ],
    '#4a5866',
    9,
  );
  k.shape(k.box(500, 700, 180, 110), '#8fd0a8', '#4a5866');
  k.shape(
    [
      [590, 790],
      [540, 740],
      [560, 716],
      [590, 736],
      [620, 716],
      [640, 740],
    ],
    '#e2413b',
    null,
  );
  for (const x of [500, 640]) k.shape(k.box(x, 970, 56, 170), '#9aa7b4', '#4a5866');
  for (const x of [478, 626]) k.shape(k.box(x, 1130, 100, 46), '#5a6876', '#2f3a46');
  k.draw(
    [
      [440, 690],
      [330, 760],
      [300, 850],
    ],
    '#7d8b99',
    28,
  );
  k.draw(
    [
      [740, 690],
      [850, 780],
    ],
    '#7d8b99',
    28,
  );
  k.shape(
    [
      [800, 770],
      [930, 770],
      [915, 880],
      [815, 880],
    ],
    '#3d8fd1',
  );
  k.draw(
    [
      [925, 800],
      [1010, 750],
    ],
    '#3d8fd1',
    17,
  );
  for (let i = 0; i < 8; i++)
    k.draw(
      [
        [1010 + i * 11, 770 + i * 6],
        [1014 + i * 15, 850 + i * 16],
      ],
      '#5ab4ea',
      7,
      { twice: 0 },
    );
  k.tree(1060, 1330, 0.85, '#5bb04d', { fruit: '#f08a2c' });
  k.tree(170, 1360, 1.1, '#3f9a4a', { fruit: '#e0332a' });
  k.person(370, 1440, 0.95, { dress: '#d94f9a', up: true });
  k.person(820, 1460, 0.9, { girl: false, dress: '#f0a52c', up: true });
  for (const [x, c] of [
    [90, '#8a5ac4'],
    [520, '#e2413b'],
    [640, '#f7a52c'],
    [980, '#d94f9a'],
    [1120, '#e2413b'],
  ])
    k.flower(x, 1540, c);
  return k.sheet();
}

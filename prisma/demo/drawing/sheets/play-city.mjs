import { Kid } from '../crayon.mjs';

export function playCity(seed) {
  const k = new Kid(seed, { paper: '#fcf8ea' });
  k.cloud(300, 150, 1);
  k.cloud(1280, 170, 1.1);
  k.rainbow(800, 640, 560);
  k.sun(800, 300, 78);
  k.grass(640, '#86c95a');
  k.mountains([[190, 330, 240]], 700, '#8f9fd6');
  k.draw(
    [
      [215, 380],
      [330, 560],
      [480, 700],
      [640, 760],
    ],
    '#f0a52c',
    34,
  );
  k.draw(
    [
      [215, 350],
      [350, 540],
      [500, 676],
      [640, 730],
    ],
    '#d9762f',
    10,
  );
  k.person(330, 570, 0.55, { dress: '#e2413b', up: true, girl: false });
  k.house(1180, 760, 300, 260, '#f7b0c4', '#7a56b3', { bays: 3 });
  k.house(930, 720, 170, 300, '#f7df7a', '#3d8fd1', { floors: 3 });
  k.draw(
    [
      [160, 1120],
      [230, 860],
      [300, 1120],
    ],
    '#c9402f',
    14,
  );
  k.draw(
    [
      [560, 1120],
      [630, 860],
      [700, 1120],
    ],
    '#c9402f',
    14,
  );
  k.draw(
    [
      [230, 862],
      [630, 862],
    ],
    '#c9402f',
    15,
  );
  for (const x of [330, 500]) {
    k.draw(
      [
        [x, 866],
        [x + 18, 1020],
      ],
      '#4a4f5a',
      6,
    );
    k.draw(
      [
        [x + 60, 866],
        [x + 62, 1020],
      ],
      '#4a4f5a',
      6,
    );
    k.draw(
      [
        [x + 6, 1024],
        [x + 76, 1024],
      ],
      '#3d7fd1',
      15,
    );
  }
  k.person(370, 1070, 0.75, { dress: '#d94f9a' });
  k.shape(k.round(1010, 1020, 200, 80), '#f2d590', '#b98f4a');
  k.shape(
    [
      [920, 1020],
      [960, 930],
      [1000, 1020],
    ],
    '#e0b45c',
  );
  k.person(1090, 1060, 0.7, { girl: false, dress: '#5bb04d' });
  k.person(850, 1090, 0.85, { dress: '#8a5ac4', up: true });
  k.person(1380, 1110, 0.95, { dress: '#f08a2c', up: true });
  k.tree(1500, 960, 0.9, '#4aa54e', { fruit: '#f7a52c' });
  k.draw(
    [
      [1440, 910],
      [1360, 620],
      [1300, 520],
    ],
    '#6a7a94',
    4,
    { twice: 0 },
  );
  k.shape(
    [
      [1300, 520],
      [1250, 440],
      [1310, 370],
      [1360, 450],
    ],
    '#e2413b',
  );
  for (const [x, c] of [
    [60, '#e2413b'],
    [740, '#f08a2c'],
    [1240, '#d94f9a'],
    [1560, '#8a5ac4'],
  ])
    k.flower(x, 1170, c);
  return k.sheet({ askew: 1.6, table: '#c2ad90' });
}

import { Kid } from '../crayon.mjs';

export function sunAndWind(seed) {
  const k = new Kid(seed, { paper: '#f8f1df' });
  k.sky('#f9cf8a', 420, { gap: 54 });
  k.sun(800, 260, 120, '#f9a82c');
  k.mountains(
    [
      [180, 420, 320],
      [1400, 400, 360],
    ],
    760,
    '#9a86c4',
  );
  k.grass(740, '#b5cf5a');
  const mill = (x, y, s) => {
    k.shape(
      [
        [x - 18 * s, y],
        [x - 8 * s, y - 360 * s],
        [x + 8 * s, y - 360 * s],
        [x + 18 * s, y],
      ],
      '#eef0f4',
      '#6a7a94',
    );
    for (let i = 0; i < 3; i++) {
      const a = i * 2.094 + x * 0.01;
      k.shape(
        [
          [x, y - 360 * s],
          [x + Math.cos(a - 0.12) * 170 * s, y - 360 * s + Math.sin(a - 0.12) * 170 * s],
          [x + Math.cos(a + 0.12) * 176 * s, y - 360 * s + Math.sin(a + 0.12) * 176 * s],
        ],
        '#8fc9e6',
        '#3d6f9a',
      );
    }
    k.shape(k.round(x, y - 360 * s, 18 * s), '#e2413b');
  };
  mill(210, 780, 1);
  mill(460, 740, 0.75);
  mill(1340, 790, 1.05);
  const solar = (x, y, w, h, c) => {
    k.house(x, y, w, h, c, '#3f5fa8', { bays: 2 });
    for (let i = 1; i < 4; i++) {
      k.draw(
        [
          [x - 26 + ((w / 2 + 26) * i) / 4, y - h - (w * 0.46 * i) / 4],
          [x + w / 2 + ((w / 2 + 26) * i) / 4, y - h - (w * 0.46 * (4 - i)) / 4 + 6],
        ].map((p, q, l) => (q ? [l[0][0] + w * 0.44, y - h - 4] : p)),
        '#cfe0f7',
        5,
        { twice: 0 },
      );
    }
  };
  solar(560, 960, 240, 220, '#f6a68c');
  solar(900, 950, 250, 230, '#f7df8a');
  solar(90, 1060, 230, 220, '#a3d6b4');
  solar(1240, 1080, 260, 230, '#e6a9cf');
  k.shape(
    [
      [380, 1210],
      [640, 1000],
      [760, 1000],
      [720, 1210],
    ],
    '#d9c29a',
    '#9a7f56',
  );
  k.bike(560, 1170, 0.95, '#2f8f86');
  k.person(820, 1160, 0.9, { dress: '#e2413b' });
  k.person(960, 1165, 0.75, { girl: false, dress: '#3d8fd1' });
  k.tree(1130, 1030, 0.75, '#5bb04d');
  for (const [x, c] of [
    [420, '#e2413b'],
    [1080, '#8a5ac4'],
    [1190, '#f08a2c'],
    [60, '#d94f9a'],
  ])
    k.flower(x, 1180, c);
  return k.sheet({ askew: -0.9, table: '#7f8c9a' });
}

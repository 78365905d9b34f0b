import { Kid } from '../crayon.mjs';

export function roofGardens(seed) {
  const k = new Kid(seed, { tool: 'marker', paper: '#fdfbf4' });
  k.sun(170, 170, 80, '#fbc52c');
  k.cloud(560, 170, 0.9);
  k.cloud(1150, 130, 1);
  k.rainbow(1130, 560, 420);
  const cols = [
    ['#f59b7c', '#d9502f'],
    ['#f7d65a', '#e0962a'],
    ['#8ecfc0', '#2f8f86'],
    ['#b7a3e0', '#6a50a8'],
    ['#f5a9c4', '#c94a86'],
  ];
  [
    [60, 210, 430, 4],
    [310, 190, 600, 6],
    [545, 230, 380, 3],
    [830, 200, 520, 5],
    [1080, 230, 420, 4],
    [1360, 180, 620, 6],
  ].forEach(([x, w, h, f], i) => {
    k.house(x, 960, w, h, cols[i % 5][0], cols[i % 5][1], {
      floors: f,
      bays: 2,
      flat: true,
      garden: true,
      lit: i % 2 ? '#bfe6f5' : '#fdf0a0',
    });
  });
  k.shape(
    [
      [-20, 970],
      [1620, 960],
      [1620, 1210],
      [-20, 1210],
    ],
    '#8a8f9a',
    '#4a4f5a',
    { angle: 2 },
  );
  for (let x = 60; x < 1560; x += 190)
    k.draw(
      [
        [x, 1085],
        [x + 90, 1083],
      ],
      '#ffffff',
      15,
    );
  k.bike(300, 1180, 0.9);
  k.person(300, 1130, 0.62, { girl: false, dress: '#f0a52c' });
  k.bike(900, 1180, 0.9, '#2f8f86');
  k.person(900, 1130, 0.62, { dress: '#d94f9a' });
  return k.sheet({ askew: -1.4, table: '#a98b6a' });
}

import { Kid } from '../crayon.mjs';

export function appleCity(seed) {
  const k = new Kid(seed, { paper: '#faf4e4' });
  k.sky('#a9d9f2', 520, { gap: 60 });
  k.mountains(
    [
      [200, 300, 300],
      [560, 230, 330],
      [1000, 260, 350],
      [1420, 320, 300],
    ],
    640,
    '#8f9fd6',
  );
  k.grass(640, '#8fcb5c');
  k.sun(1440, 150, 74);
  for (const [x, y, s] of [
    [170, 880, 1.15],
    [470, 800, 0.9],
    [1150, 800, 0.95],
    [1430, 890, 1.2],
  ])
    k.tree(x, y, s, k.r.of(['#3f9a4a', '#56ad48', '#6fb53c']), { fruit: '#e0332a' });
  k.house(690, 790, 230, 200, '#f7e2a0', '#d9402f');
  k.tree(960, 760, 0.5, '#3f8a5c', { kind: 'fir' });
  const kids = [
    ['#e0568c', true],
    ['#3d8fd1', false],
    ['#f0a52c', true],
    ['#5bb04d', false],
    ['#8a5ac4', true],
  ];
  kids.forEach(([c, g], i) => {
    k.person(420 + i * 190, 1110 - Math.sin((i / 4) * 3.14) * 40, 0.95, {
      dress: c,
      girl: g,
      hair: k.r.of(['#4a2f22', '#2b211d', '#8a5a2c']),
    });
  });
  for (let i = 0; i < 12; i++)
    k.shape(k.round(k.r.in(80, 1520), k.r.in(1010, 1170), 16, 15, 8), '#e0332a', '#8a1f1c', {
      line: 4,
      under: 0.7,
    });
  for (const [x, c] of [
    [80, '#f7a52c'],
    [1250, '#d94f9a'],
    [1540, '#e2413b'],
    [290, '#8a5ac4'],
  ])
    k.flower(x, 1160, c);
  return k.sheet();
}

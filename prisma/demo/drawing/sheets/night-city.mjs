import { Kid } from '../crayon.mjs';
import { dot, mix } from '../paint.mjs';

export function nightCity(seed) {
  const k = new Kid(seed, { paper: '#1f2a55' });
  for (let i = 0; i < 70; i++)
    k.pass(
      dot(k.r.in(20, 1580), k.r.in(20, 560), k.r.in(3, 8), k.r.of(['#fdf6c9', '#ffffff', '#f9d66a'])),
      'crayon',
    );
  for (const [x, y, s] of [
    [300, 150, 1],
    [760, 100, 0.8],
    [1080, 210, 0.9],
  ])
    k.shape(
      [...Array(10)].map((_, i) => {
        const a = (i / 10) * 6.283 - 1.57;
        const r = (i % 2 ? 17 : 42) * s;
        return [x + Math.cos(a) * r, y + Math.sin(a) * r];
      }),
      '#f9d14a',
      '#fdf0b0',
      { line: 5 },
    );
  k.shape(k.round(1370, 190, 92), '#f9e6a0', '#fdf6d0');
  k.fill(k.round(1412, 160, 80), '#1f2a55', { under: 1 });
  k.mountains(
    [
      [240, 430, 300],
      [700, 380, 360],
      [1200, 420, 380],
    ],
    760,
    '#5a6fc4',
    '#e9f0ff',
  );
  [
    [60, 200, 430, '#c94a86', 4],
    [300, 170, 600, '#3d8fb4', 6],
    [510, 220, 360, '#8a5ac4', 3],
    [930, 190, 560, '#d9762f', 5],
    [1160, 180, 420, '#3f9a86', 4],
    [1380, 190, 520, '#b04f6a', 5],
  ].forEach(([x, w, h, c, f], i) => {
    k.house(x, 1010, w, h, c, mix(c, '#f9d66a', 0.4), {
      floors: f,
      bays: 2,
      flat: i % 2 === 0,
      lit: '#fdeb7a',
      door: '#f2b04a',
    });
  });
  k.shape(
    [
      [-20, 1000],
      [1620, 1010],
      [1620, 1220],
      [-20, 1220],
    ],
    '#3a4478',
    '#8a94d0',
    { angle: 2 },
  );
  for (let x = 50; x < 1560; x += 200)
    k.draw(
      [
        [x, 1110],
        [x + 100, 1108],
      ],
      '#f9d66a',
      13,
    );
  k.tram(620, 640, 0.95, '#f2b62c', { n: 4 });
  k.tree(800, 1010, 0.8, '#4fb86a', { fruit: '#fdeb7a' });
  for (const x of [250, 880, 1350]) {
    k.draw(
      [
        [x, 1090],
        [x, 900],
        [x + 40, 880],
      ],
      '#c9d0f0',
      9,
    );
    k.shape(k.round(x + 50, 892, 22), '#fdf0a0', '#f9c94a');
  }
  return k.sheet();
}

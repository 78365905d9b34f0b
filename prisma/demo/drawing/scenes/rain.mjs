import { bench, lamp, lightOver, line, oval, path, Stage, sky, soft } from '../city-kit.mjs';

export function rain(seed, w = 1200, h = 1600) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.47,
    eye: 2.2,
    lens: 1.2,
    fog: '#b9c6c9',
    haze: 0.8,
    near: 6,
    far: 60,
    shadow: 0,
  });
  s.sky(
    sky(w, h, [
      [0, '#7d919c'],
      [0.47, '#d3d8d2'],
    ]),
  );
  for (let i = 0; i < 6; i++)
    s.sky(
      oval(
        s.r.in(0, w),
        s.r.in(0, 320),
        s.r.in(200, 420),
        s.r.in(40, 90),
        s.r.of(['#6f838f', '#8fa0a8', '#a9b5b8']),
        { opacity: 0.5, filter: 'url(#blur40)' },
      ),
    );
  s.ground('#8d979a');
  s.house(-11, 11, 34, 46, 17, '#b9b3a6', {
    floors: 5,
    glass: '#4f6470',
    lit: 0.3,
    balcony: '#8c9a9c',
    bays: 8,
  });
  s.house(7.5, 30, 9, 30, 15, '#a89f94', {
    floors: 5,
    glass: '#475b68',
    lit: 0.3,
    balcony: '#79706b',
    flank: 7,
  });
  s.house(-30, -8, 12, 31, 15, '#9fa5a4', {
    floors: 5,
    glass: '#475b68',
    lit: 0.25,
    balcony: '#6f8288',
    flank: 7,
  });
  s.band(0, 3, 1.8, 34, '#a4acad');
  s.band(-5.2, 1.7, 1.8, 34, '#75906c');
  s.band(5.2, 1.6, 1.8, 34, '#75906c');
  for (let z = 2.2; z < 34; z *= 1.16)
    s.floor.push(line([s.at(-3, 0, z), s.at(3, 0, z)], '#8b9598', Math.max(0.8, s.size(0.03, z))));
  const pool = (x, z, rx, rz) =>
    s.floor.push(
      path(
        soft(
          [...Array(10)].map((_, i) => {
            const a = (i / 10) * 6.283;
            const k = s.r.in(0.8, 1.15);
            return s.at(x + Math.cos(a) * rx * k, 0, z + Math.sin(a) * rz * k);
          }),
        ),
        '#c9d5d6',
      ),
      path(
        soft(
          [...Array(9)].map((_, i) => {
            const a = (i / 9) * 6.283;
            return s.at(x + 0.1 + Math.cos(a) * rx * 0.7, 0, z + Math.sin(a) * rz * 0.6);
          }),
        ),
        '#94a7b0',
        { opacity: 0.7 },
      ),
    );
  pool(-0.9, 5.2, 1, 0.75);
  pool(1.2, 8, 1, 0.8);
  pool(-1.2, 11.5, 1.2, 1);
  pool(0.8, 16, 1.2, 1.4);
  pool(1.4, 3.9, 0.7, 0.35);
  for (const [x, z, c] of [
    [-0.6, 8.2, '#c94a3c'],
    [0.5, 12.2, '#e0a93c'],
    [-1, 19, '#3b7f86'],
  ]) {
    const [px, py] = s.at(x, 0, z);
    s.floor.push(
      oval(px, py + s.size(0.55, z), s.size(0.3, z), s.size(0.6, z), c, {
        opacity: 0.35,
        filter: 'url(#blur4)',
      }),
    );
  }
  for (const [x, z] of [
    [-5, 9.5],
    [-5.2, 15],
    [-5, 23],
    [5.2, 12.5],
    [5, 19],
    [5.2, 27],
  ])
    s.tree('broad', x, z, 7.4, s.r.of(['#5f7f60', '#6c8a5c', '#557a68']), { bare: 0.4, bark: '#3e3a3a' });
  bench(s, -3.5, 7.4, { wood: '#7d6655' });
  lamp(s, 3.3, 9, { h: 4.2, glow: '#ffe5ad', face: -1, arm: 0.5 });
  lamp(s, 3.3, 17, { h: 4.2, glow: '#ffe5ad', face: -1, arm: 0.5 });
  s.person(-0.6, 7.8, { coat: '#3c5668', umbrella: '#cf4a3c' });
  s.person(0.5, 11.8, { coat: '#7b5a4c', umbrella: '#e3ad3f', skirt: true, face: -1 });
  s.person(-1, 18, { coat: '#4d4f62', umbrella: '#3a8289' });
  s.person(1.4, 6.4, { coat: '#f0c23f', tall: 1.05, hat: '#f0c23f', legs: '#3a5a86', face: -1 });
  for (let i = 0; i < 260; i++) {
    const x = s.r.in(0, w);
    const y = s.r.in(-40, h);
    const l = s.r.in(24, 70);
    s.over(
      line(
        [
          [x, y],
          [x - l * 0.14, y + l],
        ],
        '#eef3f3',
        s.r.in(1, 2.4),
        { opacity: s.r.in(0.2, 0.5) },
      ),
    );
  }
  for (let i = 0; i < 34; i++) {
    const z = s.r.in(2.4, 12);
    const p = s.at(s.r.in(-2.6, 2.6), 0, z);
    s.over(
      oval(p[0], p[1], s.size(0.14, z), s.size(0.05, z), 'none', {
        stroke: '#e6eded',
        'stroke-width': 1.6,
        opacity: 0.7,
      }),
    );
  }
  return s.svg(lightOver(w, h, { warm: '#f0e6cf', strength: 0.14, cool: '#15252e', corners: 0.42 }));
}

import {
  alatau,
  bench,
  cyclist,
  edge,
  lightOver,
  line,
  oval,
  poly,
  ripples,
  Stage,
  sky,
} from '../city-kit.mjs';

export function footbridge(seed) {
  const s = new Stage({
    seed,
    horizon: 0.4,
    eye: 4.2,
    lens: 0.95,
    fog: '#d9e6e2',
    haze: 0.75,
    near: 14,
    far: 110,
    shade: '#1f3d44',
    shadeOpacity: 0.26,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#8fb9cf'],
        [0.4, '#f0efe2'],
      ],
      { x: 320, y: 260, glow: '#fff6dc', reach: 560 },
    ),
  );
  alatau(s, { k: 0.85, hills: '#6f9688', hillsLit: '#8dae95' });
  edge(s, '#8aa98d', '#a7bf97');
  s.ground('#8aa765');
  s.patch(-90, 90, 11, 26, '#b9ae97');
  s.patch(-90, 90, 12.4, 24.6, '#4f98a6');
  s.patch(-90, 90, 19, 24.6, '#79b6b8', { opacity: 0.6 });
  ripples(s, 170, -18, 18, 12.6, 24, ['#d9eeea', '#3a7f90', '#a7d3cf']);
  s.litter(120, -18, 18, 10.4, 12.6, ['#a59a86', '#cfc4ad', '#8f8574'], 0.3, 0.95);
  s.litter(90, -22, 22, 24.2, 27, ['#a59a86', '#cfc4ad'], 0.3, 0.9);
  for (let i = 0; i < 16; i++) {
    const z = s.r.in(13, 23);
    const p = s.at(s.r.in(-13, 13), 0, z);
    s.floor.push(
      oval(p[0], p[1], s.size(0.45, z), s.size(0.2, z), '#8d8f8c'),
      oval(p[0] - 4, p[1] - 4, s.size(0.28, z), s.size(0.09, z), '#b8bab3'),
    );
  }
  s.band((z) => -1 - (12 - Math.min(z, 12)) * 0.3, 1.5, 3, 11.6, '#dfcda6');
  s.band((z) => -1 + (z - 25) * 0.12, 1.5, 25, 90, '#dfcda6');
  for (const [x, z, h] of [
    [-14, 30, 9],
    [-9, 33, 9],
    [8, 31, 9],
    [13, 29, 8],
    [5, 42, 9],
    [-6, 46, 9],
    [16, 36, 9],
  ])
    s.tree('broad', x, z, h, s.r.of(['#5f9156', '#78a65c', '#8fae5a']));
  for (const [x, z] of [
    [-16, 38],
    [-12, 40],
    [11, 41],
  ])
    s.tree('poplar', x, z, 15, '#6f9c60');
  const deckY = (z) => 0.1 + Math.sin(((z - 10.5) / 16) * Math.PI) * 1.5;
  const at = (x, y, z) => s.at(x - 1, y + deckY(z), z);
  const zs = [...Array(25)].map((_, i) => 10.5 + (i / 24) * 16);
  s.add(
    24,
    poly(
      [
        ...zs.slice(3, 22).map((z) => s.at(-1.8, 0.02, z)),
        ...zs
          .slice(3, 22)
          .map((z) => s.at(2, 0.02, z))
          .reverse(),
      ],
      '#245a66',
      { opacity: 0.5 },
    ),
  );
  s.add(
    20,
    poly([...zs.map((z) => at(-1.45, 0, z)), ...zs.map((z) => at(1.45, 0, z)).reverse()], '#c99762'),
    ...zs.map((z) => line([at(-1.45, 0, z), at(1.45, 0, z)], '#9c6d41', Math.max(1, s.size(0.05, z)))),
  );
  for (const x of [-1.45, 1.45]) {
    s.add(
      x < 0 ? 19 : 10.4,
      poly([...zs.map((z) => at(x, 0, z)), ...zs.map((z) => at(x, -0.34, z)).reverse()], '#7c4b33'),
      ...zs
        .filter((_, i) => i % 2 === 0)
        .map((z) => line([at(x, 0, z), at(x, 1.1, z)], '#8a4335', Math.max(1.5, s.size(0.08, z)))),
      ...[1.1, 0.75, 0.4].map((y) =>
        line(
          zs.map((z) => at(x, y, z)),
          y > 1 ? '#b5553f' : '#8a4335',
          y > 1 ? 9 : 4,
        ),
      ),
    );
  }
  s.person(-0.6, 13, { coat: '#2d6f80', lift: deckY(13) });
  s.person(-1.6, 17, { coat: '#d9a23c', skirt: true, lift: deckY(17), face: -1 });
  cyclist(s, -0.9, 31, { coat: '#b9503c' });
  s.person(-4.4, 10.6, { coat: '#b9503c', skirt: true });
  s.person(-5.1, 10.7, { coat: '#e3b04a', tall: 1.15 });
  for (const [x, z] of [
    [3.4, 9.6],
    [5.6, 9.2],
    [-7, 9.7],
    [-9, 8.8],
  ])
    s.bush(x, z, 2.2, 0.9, '#6b9952', { bloom: s.r.of(['#f2e9d8', '#c96a8a', '#e9b84a']) });
  bench(s, 3.4, 10.3);
  return s.svg(lightOver(s.w, s.h, { warm: '#fff0c9', strength: 0.28, cool: '#12343c', corners: 0.26 }));
}

import {
  alatau,
  dark,
  edge,
  light,
  lightOver,
  line,
  path,
  poly,
  ripples,
  Stage,
  sky,
  soft,
} from '../city-kit.mjs';

export function riverCleanup(seed) {
  const s = new Stage({
    seed,
    horizon: 0.38,
    eye: 3.6,
    lens: 0.95,
    fog: '#d3e4e6',
    haze: 0.75,
    near: 14,
    far: 110,
    side: 1,
    shade: '#173a48',
    shadeOpacity: 0.28,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#5d9fb5'],
        [0.38, '#e6efe4'],
      ],
      { x: 1250, y: 240, glow: '#fff8dc', reach: 560 },
    ),
  );
  alatau(s, { k: 0.7, hills: '#6d968c', hillsLit: '#8bb09a' });
  edge(s, '#7fa590', '#9cbd9c');
  s.ground('#7fa268');
  const c = (z) => 3 + Math.sin(z / 9) * 2.4;
  s.band(c, 4.6, 2, 110, '#bfb49d');
  s.band(c, 3.6, 2, 110, '#3f8fa0');
  s.band((z) => c(z) + 1, 1.6, 2, 110, '#6bb3b8', { opacity: 0.7 });
  ripples(s, 130, -0.5, 6.5, 4, 40, ['#d6eeea', '#2d7488', '#a3d2cf']);
  s.litter(220, -2.4, 0.2, 3, 22, ['#a89d88', '#d3c8b1', '#8f8573'], 0.24, 0.95);
  s.litter(240, -14, -2.4, 3, 40, ['#96b775', '#6a8e55'], 0.2, 0.6);
  for (const [x, z] of [
    [-10, 18],
    [-12, 27],
    [-8, 34],
    [12, 24],
    [14, 33],
    [10, 42],
    [-15, 40],
  ])
    s.tree('broad', x, z, 8.6, s.r.of(['#5b8a5a', '#6f9c58', '#4f8264']));
  for (const [x, z] of [
    [-17, 36],
    [17, 40],
  ])
    s.tree('poplar', x, z, 15, '#6a9a62');
  for (const [x, z] of [
    [7.2, 9],
    [8.2, 13],
    [9, 18],
  ])
    s.prop(x, z, ({ u, k, c: cc, r }) =>
      [...Array(16)]
        .map(() =>
          line(
            [u(r.in(-0.9, 0.9), 0), u(r.in(-1, 1), r.in(0.7, 1.5))],
            cc(r.of(['#86a04f', '#a8b863', '#6c8a48'])),
            k * 0.05,
          ),
        )
        .join(''),
    );
  const sack = (x, z, col) => {
    s.cast(x, z, 0.4, 0.4);
    s.prop(
      x,
      z,
      ({ u, k, c: cc }) =>
        path(
          soft([u(-0.42, 0.05), u(-0.46, 0.5), u(-0.2, 0.85), u(0.2, 0.85), u(0.44, 0.5), u(0.4, 0.05)]),
          cc(col),
        ) +
        poly([u(-0.12, 0.82), u(0.12, 0.82), u(0.22, 1.02), u(-0.2, 1.04)], cc(dark(col, 0.15))) +
        line([u(-0.25, 0.6), u(-0.2, 0.2)], cc(light(col, 0.35)), k * 0.06),
    );
  };
  sack(-3.2, 8, '#e0a63a');
  sack(-2.4, 8.3, '#e0a63a');
  sack(-3.9, 8.6, '#d9963a');
  sack(-1.9, 14, '#e0a63a');
  const vest = '#e2673c';
  s.person(-1.3, 7.6, { coat: vest, legs: '#28404e', step: 0.6 });
  s.prop(-0.75, 7.5, ({ u, k }) => line([u(-0.3, 0.85), u(0.25, 0.1)], '#2f3a40', k * 0.04));
  s.person(-4.6, 8.2, { coat: '#f2ead6', legs: '#3a5a6c', skirt: false, face: 1 });
  s.person(-0.9, 11.5, { coat: vest, legs: '#33414e', face: -1, hat: '#f2ead6' });
  s.person(-2.6, 12.6, { coat: '#2f7f86', face: 1, tall: 1.5 });
  s.person(-2, 18, { coat: vest });
  s.person(-1.1, 18.6, { coat: '#e9b84a', skirt: true, face: -1 });
  s.person(-1.6, 27, { coat: vest });
  return s.svg(
    lightOver(s.w, s.h, { side: 1, warm: '#fff3c9', strength: 0.28, cool: '#0f2c3c', corners: 0.28 }),
  );
}

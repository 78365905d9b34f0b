import { bench, edge, lamp, lightOver, oval, Stage, sky } from '../city-kit.mjs';

export function alley(seed, w = 1200, h = 1600) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.46,
    eye: 1.8,
    lens: 1.3,
    fog: '#f6dba4',
    haze: 0.85,
    near: 8,
    far: 80,
    side: 1,
    shade: '#5b3324',
    shadeOpacity: 0.3,
  });
  s.sky(
    sky(
      w,
      h,
      [
        [0, '#f0c77c'],
        [0.46, '#fff0c4'],
      ],
      { x: 640, y: 640, glow: '#fffbe0', reach: 640 },
    ),
  );
  edge(s, '#e8bd6f', '#f5d58c', 80);
  s.ground('#c98f45');
  s.band(0, 1.9, 1.8, 110, '#ecd2a0');
  for (const x of [-2.1, 2.1]) s.band(x, 0.14, 1.8, 110, '#b98a5a');
  s.litter(620, -9, 9, 2, 44, ['#d9742f', '#e9a23b', '#b8502c', '#f3c65a', '#9d3f28'], 0.13, 0.85);
  for (const z of [58, 44, 33, 25, 18.5, 13.5, 9.6, 6.8])
    for (const x of [-3.4, 3.6])
      s.tree(
        s.r.yes(0.25) ? 'birch' : 'broad',
        x + s.r.in(-0.2, 0.2),
        z,
        s.r.in(9.4, 11),
        s.r.of(['#d9792f', '#e39a36', '#c55a2e', '#eab548']),
        { bark: '#4b342b', bare: 0.44, wide: 1.05 },
      );
  for (const z of [8.4, 14, 24]) {
    bench(s, 2.9, z, { wood: '#8f4f2f' });
    lamp(s, -2.5, z * 1.2, { h: 4, arm: 0.5 });
  }
  s.person(-0.4, 12, { coat: '#2f5a66', hat: '#8c3f2f' });
  s.person(0.4, 12.2, { coat: '#8c3b33', skirt: true });
  s.person(0.9, 24, { coat: '#5b4a66' });
  s.person(0.2, 7.6, { coat: '#e7dcc4', tall: 1.15, legs: '#7b4a36', hat: '#b5432f', face: -1 });
  for (let i = 0; i < 60; i++)
    s.over(
      oval(
        s.r.in(0, w),
        s.r.in(0, h * 0.8),
        s.r.in(6, 13),
        s.r.in(4, 7),
        s.r.of(['#d9742f', '#f3c65a', '#b8502c']),
        { opacity: 0.85, transform: '' },
      ).replace(' transform=""', ''),
    );
  return s.svg(lightOver(w, h, { side: 1, warm: '#fff0b0', strength: 0.36, cool: '#4a1f1c', corners: 0.36 }));
}

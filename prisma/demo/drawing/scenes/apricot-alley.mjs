import { alatau, bench, cyclist, edge, lightOver, line, oval, poly, Stage, sky } from '../city-kit.mjs';

export function apricotAlley(seed) {
  const s = new Stage({
    seed,
    horizon: 0.44,
    eye: 1.9,
    lens: 1,
    fog: '#fbe6e2',
    haze: 0.85,
    far: 80,
    shade: '#5a3f63',
    shadeOpacity: 0.22,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#86b9d9'],
        [0.44, '#fdeee6'],
      ],
      { x: 800, y: 480, glow: '#fffaf0', reach: 560 },
    ),
  );
  alatau(s, { k: 0.8, rock: '#a3b0cb', shade: '#8797bb', hills: '#a9bda9', hillsLit: '#c3d2b8' });
  edge(s, '#e9c9cc', '#f6dcd9', 90);
  s.ground('#a9c27a');
  s.litter(420, -16, 16, 2, 40, ['#f9d9de', '#fbe9ea', '#f3b9c4', '#bcd08c', '#8fae64'], 0.12, 0.85);
  s.band(0, 2.1, 1.8, 110, '#eddcc6');
  for (const x of [-2.2, 2.2]) s.band(x, 0.12, 1.8, 110, '#cbb49a');
  s.litter(300, -2.1, 2.1, 2, 30, ['#f9d3da', '#fdeef0', '#f2b3c0'], 0.08, 0.95);
  for (const z of [60, 44, 33, 25, 18.6, 13.8, 10, 7.4])
    for (const x of [-3.8, 3.9])
      s.tree(
        'broad',
        x + s.r.in(-0.2, 0.2),
        z,
        s.r.in(5.6, 6.4),
        s.r.of(['#f0a9b8', '#f6c3cb', '#ea9aad', '#f8d2d4']),
        { bark: '#5b4148', bare: 0.32, wide: 1.15, deep: '#c9768f' },
      );
  for (const z of [9, 15]) bench(s, -2.7, z, { wood: '#a86a55' });
  s.person(-0.6, 9.4, { coat: '#3c6f96', skirt: true });
  s.person(0.1, 9.5, { coat: '#e0a53c', tall: 1.1 });
  s.person(1.1, 15, { coat: '#8c4a63', face: -1 });
  cyclist(s, 0.9, 24, { coat: '#4f8a78' });
  s.prop(
    2.9,
    7.2,
    ({ u, c, k }) =>
      line([u(0, 0), u(0, 1.1)], c('#8a6a50'), k * 0.05) +
      poly([u(-0.32, 0.9), u(0.32, 0.9), u(0.32, 1.35), u(-0.32, 1.35)], c('#2f7f86')) +
      line([u(-0.2, 1.2), u(0.2, 1.2)], '#f7efe2', k * 0.04) +
      line([u(-0.2, 1.06), u(0.1, 1.06)], '#f7efe2', k * 0.04),
  );
  for (let i = 0; i < 90; i++)
    s.over(
      oval(
        s.r.in(0, s.w),
        s.r.in(0, s.h),
        s.r.in(4, 9),
        s.r.in(3, 6),
        s.r.of(['#fbe3e6', '#f3b9c4', '#fff4f4']),
        { opacity: 0.85 },
      ),
    );
  return s.svg(lightOver(s.w, s.h, { warm: '#fff1e2', strength: 0.3, cool: '#3b2a58', corners: 0.24 }));
}

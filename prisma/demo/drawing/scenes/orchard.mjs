import { alatau, cloud, dot, lightOver, line, poly, Stage, sky } from '../city-kit.mjs';

export function orchard(seed) {
  const s = new Stage({
    seed,
    horizon: 0.4,
    eye: 2.6,
    lens: 0.92,
    centre: 0.5,
    fog: '#e6ead2',
    haze: 0.75,
    far: 90,
    near: 8,
    side: -1,
    shade: '#2c4a2c',
    shadeOpacity: 0.3,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#7cbad0'],
        [0.4, '#f2efd6'],
      ],
      { x: 300, y: 160, glow: '#fff8d6', reach: 640 },
    ),
    cloud(s.r, 1300, 120, 170, '#ffffff', 0.8),
  );
  alatau(s, { k: 0.95, hills: '#7fa283', hillsLit: '#9dba8c' });
  s.ground('#93b455');
  s.litter(500, -22, 22, 2.6, 50, ['#a9c667', '#7ea048', '#c6d67e', '#6f9442'], 0.22, 0.6);
  s.band(0, 1, 2, 80, '#cdb07c');
  s.band(0, 0.4, 2, 80, '#b7c168');
  for (const z of [52, 39, 29.5, 22, 16.5, 12.4, 9.2])
    for (const x of [-12.5, -8.2, -3.9, 3.9, 8.2, 12.5])
      if (Math.abs(x) < z * 0.75)
        s.tree(
          'broad',
          x + s.r.in(-0.3, 0.3),
          z + s.r.in(-0.4, 0.4),
          s.r.in(4, 4.7),
          s.r.of(['#5f9140', '#74a048', '#558643']),
          { fruit: z < 34 ? '#cf3a2c' : undefined, bare: 0.26, wide: 1.15, bark: '#6a4f3e' },
        );
  s.litter(60, -6, 6, 4, 16, ['#cf3a2c', '#e0563a'], 0.07, 1, 0.9);
  const crate = (x, z) =>
    s.prop(x, z, ({ u, c, k, r }) => {
      let o = '';
      for (let i = 0; i < 16; i++)
        o += dot(
          ...u(r.in(-0.38, 0.38), 0.44 + r.in(0, 0.14)),
          k * 0.085,
          c(r.yes(0.5) ? '#cf3a2c' : '#e5673f'),
        );
      return (
        o +
        poly([u(-0.5, 0), u(0.5, 0), u(0.5, 0.44), u(-0.5, 0.44)], c('#c49158')) +
        line([u(-0.5, 0.15), u(0.5, 0.15)], c('#8f6438'), k * 0.03) +
        line([u(-0.5, 0.3), u(0.5, 0.3)], c('#8f6438'), k * 0.03)
      );
    });
  crate(-2.1, 7);
  crate(-1.1, 7.4);
  crate(-1.7, 8.2);
  crate(2.6, 11);
  s.person(1.5, 8.6, { coat: '#d9823c', skirt: true, hat: '#f0e2c0', face: -1 });
  s.person(-2.9, 9.6, { coat: '#3b6a86', step: 0.3 });
  s.person(2.1, 9.2, { coat: '#e6c04c', tall: 1.1, step: 0.5, face: -1 });
  s.person(0.3, 22, { coat: '#8c4a4a' });
  return s.svg(lightOver(s.w, s.h, { warm: '#fff3bd', strength: 0.32, cool: '#1f3a26', corners: 0.26 }));
}

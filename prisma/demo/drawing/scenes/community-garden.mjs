import { dot, lightOver, line, oval, poly, Stage, sky } from '../city-kit.mjs';

export function communityGarden(seed) {
  const s = new Stage({
    seed,
    horizon: 0.42,
    eye: 3.2,
    lens: 0.95,
    fog: '#f1e6cf',
    haze: 0.75,
    near: 14,
    far: 100,
    shade: '#3f3a2a',
    shadeOpacity: 0.26,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#e9a96a'],
        [0.2, '#f6d59a'],
        [0.42, '#fdf0cf'],
      ],
      { x: 360, y: 330, r: 54, glow: '#fff4cf', disc: '#fffbe8', reach: 560 },
    ),
  );
  s.ground('#c3a468');
  s.house(-34, -10, 40, 54, 15, '#d98f6a', { floors: 5, glass: '#5c6f78', balcony: '#f0d9b0', lit: 0.06 });
  s.house(-6, 15, 56, 70, 15, '#e3ab80', { floors: 5, glass: '#6d7f86', balcony: '#c9795a' });
  s.house(14, 50, 34, 70, 15, '#cf8460', { floors: 5, glass: '#5c6f78', balcony: '#e9c79a', flank: 10 });
  for (const [x, z] of [
    [-14, 32],
    [-9, 34],
    [9, 33],
    [15, 29],
    [2, 38],
    [-18, 27],
  ])
    s.tree('broad', x, z, 9, s.r.of(['#7f9a4a', '#93a552', '#6a8c48']));
  s.band(0, 1.3, 2, 34, '#e6cf9c');
  s.litter(160, -12, 12, 3, 30, ['#ad8f55', '#d9bf85', '#9ba053'], 0.16, 0.6);
  const bed = (x, z, w, d, veg) => {
    s.cast(x, z, w * 0.5, 0.3);
    s.add(
      z + d,
      poly(
        [
          s.at(x - w / 2, 0.5, z),
          s.at(x + w / 2, 0.5, z),
          s.at(x + w / 2, 0.5, z + d),
          s.at(x - w / 2, 0.5, z + d),
        ],
        s.air('#5f4030', z),
      ),
    );
    for (let row = 3; row >= 0; row--) {
      const zz = z + 0.15 + (d * row) / 3.6;
      for (let i = 0; i < 9; i++)
        s.prop(
          x - w / 2 + 0.2 + (i * (w - 0.4)) / 8,
          zz,
          ({ u, k, c, r }) =>
            veg === 'tomato'
              ? line([u(0, 0.45), u(0, 1.25)], c('#8a6a44'), k * 0.03) +
                [...Array(6)]
                  .map(() =>
                    oval(
                      ...u(r.in(-0.13, 0.13), r.in(0.55, 1.25)),
                      k * 0.12,
                      k * 0.1,
                      c(r.of(['#5d8a3f', '#74a04c'])),
                    ),
                  )
                  .join('') +
                dot(...u(r.in(-0.1, 0.1), r.in(0.6, 1)), k * 0.06, c('#d2402c')) +
                dot(...u(r.in(-0.1, 0.1), r.in(0.6, 1.1)), k * 0.055, c('#e0603a'))
              : veg === 'cabbage'
                ? oval(...u(0, 0.62), k * 0.2, k * 0.15, c('#6f9c68')) +
                  oval(...u(-0.03, 0.66), k * 0.13, k * 0.1, c('#a3c68c'))
                : oval(...u(0, 0.7), k * 0.15, k * 0.22, c(r.of(['#7a9c3c', '#90b04a']))) +
                  dot(...u(r.in(-0.1, 0.1), 0.9), k * 0.07, c(r.of(['#f0b93c', '#e27c3a', '#f6e6c4']))),
          0,
        );
    }
    s.add(
      z - 0.05,
      poly(
        [s.at(x - w / 2, 0, z), s.at(x + w / 2, 0, z), s.at(x + w / 2, 0.5, z), s.at(x - w / 2, 0.5, z)],
        s.air('#b57a48', z),
      ),
      line([s.at(x - w / 2, 0.25, z), s.at(x + w / 2, 0.25, z)], s.air('#8a5631', z), s.size(0.03, z)),
    );
  };
  bed(-3.6, 6.6, 3.4, 2, 'tomato');
  bed(3.6, 6.8, 3.4, 2, 'cabbage');
  bed(-4, 11, 3.6, 2.4, 'flower');
  bed(4, 11.2, 3.6, 2.4, 'tomato');
  bed(-4.4, 16.4, 4, 2.6, 'cabbage');
  bed(4.6, 16.6, 4, 2.6, 'flower');
  s.prop(-1, 25, ({ u, c, k }) => {
    let o = poly([u(-4, 0), u(4, 0), u(4, 2.4), u(0, 4.2), u(-4, 2.4)], c('#cfe3dc'), { opacity: 0.75 });
    for (let i = -4; i <= 4; i++)
      o += line([u(i, 0), u(i, 4.2 - Math.abs(i) * 0.45)], c('#f7f2e2'), k * 0.08);
    for (const y of [1.2, 2.4]) o += line([u(-4, y), u(4, y)], c('#f7f2e2'), k * 0.08);
    for (let i = 0; i < 12; i++)
      o += oval(...u(-3.6 + i * 0.65, 0.5), k * 0.4, k * 0.5, c('#7fa65a'), { opacity: 0.8 });
    return o;
  });
  s.person(-0.7, 8.2, { coat: '#2f6f74', hat: '#f3e2b5', skirt: true, face: -1 });
  s.prop(
    -1.5,
    8.1,
    ({ u, c, k }) =>
      poly([u(-0.16, 0.5), u(0.16, 0.5), u(0.14, 0.86), u(-0.14, 0.86)], c('#c9503a')) +
      line([u(-0.14, 0.56), u(-0.48, 0.9)], c('#c9503a'), k * 0.05),
  );
  s.person(1.6, 12.8, { coat: '#b9473a', hat: '#efdcae', face: 1 });
  s.person(0.4, 14.6, { coat: '#e9e0c9', tall: 1.15 });
  s.person(-1.8, 20, { coat: '#55486b', skirt: true });
  return s.svg(lightOver(s.w, s.h, { warm: '#ffdf9a', strength: 0.36, cool: '#3d2420', corners: 0.3 }));
}

import { alatau, dark, dot, lightOver, line, path, poly, Stage, sky } from '../city-kit.mjs';

export function market(seed) {
  const s = new Stage({
    seed,
    horizon: 0.43,
    eye: 1.9,
    lens: 0.95,
    centre: 0.47,
    fog: '#f6e6c8',
    haze: 0.75,
    far: 70,
    side: 1,
    shade: '#5a3a34',
    shadeOpacity: 0.26,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#67b2bd'],
        [0.43, '#fbeecb'],
      ],
      { x: 900, y: 420, glow: '#fff6d4', reach: 560 },
    ),
  );
  alatau(s, { k: 0.6, hills: '#a4ac8e' });
  s.ground('#d8c2a0');
  s.band(0, 3.2, 1.8, 90, '#e8d5b2');
  for (let z = 2.2; z < 50; z *= 1.15)
    s.floor.push(line([s.at(-3.2, 0, z), s.at(3.2, 0, z)], '#cdb58e', Math.max(0.7, s.size(0.025, z))));
  s.house(-30, -8, 12, 60, 9, '#e7cfa6', {
    floors: 3,
    glass: '#67858c',
    base: '#c08a63',
    flank: 12,
    trim: '#f7ecd2',
  });
  s.house(8, 30, 12, 60, 9, '#d9b99a', {
    floors: 3,
    glass: '#5f7f8c',
    base: '#a9745a',
    flank: 12,
    trim: '#f4e4cc',
  });
  for (const z of [62, 48]) s.tree('poplar', 6.5, z, 13, '#8da85a');
  const awn = [
    ['#c9493a', '#f6ead2'],
    ['#2f8587', '#f6ead2'],
    ['#e0a23a', '#fbf0d8'],
    ['#6c8f4c', '#f6ead2'],
    ['#9b4a63', '#f6ead2'],
  ];
  let n = 0;
  for (const z of [30, 23, 17.4, 13, 9.6, 7])
    for (const x of [-4.6, 4.6]) {
      const [a, b] = awn[n++ % 5];
      s.cast(x * 0.85, z, 1.5, 0.8);
      s.prop(x, z, ({ u, k, c, r }) => {
        let o = '';
        for (const px of [-1.5, 1.5]) o += line([u(px, 0), u(px, 2.5)], c('#6b4d3a'), k * 0.08);
        o +=
          poly([u(-1.5, 0), u(1.5, 0), u(1.5, 0.85), u(-1.5, 0.85)], c('#a8764c')) +
          poly([u(-1.6, 0.85), u(1.6, 0.85), u(1.45, 1.1), u(-1.45, 1.1)], c('#c99763'));
        const heaps = [
          ['#d8452f', '#e9694a'],
          ['#e9a436', '#f4c35c'],
          ['#7da23f', '#9dbf57'],
          ['#8a3550', '#a85470'],
        ];
        for (let i = 0; i < 4; i++) {
          const hx = -1.1 + i * 0.73;
          const h = heaps[(i + n) % 4];
          for (let q = 0; q < 20; q++)
            o += dot(
              ...u(hx + r.bell() * 0.27, 1.02 + Math.abs(r.bell()) * 0.22),
              k * 0.075,
              c(r.yes(0.6) ? h[0] : h[1]),
            );
        }
        for (let i = 0; i < 8; i++)
          o +=
            poly(
              [
                u(-1.9 + i * 0.475, 2.2),
                u(-1.425 + i * 0.475, 2.2),
                u(-1.22 + i * 0.41, 2.85),
                u(-1.64 + i * 0.41, 2.85),
              ],
              c(i % 2 ? a : b),
            ) +
            path(
              `M${u(-1.9 + i * 0.475, 2.21)} Q${u(-1.66 + i * 0.475, 1.86)} ${u(-1.425 + i * 0.475, 2.21)}Z`,
              c(i % 2 ? dark(a, 0.12) : dark(b, 0.1)),
            );
        return o;
      });
    }
  s.person(-1.4, 7.2, { coat: '#d9a03c', skirt: true, bag: '#8a5a3c' });
  s.person(1.6, 9.4, { coat: '#2f6f78', face: -1 });
  s.person(0.3, 13, { coat: '#b54a3c', skirt: true });
  s.person(-0.8, 17.5, { coat: '#5c5a86' });
  s.person(1.2, 18, { coat: '#d98a4c', tall: 1.2, face: -1 });
  s.person(0.2, 27, { coat: '#6a8a55' });
  s.person(-1.5, 30, { coat: '#8c4a5c', face: -1 });
  for (let i = 0; i < 15; i++) {
    const t = i / 14;
    s.over(
      line(
        [[-20 + t * 1640, 180 + Math.sin(t * 3.14) * 110]].concat([
          [-20 + t * 1640 + 2, 222 + Math.sin(t * 3.14) * 110],
        ]),
        '#5c4a40',
        2,
      ),
      poly(
        [
          [t * 1640 - 46, 200 + Math.sin(t * 3.14) * 110],
          [t * 1640 + 6, 200 + Math.sin(t * 3.14) * 110],
          [t * 1640 - 20, 262 + Math.sin(t * 3.14) * 110],
        ],
        awn[i % 5][0],
      ),
    );
  }
  return s.svg(
    lightOver(s.w, s.h, { side: 1, warm: '#ffdb9a', strength: 0.32, cool: '#4a2a30', corners: 0.26 }),
  );
}

import { dot, lightOver, line, mix, oval, path, planter, poly, Stage, sky, soft } from '../city-kit.mjs';

export function library(seed) {
  const s = new Stage({
    seed,
    horizon: 0.64,
    eye: 1.9,
    lens: 1.02,
    fog: '#e8e4dc',
    haze: 0.5,
    shade: '#2b3450',
    shadeOpacity: 0.24,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#8fb3c9'],
        [0.66, '#f1ece0'],
      ],
      { x: 240, y: 200, glow: '#fffbe8', reach: 700 },
    ),
  );
  s.ground('#d5ccbb');
  s.house(-17, 17, 27, 40, 13, '#e9dfcb', {
    floors: 2,
    bays: 9,
    glass: '#43606d',
    trim: '#d2c3a6',
    seam: false,
    roof: '#b7a88c',
  });
  s.prop(0, 26, ({ u, c, k }) => {
    let o = poly([u(-9, 1.2), u(9, 1.2), u(9, 9.4), u(-9, 9.4)], c('#7d8a8f'));
    for (let i = 0; i < 5; i++) {
      const x = -7 + i * 3.5;
      o += poly(
        [u(x - 0.95, 1.6), u(x + 0.95, 1.6), u(x + 0.95, 8.6), u(x - 0.95, 8.6)],
        i === 2 ? '#ffe3ab' : c('#4c6873'),
      );
      o +=
        line([u(x, 1.6), u(x, 8.6)], c('#c9bda5'), k * 0.07) +
        line([u(x - 0.95, 4.6), u(x + 0.95, 4.6)], c('#c9bda5'), k * 0.07);
    }
    for (let i = 0; i < 6; i++) {
      const x = -8.75 + i * 3.5;
      o +=
        poly([u(x - 0.55, 1.2), u(x + 0.55, 1.2), u(x + 0.45, 9.4), u(x - 0.45, 9.4)], c('#f3ead8')) +
        poly([u(x + 0.12, 1.2), u(x + 0.55, 1.2), u(x + 0.45, 9.4), u(x + 0.12, 9.4)], c('#d6c9b2'));
    }
    return (
      o +
      poly([u(-10, 9.4), u(10, 9.4), u(10, 10.8), u(-10, 10.8)], c('#f1e7d3')) +
      poly([u(-10.4, 10.8), u(10.4, 10.8), u(10.4, 11.3), u(-10.4, 11.3)], c('#c9b897'))
    );
  });
  for (let i = 0; i < 9; i++) {
    const z = 24.8 - i * 1.25;
    const y = 1.25 - i * 0.14;
    const hw = 10 + i * 0.18;
    s.add(
      z + 0.6,
      poly(
        [s.at(-hw, y, z), s.at(hw, y, z), s.at(hw, y, z + 1.25), s.at(-hw, y, z + 1.25)],
        mix('#f0e8d8', '#dccfb8', i / 12),
      ),
      poly(
        [s.at(-hw, y - 0.16, z), s.at(hw, y - 0.16, z), s.at(hw, y, z), s.at(-hw, y, z)],
        mix('#b8ab97', '#a89a86', i / 9),
      ),
    );
  }
  // a wooden ramp and seats laid over part of the steps
  s.add(
    13.4,
    poly(
      [s.at(5.2, 0.02, 12.6), s.at(7.4, 0.02, 12.6), s.at(7.6, 1.3, 24.6), s.at(5.8, 1.3, 24.6)],
      '#c08a55',
    ),
    line([s.at(5.2, 0.95, 12.6), s.at(5.8, 2.2, 24.6)], '#5a6066', 5),
    line([s.at(7.4, 0.95, 12.6), s.at(7.6, 2.2, 24.6)], '#5a6066', 5),
  );
  for (const [x, z, y] of [
    [-6, 20, 0.72],
    [-3.6, 17.5, 0.44],
    [-7.2, 15, 0.2],
  ])
    s.prop(
      x,
      z,
      ({ u, c }) =>
        poly([u(-1.3, 0), u(1.3, 0), u(1.3, 0.42), u(-1.3, 0.42)], c('#a66f3f')) +
        poly([u(-1.35, 0.42), u(1.35, 0.42), u(1.25, 0.56), u(-1.25, 0.56)], c('#d9a468')),
      y,
    );
  s.person(-2.6, 17.2, { coat: '#b9503c', skirt: true, step: 0.3, lift: 0.4 });
  s.person(1.4, 19, { coat: '#2f5f74', bag: '#d2a044', lift: 0.62 });
  s.person(-5.4, 19.4, { coat: '#72538a', step: 0.2, lift: 0.62 });
  s.person(2.8, 12, { coat: '#d39a3d', tall: 1.2 });
  s.person(3.5, 12.1, { coat: '#47684f', skirt: true });
  s.prop(
    6.2,
    14.6,
    ({ u, c, k }) =>
      dot(...u(-0.1, 0.34), k * 0.32, 'none', { stroke: '#3a4248', 'stroke-width': k * 0.05 }) +
      dot(...u(0.42, 0.12), k * 0.11, '#3a4248') +
      line([u(-0.35, 1.05), u(-0.2, 0.5), u(0.35, 0.5), u(0.5, 0.15)], '#5a646a', k * 0.06) +
      path(soft([u(-0.3, 0.6), u(-0.28, 1.2), u(0.02, 1.22), u(0.05, 0.62)]), c('#3c7f83')) +
      line([u(0, 0.6), u(0.4, 0.62), u(0.45, 0.2)], '#38424c', k * 0.13) +
      oval(...u(-0.08, 1.4), k * 0.11, k * 0.14, c('#c99a78')) +
      path(soft([u(-0.22, 1.36), u(-0.2, 1.54), u(-0.02, 1.56), u(-0.08, 1.44)]), '#3a2c26'),
    0.22,
  );
  for (const [x, z, h] of [
    [-11.5, 13, 7],
    [12.5, 15, 8],
    [-14, 22, 8],
  ])
    s.tree('birch', x, z, h, '#8fae62');
  for (const x of [-9, 9.6]) planter(s, x, 11, { w: 2.2, bloom: '#d8694c', box: '#b9ad99' });
  s.litter(80, -14, 14, 3, 11, ['#c2b8a4', '#e4dccb'], 0.3, 0.5);
  return s.svg(lightOver(s.w, s.h, { warm: '#fff1cf', strength: 0.3, cool: '#2a3350', corners: 0.3 }));
}

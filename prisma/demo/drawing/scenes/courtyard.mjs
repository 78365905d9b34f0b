import { alatau, bench, lightOver, line, oval, planter, poly, Stage, sky } from '../city-kit.mjs';

export function courtyard(seed) {
  const s = new Stage({
    seed,
    horizon: 0.44,
    eye: 3.4,
    lens: 0.9,
    fog: '#f3dcc4',
    haze: 0.7,
    near: 20,
    far: 130,
    side: 1,
    shade: '#4a3550',
    shadeOpacity: 0.3,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#8fb7cc'],
        [0.3, '#e7d9cc'],
        [0.48, '#f9dfb8'],
      ],
      { x: 1400, y: 300, glow: '#ffe3a8', reach: 700 },
    ),
  );
  alatau(s, {
    k: 0.62,
    rock: '#b3a9bd',
    shade: '#978fae',
    snow: '#fff4ea',
    snowShade: '#d9cbd6',
    hills: '#a9a58f',
  });
  s.ground('#b7b878');
  s.house(-44, -13, 30, 44, 15, '#e3c9ad', {
    floors: 5,
    balcony: '#c7835e',
    glass: '#6f8b99',
    lit: 0.06,
    roof: '#8c6353',
  });
  s.house(-60, -15, 14, 16, 15, '#dcbd9e', { floors: 5, balcony: '#7f9a9c', glass: '#66828f', flank: 4 });
  s.house(14.5, 60, 22, 58, 15, '#d9b79a', {
    floors: 5,
    balcony: '#8da39b',
    glass: '#607b8a',
    lit: 0.1,
    flank: 12,
    roof: '#7f5a4e',
  });
  s.house(-12, 13, 74, 84, 15, '#e8d3b8', { floors: 5, glass: '#8ea6ae', balcony: '#c99873' });
  s.band(0, 6.4, 3, 60, '#dcc6a2');
  s.band((z) => Math.sin(z / 9) * 1.1 - 0.5, 1.25, 3, 62, '#efdfc2');
  s.floor.push(
    oval(...s.at(0, 0, 24), s.size(6.4, 24), s.size(6.4, 24) * 0.15, '#c9a97d'),
    oval(...s.at(0, 0, 24), s.size(5.7, 24), s.size(5.7, 24) * 0.14, '#e6cda2'),
  );
  s.litter(260, -13, 13, 3.5, 40, ['#c9c98a', '#9aa563', '#d9cf96', '#8d9a59'], 0.14, 0.5);
  for (const [x, z, h] of [
    [-7.8, 38, 10],
    [8.2, 40, 10],
    [-8.4, 26, 9.5],
    [9, 27, 9],
    [-8.8, 17, 9],
    [10, 18, 9],
  ])
    s.tree('broad', x, z, h, s.r.of(['#8a9a4a', '#a2a24b', '#b58f3d', '#7c9150']), { bark: '#5e4638' });
  for (const [x, z] of [
    [-4.6, 20],
    [4.8, 20],
    [-5, 29],
    [5, 30],
    [-3.4, 11.6],
  ])
    bench(s, x, z, { wood: '#b06f44', length: 2 });
  s.prop(0, 24, ({ u, k, c }) => {
    let o = '';
    for (const x of [-1.5, 1.5]) o += line([u(x, 0), u(x, 2.5)], c('#6d4c3a'), k * 0.12);
    o +=
      poly([u(-2.2, 2.45), u(2.2, 2.45), u(0, 3.7)], c('#b5553f')) +
      poly([u(0, 3.7), u(2.2, 2.45), u(0.5, 2.45)], c('#cf7550'));
    return (
      o +
      poly([u(-0.9, 0.7), u(0.9, 0.7), u(0.9, 0.8), u(-0.9, 0.8)], c('#8a5f42')) +
      line([u(0, 0), u(0, 0.7)], c('#6d4c3a'), k * 0.12)
    );
  });
  s.person(-4.2, 20.2, { coat: '#7a4b6a', step: 0.2, skirt: true, hat: '#e9e0d0' });
  s.person(-5, 20.1, { coat: '#3f6076', step: 0.1, face: -1, hat: '#5a5048' });
  s.person(1.8, 15, { coat: '#c95f41', tall: 1.2, face: -1 });
  s.person(0.9, 15.6, { coat: '#3e7f83', tall: 1.1 });
  s.person(0.3, 36, { coat: '#a98a3c' });
  for (const x of [-6.6, -3.6, 4.4, 7.4])
    planter(s, x, 9.4, { bloom: s.r.of(['#d9603f', '#e7b64a', '#b65c86']), box: '#8d6347', leaf: '#7d8f4a' });
  return s.svg(
    lightOver(s.w, s.h, { side: 1, warm: '#ffc987', strength: 0.36, cool: '#3a2848', corners: 0.28 }),
  );
}

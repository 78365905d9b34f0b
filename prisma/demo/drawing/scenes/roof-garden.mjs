import {
  alatau,
  bench,
  cloud,
  lightOver,
  line,
  oval,
  path,
  planter,
  poly,
  Stage,
  sky,
} from '../city-kit.mjs';

export function roofGarden(seed) {
  const s = new Stage({
    seed,
    horizon: 0.42,
    eye: 2,
    lens: 0.95,
    fog: '#dfe6ea',
    haze: 0.8,
    near: 18,
    far: 340,
    shade: '#3a3550',
    shadeOpacity: 0.24,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#79a9cf'],
        [0.42, '#f6ecdc'],
      ],
      { x: 240, y: 240, glow: '#fff6dc', reach: 600 },
    ),
    cloud(s.r, 1180, 140, 190, '#ffffff', 0.8),
    cloud(s.r, 760, 90, 110, '#ffffff', 0.6),
  );
  alatau(s, { k: 0.9, y: s.hy + 20 });
  for (let i = 0; i < 60; i++) {
    const z = 330 - i * 4.6;
    const x = s.r.in(-0.6, 0.6) * z;
    s.house(
      x,
      x + s.r.in(14, 26),
      z,
      z + 10,
      s.r.in(-6, -1.2),
      s.r.of(['#d9b79c', '#c9a894', '#e6d2b6', '#b9b0a6']),
      { floors: 1, bays: 5, glass: '#8a8f9c', seam: false },
    );
  }
  for (let i = 0; i < 70; i++) {
    const z = s.r.in(30, 120);
    const [px, py] = s.at(s.r.in(-1, 1) * z * 0.6, s.r.in(-7, -2.5), z);
    s.add(
      z,
      oval(px, py, s.size(3.4, z), s.size(2.7, z), s.air(s.r.of(['#5f8a62', '#6f9a5c', '#87a65e']), z)),
    );
  }
  s.floor.push(poly([s.at(-12, 0, 2), s.at(12, 0, 2), s.at(9.5, 0, 16), s.at(-9.5, 0, 16)], '#d3a777'));
  for (let x = -11; x <= 11; x += 0.5)
    s.floor.push(line([s.at(x, 0, 2), s.at(x * 0.82, 0, 16)], '#b98a5c', 2));
  s.items.push([
    16.2,
    poly([s.at(-9.5, 0, 16), s.at(9.5, 0, 16), s.at(9.5, 0.5, 16), s.at(-9.5, 0.5, 16)], '#c9bfae') +
      [...Array(27)]
        .map((_, i) => line([s.at(-9.5 + i * 0.73, 0.5, 16), s.at(-9.5 + i * 0.73, 1.25, 16)], '#5f6a70', 3))
        .join('') +
      line([s.at(-9.5, 1.25, 16), s.at(9.5, 1.25, 16)], '#5f6a70', 7),
  ]);
  // everything below the parapet belongs to the far city, so the deck is painted after it
  s.add(16.5, s.floor.splice(0).join(''));
  for (const [x, z, w2, b] of [
    [-4.6, 12.5, 3, '#d9604a'],
    [-3.9, 9.2, 2.6, '#e9b84a'],
    [-2.7, 6, 2, '#b06a96'],
    [4.4, 12.6, 3, '#e9b84a'],
    [3, 5.6, 2, '#f2e9dc'],
    [0, 14.4, 4, '#d9604a'],
  ])
    planter(s, x, z, {
      w: w2,
      h: 0.62,
      bloom: b,
      box: '#8b6248',
      leaf: s.r.of(['#5f9050', '#78a354', '#4f8558']),
    });
  for (const [x, z] of [
    [-4.6, 12.4],
    [4.4, 12.5],
  ])
    s.tree('broad', x, z, 3.4, '#6d9c55', { fruit: '#cf4a34', wide: 0.9, bare: 0.36 });
  s.prop(2.6, 8.4, ({ u, c, k }) => {
    let o = '';
    for (const x of [-1.8, 1.8]) o += line([u(x, 0), u(x, 2.5)], c('#f3ead9'), k * 0.1);
    o += poly([u(-2.1, 2.5), u(2.1, 2.5), u(2.1, 2.62), u(-2.1, 2.62)], c('#f3ead9'));
    for (let i = 0; i < 9; i++)
      o += line([u(-2 + i * 0.5, 2.62), u(-1.8 + i * 0.45, 2.95)], c('#e0d3bd'), k * 0.06);
    for (let i = 0; i < 5; i++)
      o += path(
        `M${u(-2 + i * 0.8, 2.62)} Q${u(-1.6 + i * 0.8, 2.2)} ${u(-1.2 + i * 0.8, 2.62)}Z`,
        c(i % 2 ? '#e9a24a' : '#d9604a'),
        { opacity: 0.9 },
      );
    return (
      o +
      poly([u(-0.9, 0.7), u(0.9, 0.7), u(0.9, 0.78), u(-0.9, 0.78)], c('#8b6248')) +
      line([u(-0.7, 0), u(-0.7, 0.7)], c('#6b4a36'), k * 0.07) +
      line([u(0.7, 0), u(0.7, 0.7)], c('#6b4a36'), k * 0.07)
    );
  });
  s.person(1.4, 8.7, { coat: '#2f6f86', step: 0.3 });
  s.person(3.8, 8.8, { coat: '#d9a23c', skirt: true, step: 0.2, face: -1 });
  s.person(-2.2, 7.4, { coat: '#b9503c', skirt: true, face: -1, hat: '#f0e2c0' });
  s.person(-1.6, 13.4, { coat: '#5a5c86', step: 0.3, face: 1 });
  s.person(-0.9, 13.5, { coat: '#d98a4c', tall: 1.15, step: 0.2 });
  bench(s, -0.9, 12, { wood: '#a86f44' });
  return s.svg(lightOver(s.w, s.h, { warm: '#fff0c9', strength: 0.28, cool: '#2c2548', corners: 0.24 }));
}

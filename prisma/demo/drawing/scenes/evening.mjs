import { alatau, bench, dot, gradient, lamp, lightOver, line, oval, Stage, sky } from '../city-kit.mjs';

export function evening(seed, w = 1200, h = 1600) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.5,
    eye: 2,
    lens: 1.25,
    fog: '#54679b',
    haze: 0.75,
    far: 100,
    shadow: 0.6,
    shade: '#0d1430',
  });
  s.sky(
    sky(w, h, [
      [0, '#111c46'],
      [0.25, '#2b3f7c'],
      [0.42, '#7a77a8'],
      [0.51, '#e6a58a'],
    ]),
  );
  for (let i = 0; i < 60; i++)
    s.sky(dot(s.r.in(0, w), s.r.in(0, h * 0.3), s.r.in(1, 2.6), '#e9ecff', { opacity: s.r.in(0.3, 0.9) }));
  s.sky(dot(930, 240, 40, '#fdf0cf'), dot(948, 230, 36, '#1c2a5a'));
  alatau(s, {
    k: 0.55,
    rock: '#5a6396',
    shade: '#3d4779',
    snow: '#b9b5d6',
    snowShade: '#7f83b5',
    hills: '#3f4f76',
    hillsLit: '#55618a',
    far: '#5d689a',
  });
  s.ground('#3b4670');
  s.house(7.6, 40, 9, 70, 15, '#4b5384', {
    floors: 5,
    lit: 0.5,
    glass: '#232d5c',
    balcony: '#5c639a',
    base: '#3b4270',
    flank: 17,
    roof: '#2a3263',
  });
  s.house(-40, -7.6, 12, 80, 15, '#5b5f92', {
    floors: 5,
    lit: 0.45,
    glass: '#28336a',
    balcony: '#434b80',
    base: '#454d80',
    flank: 18,
    roof: '#2a3263',
  });
  s.band(0, 3.4, 1.8, 110, '#5d648f');
  for (const x of [-3.5, 3.5]) s.band(x, 0.12, 1.8, 110, '#7d83ab');
  for (let z = 2.2; z < 60; z *= 1.15)
    s.floor.push(line([s.at(-3.4, 0, z), s.at(3.4, 0, z)], '#4d5581', Math.max(0.8, s.size(0.03, z))));
  for (const z of [60, 42, 30, 21.5, 15.5, 11, 7.9])
    for (const x of [-2.9, 2.9]) {
      const [px, py] = s.at(x * 0.75, 0, z);
      const g = gradient(
        [
          [0, '#ffd88f', 0.5],
          [1, '#ffc46b', 0],
        ],
        { radial: true },
      );
      s.floor.push(g.defs + oval(px, py, s.size(2.6, z), s.size(0.6, z), g.paint));
      lamp(s, x, z, { h: 4, glow: '#ffe1a0', arm: 0.5, face: -Math.sign(x), iron: '#1f2850' });
    }
  for (const z of [50, 36, 26, 18.5, 13, 9.2]) {
    s.tree('broad', -5, z, 7, '#3f5f7a', { bare: 0.44, bark: '#1f2648' });
    s.tree('broad', 5, z, 7, '#3a5572', { bare: 0.44, bark: '#1f2648' });
  }
  for (const [x, z, y] of [
    [-5, 9, 3.4],
    [5, 12.8, 3.6],
    [-5, 18, 3.6],
  ])
    for (let i = 0; i < 18; i++)
      s.add(
        z - 0.2,
        dot(...s.at(x + s.r.bell() * 1.7, y + 1.2 + s.r.bell() * 1.1, z), s.size(0.06, z), '#ffe6a8'),
      );
  bench(s, 2.4, 9, { wood: '#8d6a6a' });
  bench(s, -2.4, 14, { wood: '#8d6a6a' });
  s.person(-0.8, 9.6, { coat: '#b85a52', skirt: true, legs: '#1a2140', skin: '#b98a78' });
  s.person(-0.1, 9.7, { coat: '#2a3a6c', legs: '#161c3a', skin: '#b98a78' });
  s.person(1, 17, { coat: '#7d5a86', face: -1 });
  s.person(0.3, 26, { coat: '#41507f' });
  return s.svg(lightOver(w, h, { warm: '#ffb37a', strength: 0.05, cool: '#060a26', corners: 0.5 }));
}

import {
  alatau,
  bench,
  cloud,
  cyclist,
  dot,
  edge,
  lamp,
  lightOver,
  line,
  oval,
  path,
  planter,
  poly,
  ripples,
  Stage,
  sky,
  soft,
} from './city-kit.mjs';

/** A green corridor: water, a cycle path and a footpath running from the city to the mountains. */
export function corridor(seed, w = 1600, h = 1000) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.44,
    eye: 3.9,
    lens: 0.9,
    centre: 0.5,
    fog: '#e4efdf',
    haze: 0.75,
    near: 16,
    far: 170,
    shade: '#1f4438',
    shadeOpacity: 0.28,
  });
  s.sky(
    sky(
      w,
      h,
      [
        [0, '#4f9db8'],
        [0.28, '#b5dcd8'],
        [0.45, '#f8f0d2'],
      ],
      { x: 320, y: 230, r: 44, glow: '#fff4c8', disc: '#fffdf0', reach: 620 },
    ),
    cloud(s.r, 1240, 120, 180, '#ffffff', 0.8),
    cloud(s.r, 820, 80, 110, '#ffffff', 0.6),
  );
  alatau(s, { k: 1 });
  edge(s, '#8fb48c', '#b3cd98', 150);
  s.ground('#93b863');
  const c = (z) => Math.sin(z / 24) * 4.4 - 2.6;
  s.band((z) => c(z) + 7.5, 3.6, 4, 150, '#b9b09a');
  s.band((z) => c(z) + 7.5, 3, 4, 150, '#4c9dab');
  s.band((z) => c(z) + 8.3, 1.2, 4, 150, '#86c6c6', { opacity: 0.7 });
  ripples(s, 110, 4, 11, 6, 40, ['#e2f3ec', '#3a8294', '#b0dcd8']);
  s.band(c, 1.7, 4, 150, '#c8654a');
  s.band(c, 0.06, 4, 150, '#f7e8d4');
  s.band((z) => c(z) + 3.1, 0.95, 4, 150, '#ecdcb8');
  s.litter(320, -26, 2, 5, 60, ['#a9c975', '#789f52', '#c7d888'], 0.2, 0.6);
  s.house(18, 46, 44, 70, 15, '#ead3ae', {
    floors: 5,
    glass: '#6f93a0',
    balcony: '#bf7f58',
    roof: '#9b6c4d',
  });
  s.house(-58, -26, 48, 74, 15, '#dcc3a0', { floors: 5, glass: '#7396a2', balcony: '#88a29a' });
  s.house(24, 44, 90, 110, 24, '#d6b894', { floors: 8, glass: '#86a2aa' });
  s.house(-48, -30, 96, 110, 21, '#e4d2b4', { floors: 7, glass: '#8aa6ae' });
  for (const z of [120, 90, 70, 54, 42, 33, 26]) {
    s.tree('broad', c(z) - 5.2, z, 7.6, s.r.of(['#6aa052', '#86b258', '#5b9252']));
    s.tree(s.r.yes(0.3) ? 'poplar' : 'broad', c(z) + 13, z, s.r.in(8, 10), s.r.of(['#6f9f58', '#8fb45e']));
  }
  for (const [x, z] of [
    [-13, 30],
    [-16, 44],
    [-11, 20],
    [-18, 27],
  ])
    s.tree('broad', x, z, 8.6, s.r.of(['#76a854', '#94b85e', '#639a58']));
  for (const z of [12, 19, 30]) {
    bench(s, c(z) + 2.1, z);
    lamp(s, c(z) - 2, z * 1.1, { h: 4.6, arm: 0.6 });
  }
  for (const [x, z] of [
    [-5, 11],
    [-6.4, 13],
    [-8, 12],
  ])
    s.bush(x, z, 2, 0.9, '#76a856', { bloom: s.r.of(['#e9b63f', '#f3e4ea', '#d9694a']) });
  cyclist(s, c(12.2) - 0.6, 12.2, { coat: '#e3a53a' });
  cyclist(s, c(18) + 0.6, 18, { coat: '#3b6f8c', face: -1 });
  cyclist(s, c(27) - 0.4, 27, { coat: '#c9503c' });
  s.person(c(11.6) + 2.9, 11.6, { coat: '#c9503c', skirt: true });
  s.person(c(11.8) + 3.7, 11.8, { coat: '#2f6f80', tall: 1.15 });
  s.person(c(18) + 3, 18, { coat: '#6b5a8a', face: -1 });
  s.person(c(29) + 3, 29, { coat: '#d98a3c' });
  return s.svg(lightOver(w, h, { warm: '#fff0b8', strength: 0.3, cool: '#123a3c', corners: 0.26 }));
}

/** Neighbours at a long table they have made together. */
export function neighbours(seed, w = 1600, h = 1000) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.42,
    eye: 3,
    lens: 0.92,
    fog: '#f6d9bb',
    haze: 0.7,
    near: 14,
    far: 110,
    side: 1,
    shade: '#4a2f4a',
    shadeOpacity: 0.28,
  });
  s.sky(
    sky(
      w,
      h,
      [
        [0, '#7f8fc0'],
        [0.22, '#e3b3ae'],
        [0.43, '#fde0b4'],
      ],
      { x: 1240, y: 330, r: 46, glow: '#ffe9b8', disc: '#fff8e0', reach: 600 },
    ),
  );
  s.ground('#c2ac72');
  s.house(-44, -12, 26, 50, 15, '#dc9f7c', {
    floors: 5,
    glass: '#57607e',
    lit: 0.18,
    balcony: '#f0d3ae',
    flank: 8,
  });
  s.house(13, 50, 24, 50, 15, '#cd8d72', {
    floors: 5,
    glass: '#57607e',
    lit: 0.22,
    balcony: '#e9c9a0',
    flank: 8,
  });
  s.house(-13, 14, 66, 78, 15, '#e9b894', { floors: 5, glass: '#6f7590', lit: 0.1, balcony: '#b97a68' });
  for (const [x, z] of [
    [-9.5, 32],
    [9.8, 31],
    [-5, 44],
    [5, 45],
    [-10, 21],
    [10.5, 20],
  ])
    s.tree('broad', x, z, 8.8, s.r.of(['#8a9648', '#a89c48', '#76894a']));
  s.litter(240, -14, 14, 3, 34, ['#d6c285', '#a99a5c', '#b8b06a'], 0.18, 0.6);
  s.floor.push(
    path(
      soft([
        s.at(-6, 0, 8.4),
        s.at(0, 0, 7),
        s.at(6, 0, 8.4),
        s.at(6.6, 0, 12.4),
        s.at(0, 0, 15),
        s.at(-6.6, 0, 12.4),
      ]),
      '#e6cf9d',
    ),
  );
  const coats = ['#2f6f7c', '#c9503c', '#e3aa42', '#6b4f86', '#6f8a4a', '#e9dcc4', '#a8485c', '#3b5b8c'];
  for (let i = 0; i < 8; i++)
    s.person(-4 + i * 1.14, 11.8 + s.r.in(0, 0.5), {
      coat: coats[i],
      step: 0.2,
      face: i % 2 ? 1 : -1,
      skirt: i % 3 === 0,
      tall: i === 3 || i === 6 ? 1.25 : 1.66,
      hat: i === 5 ? '#f3e6c9' : undefined,
    });
  s.cast(0, 10.6, 4.6, 0.6);
  s.prop(0, 10.4, ({ u, c, k, r }) => {
    let o =
      poly([u(-5, 0.78), u(5, 0.78), u(4.7, 1.12), u(-4.7, 1.12)], c('#f6ead2')) +
      poly([u(-5, 0.58), u(5, 0.58), u(5, 0.78), u(-5, 0.78)], c('#dccbab'));
    for (const x of [-4.6, -1.6, 1.6, 4.6]) o += line([u(x, 0), u(x, 0.6)], c('#8a5a3c'), k * 0.1);
    for (let i = 0; i < 15; i++) {
      const x = -4.5 + i * 0.64;
      const y = r.in(0.88, 1.02);
      o +=
        i % 4 === 1
          ? path(
              soft([
                u(x - 0.09, y),
                u(x - 0.11, y + 0.3),
                u(x - 0.04, y + 0.45),
                u(x + 0.04, y + 0.45),
                u(x + 0.11, y + 0.3),
                u(x + 0.09, y),
              ]),
              c('#2f7f86'),
            )
          : i % 4 === 3
            ? [0, 1, 2]
                .map((q) =>
                  dot(
                    ...u(x - 0.12 + q * 0.12, y + (q === 1 ? 0.14 : 0.03)),
                    k * 0.09,
                    c(['#d9452f', '#e9a13a', '#c9503c'][q]),
                  ),
                )
                .join('')
            : oval(...u(x, y), k * 0.2, k * 0.06, c('#ffffff')) +
              oval(...u(x, y + 0.03), k * 0.13, k * 0.04, c('#d9a65c'));
    }
    return o;
  });
  s.person(-3.4, 8.6, { coat: '#8c4a5c', skirt: true });
  s.person(3.6, 8.8, { coat: '#33607c', face: -1, bag: '#d9a441' });
  s.person(2.7, 8.9, { coat: '#e3aa42', tall: 1.1, face: -1 });
  planter(s, -6, 8, { w: 2, bloom: '#e0674a' });
  planter(s, 6.2, 8, { w: 2, bloom: '#e9b84a' });
  for (const [a, b, y0, sag] of [
    [-20, 860, 150, 120],
    [760, 1640, 130, 140],
  ]) {
    const cv = [...Array(24)].map((_, i) => [
      a + ((b - a) * i) / 23,
      y0 + Math.sin((i / 23) * Math.PI) * sag,
    ]);
    s.over(line(cv, '#4a3540', 3));
    cv.forEach(([x, y], i) => {
      if (i % 2) s.over(dot(x, y + 13, 24, '#ffe6a8', { opacity: 0.35 }), dot(x, y + 13, 9, '#fff3cc'));
    });
  }
  return s.svg(lightOver(w, h, { side: 1, warm: '#ffd08f', strength: 0.36, cool: '#33204a', corners: 0.32 }));
}

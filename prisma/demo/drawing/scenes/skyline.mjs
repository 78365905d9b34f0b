import { alatau, cloud, edge, lightOver, Stage, sky } from '../city-kit.mjs';

export function skyline(seed, w = 1600, h = 900) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.52,
    eye: 23,
    lens: 0.95,
    fog: '#e6b9b0',
    near: 60,
    far: 900,
    haze: 0.85,
    shadow: 0,
  });
  s.sky(
    sky(
      w,
      h,
      [
        [0, '#3d5788'],
        [0.22, '#8a84ad'],
        [0.4, '#e3a6a4'],
        [0.54, '#fbd3a8'],
      ],
      { x: -40, y: h * 0.42, glow: '#ffd9a0', reach: 900, strength: 0.8 },
    ),
  );
  for (let i = 0; i < 5; i++)
    s.sky(cloud(s.r, s.r.in(0, w), s.r.in(50, 170), s.r.in(90, 200), '#f3c4b8', 0.4));
  alatau(s, {
    y: s.hy + 8,
    k: 1.25,
    rock: '#a97f98',
    shade: '#5f5a86',
    snow: '#ffe3d0',
    snowShade: '#a99fc4',
    hills: '#6c5f80',
    hillsLit: '#a57f8a',
    far: '#8f7397',
    snowLine: 0.3,
  });
  s.ground('#b98c86');
  edge(s, '#7d6a80', '#8f7789', 1000, 90);
  for (let i = 0; i < 560; i++) {
    const z = 1300 / (1 + i * 0.031);
    const x = s.r.in(-0.62, 0.62) * z * 1.05;
    if (s.r.yes(0.6))
      s.tree(
        s.r.yes(0.5) ? 'poplar' : 'broad',
        x,
        z,
        s.r.in(9, 17),
        s.r.of(['#4d6b5c', '#5d7758', '#6f7a50', '#486157']),
      );
    else {
      const bw = s.r.in(10, 26);
      const hh = z < 110 ? 12 : s.r.of([12, 15, 15, 18, 27]);
      s.house(
        x - bw / 2,
        x + bw / 2,
        z,
        z + s.r.in(12, 16),
        hh,
        s.r.of(['#d9b49a', '#c99f8d', '#e3c4a4', '#b58f8c', '#cfa58a']),
        {
          floors: Math.round(hh / 3),
          lit: 0.13,
          glass: '#5a5478',
          roof: s.r.of(['#7d5560', '#8d5f58', '#6b5268', '#94746a']),
          frontShade: 0.12,
          balcony: s.r.yes(0.4) ? '#9c7480' : undefined,
        },
      );
    }
  }
  for (let i = 0; i < 34; i++)
    s.tree(
      s.r.yes(0.35) ? 'poplar' : 'broad',
      s.r.in(-42, 42),
      s.r.in(52, 68),
      s.r.in(8, 13),
      s.r.of(['#3c5750', '#4a6650', '#576b48']),
    );
  return s.svg(lightOver(w, h, { warm: '#ffb27a', strength: 0.34, cool: '#221a4a', corners: 0.38 }));
}

import { bench, cyclist, edge, lightOver, line, mix, oval, ripples, Stage, sky } from '../city-kit.mjs';

export function aryk(seed) {
  const s = new Stage({
    seed,
    horizon: 0.42,
    eye: 1.75,
    lens: 1.0,
    centre: 0.56,
    fog: '#d9ead0',
    haze: 0.8,
    far: 110,
    shade: '#173a33',
    shadeOpacity: 0.34,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#9fd0d6'],
        [0.45, '#eef4d8'],
      ],
      { x: 760, y: 380, glow: '#fdf6cf', reach: 620, strength: 0.9 },
    ),
  );
  edge(s, '#9fc294', '#bcd6a2', 90);
  s.ground('#7fa65c');
  s.band(-9, 5.2, 2, 120, '#8db066');
  s.litter(220, -14, -2.7, 2.5, 40, ['#a8c877', '#6c9450', '#c7da8e'], 0.16, 0.6);
  s.band(1.9, 1.75, 1.8, 120, '#dcc9a0');
  for (let z = 2.4; z < 50; z *= 1.17)
    s.floor.push(line([s.at(0.2, 0, z), s.at(3.6, 0, z)], '#c6b185', Math.max(0.7, s.size(0.025, z))));
  // stone lined channel with running water
  s.band(-1.25, 1.28, 1.8, 120, '#b3ab98');
  s.band(-1.25, 0.92, 1.8, 120, '#5d6f66');
  s.band(-1.25, 0.86, 1.8, 120, '#4f9aa3', { y: -0.25 });
  s.band(-1.5, 0.3, 1.8, 120, '#86c6c4', { y: -0.25, opacity: 0.6 });
  ripples(s, 90, -2, -0.5, 2.2, 30, ['#d6f0e8', '#b4e0dc', '#3c8490'], -0.25);
  for (let z = 2.3; z < 60; z *= 1.13)
    s.floor.push(
      line([s.at(-2.53, 0, z), s.at(-2.12, 0, z)], '#8f8877', Math.max(0.6, s.size(0.03, z))),
      line([s.at(-0.36, 0, z), s.at(0.03, 0, z)], '#8f8877', Math.max(0.6, s.size(0.03, z))),
    );
  s.band(8, 4.1, 2, 120, '#769c55');
  for (const z of [62, 46, 34, 25, 18.5, 13.6, 10]) {
    s.tree('broad', -4.2, z, 9.5, mix('#5f9148', '#8db452', s.r.next()), { bark: '#5b4837', bare: 0.42 });
    s.tree('broad', 5.6, z * 1.07, 9, mix('#568845', '#7fae50', s.r.next()), { bark: '#5b4837', bare: 0.42 });
  }
  s.litter(120, 0.2, 3.6, 3, 26, ['#f7ecc6', '#fff4cf'], 0.2, 0.6);
  for (const [x, z] of [
    [-3.1, 5.4],
    [-3, 7.8],
    [-3.2, 11],
    [-3, 15],
  ])
    s.bush(x, z, 1.2, 0.6, '#6a9a4d', { bloom: '#e9b23f' });
  bench(s, 4.3, 8.4);
  bench(s, 4.3, 15);
  s.person(1.5, 11.5, { coat: '#c8553d', skirt: true, legs: '#6b4b3e' });
  s.person(2.15, 11.6, { coat: '#e2a73e', tall: 1.15 });
  cyclist(s, 2.7, 21, { coat: '#2d6a7f' });
  s.person(1.2, 33, { coat: '#6b5878' });
  // leaves hanging close to the eye
  for (let i = 0; i < 90; i++)
    s.over(
      oval(
        s.r.in(-20, 620),
        s.r.in(-20, 190) * s.r.in(0.3, 1),
        s.r.in(14, 30),
        s.r.in(8, 15),
        s.r.of(['#3f6f3c', '#588c46', '#79ab52', '#2f5a38']),
        { opacity: 0.95 },
      ),
    );
  return s.svg(lightOver(s.w, s.h, { warm: '#fff2b0', strength: 0.32, cool: '#0d2b2b', corners: 0.34 }));
}

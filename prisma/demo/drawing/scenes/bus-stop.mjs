import { alatau, coach, edge, lightOver, line, oval, planter, poly, Stage, sky } from '../city-kit.mjs';

export function busStop(seed) {
  const s = new Stage({
    seed,
    horizon: 0.5,
    eye: 1.9,
    lens: 0.95,
    fog: '#e9e2c9',
    haze: 0.75,
    shade: '#4b4a3c',
    shadeOpacity: 0.35,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#6fb3c4'],
        [0.35, '#b9dcd8'],
        [0.55, '#f4ecd0'],
      ],
      { x: 180, y: 130, r: 46, glow: '#fff3c4', disc: '#fffdf0', reach: 620 },
    ),
  );
  alatau(s, { k: 0.75, rock: '#93a9b4', shade: '#7790a2', hills: '#8aa68c', hillsLit: '#a8bf97' });
  edge(s, '#8fae84', '#b3c793');
  s.ground('#c9bf9d');
  s.patch(-80, 80, 13.5, 24, '#8f8c86');
  s.patch(-80, 80, 12.9, 13.5, '#efe7d3');
  s.patch(-80, 80, 24, 30, '#d9cba6');
  s.patch(-80, 80, 30, 60, '#a9b978');
  for (let x = -34; x < 34; x += 4) s.patch(x, x + 2, 18.5, 18.75, '#e8e2d2', { opacity: 0.8 });
  for (let z = 3; z < 12.9; z *= 1.2)
    s.floor.push(line([s.at(-20, 0, z), s.at(20, 0, z)], '#bdb08c', Math.max(0.8, s.size(0.03, z))));
  for (let x = -12; x < 13; x += 1.6)
    s.floor.push(line([s.at(x, 0, 2.6), s.at(x, 0, 12.9)], '#bdb08c', 1.6, { opacity: 0.6 }));
  s.house(10, 34, 36, 60, 15, '#e7d3ac', {
    floors: 5,
    balcony: '#b9774f',
    glass: '#7796a0',
    roof: '#9b6c4d',
  });
  s.house(-8, 6, 76, 90, 14, '#d9c3a0', { floors: 5, glass: '#8aa5ab' });
  s.house(-40, -22, 40, 70, 15, '#dcc8a2', { floors: 5, glass: '#86a1aa', balcony: '#8aa39a' });
  for (const [x, z] of [
    [-15, 27],
    [-8, 27.5],
    [9, 27],
    [17, 28],
    [5.4, 12.2],
    [-7.4, 12.4],
  ])
    s.tree('broad', x, z, z < 20 ? 7 : 8.4, '#6f9a4c', { bark: '#6b5440' });
  for (const x of [-22, -18.5, -14, 21]) s.tree('poplar', x, 44, 15, '#7ba35a');
  // the stop: a timber roof with climbing green, seats in its shade
  s.floor.push(
    poly([s.at(0.4, 0, 6.2), s.at(5.6, 0, 6.2), s.at(5.9, 0, 10.6), s.at(0.7, 0, 10.6)], '#54503f', {
      opacity: 0.42,
    }),
  );
  s.litter(46, 0.8, 5.4, 6.6, 10.3, ['#f0e2bb'], 0.13, 0.55);
  s.prop(3, 9.9, ({ u, c, k, r }) => {
    let o = poly([u(-2.4, 0.35), u(2.4, 0.35), u(2.4, 2.5), u(-2.4, 2.5)], c('#9cc0bd'), { opacity: 0.55 });
    for (const x of [-2.4, -0.8, 0.8, 2.4]) o += line([u(x, 0), u(x, 2.6)], c('#5c4634'), k * 0.12);
    o +=
      poly([u(-2.2, 0.5), u(2.2, 0.5), u(2.2, 0.62), u(-2.2, 0.62)], c('#a86f40')) +
      line([u(-1.8, 0), u(-1.8, 0.5)], c('#5c4634'), k * 0.1) +
      line([u(1.8, 0), u(1.8, 0.5)], c('#5c4634'), k * 0.1);
    for (let i = 0; i < 44; i++)
      o += oval(
        ...u(r.in(1.5, 2.6), r.in(0.2, 2.5)),
        k * 0.12,
        k * 0.1,
        c(r.of(['#4d7a3c', '#6a9a4b', '#86b35d'])),
      );
    return o;
  });
  s.prop(3, 7.2, ({ u, c, k, r }) => {
    let o = '';
    for (const x of [-2.5, 2.5]) o += line([u(x, 0), u(x, 2.7)], c('#6a503a'), k * 0.13);
    o +=
      poly([u(-3, 2.68), u(3, 2.68), u(2.75, 3.12), u(-2.6, 3.12)], c('#b57c49')) +
      poly([u(-3, 2.58), u(3, 2.58), u(3, 2.72), u(-3, 2.72)], c('#7f5534'));
    for (let i = 0; i < 15; i++)
      o += line([u(-2.9 + i * 0.41, 2.72), u(-2.55 + i * 0.376, 3.1)], c('#96643a'), k * 0.025);
    for (let i = 0; i < 130; i++)
      o += oval(
        ...u(r.bell() * 2.9, 3.12 + Math.abs(r.bell()) * 0.28),
        k * r.in(0.07, 0.17),
        k * r.in(0.06, 0.12),
        c(r.of(['#4d7a3c', '#6a9a4b', '#8fbb62', '#a9c873'])),
      );
    for (let i = 0; i < 30; i++)
      o += oval(
        ...u(2.5 + r.in(-0.25, 0.25), r.in(0.6, 3)),
        k * 0.1,
        k * 0.09,
        c(r.of(['#4d7a3c', '#7aa653'])),
      );
    return o;
  });
  s.person(2.2, 8.8, { coat: '#c9573c', step: 0.2, skirt: true });
  s.person(3.7, 9.1, { coat: '#34677a', step: 0.3, face: -1, bag: '#e0b04a' });
  coach(s, -5.6, 16, { length: 11, body: '#2e8b8b', band: '#f3ead4' });
  planter(s, 5.9, 6.4, { bloom: '#d8603e', box: '#9b6b45' });
  return s.svg(lightOver(s.w, s.h, { warm: '#ffe1a0', strength: 0.3, cool: '#5a4a30', corners: 0.2 }));
}

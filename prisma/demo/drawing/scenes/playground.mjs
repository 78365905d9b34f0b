import { alatau, bench, cloud, lightOver, line, oval, path, poly, Stage, sky, soft } from '../city-kit.mjs';

export function playground(seed) {
  const s = new Stage({
    seed,
    horizon: 0.4,
    eye: 4.4,
    lens: 0.95,
    fog: '#d5ece6',
    haze: 0.7,
    near: 20,
    far: 130,
    shade: '#1d4250',
    shadeOpacity: 0.24,
  });
  s.sky(
    sky(s.w, s.h, [
      [0, '#5fb4c9'],
      [0.4, '#e3f3e6'],
    ]),
    cloud(s.r, 1250, 150, 180, '#ffffff'),
    cloud(s.r, 300, 220, 130, '#ffffff', 0.7),
  );
  alatau(s, { k: 0.5, hills: '#86aa97' });
  s.ground('#9cc46d');
  s.house(-50, -16, 44, 58, 15, '#f0dfc4', { floors: 5, balcony: '#e0a04c', glass: '#6d9bab' });
  s.house(16, 60, 40, 80, 15, '#e6cdb0', { floors: 5, balcony: '#5f9ea0', glass: '#6d93a6', flank: 10 });
  for (const [x, z] of [
    [-13, 38],
    [-8, 42],
    [-2, 44],
    [6, 43],
    [12, 36],
    [-15, 26],
    [15, 24],
  ])
    s.tree('broad', x, z, 9, s.r.of(['#5fa060', '#7ab45c', '#4f9468']));
  const blob = (x, z, rx, rz, fill) =>
    s.floor.push(
      path(
        soft(
          [...Array(12)].map((_, i) => {
            const a = (i / 12) * 6.283;
            const k = s.r.in(0.9, 1.1);
            return s.at(x + Math.cos(a) * rx * k, 0, z + Math.sin(a) * rz * k);
          }),
        ),
        fill,
      ),
    );
  blob(0, 16, 11, 7.6, '#e9cf8e');
  blob(-4, 15, 4.6, 3.4, '#e98c5a');
  blob(5, 18, 4.2, 3.6, '#4fa7a0');
  blob(3, 11.4, 3.2, 1.8, '#f2ddaa');
  s.prop(-4.4, 16, ({ u, c, k }) => {
    let o = '';
    for (const x of [-1.6, -0.1, 1.4]) o += line([u(x, 0), u(x, 3.3)], c('#8a5a3c'), k * 0.14);
    o +=
      poly([u(-1.75, 1.5), u(0.05, 1.5), u(0.05, 1.68), u(-1.75, 1.68)], c('#b5773f')) +
      poly([u(-2, 3.2), u(0.3, 3.2), u(-0.85, 4.4)], c('#d2503c')) +
      poly([u(-0.85, 4.4), u(0.3, 3.2), u(-0.4, 3.2)], c('#e8785a'));
    o +=
      poly([u(0, 1.68), u(0.3, 1.62), u(2.9, 0.16), u(2.5, 0.08)], c('#f0b93c')) +
      line([u(0.1, 1.85), u(2.7, 0.35)], c('#d6962a'), k * 0.08);
    for (let i = 0; i < 5; i++)
      o += line(
        [u(-2.3 + i * 0.12, 0.25 + i * 0.28), u(-1.7 + i * 0.03, 0.25 + i * 0.28)],
        c('#6e452e'),
        k * 0.06,
      );
    return o + line([u(-2.35, 0), u(-1.75, 1.6)], c('#6e452e'), k * 0.08);
  });
  s.prop(5, 18.4, ({ u, c, k }) => {
    let o =
      line([u(-2.2, 0), u(-1.7, 2.6), u(-1.2, 0)], c('#c9573c'), k * 0.12) +
      line([u(2.2, 0), u(1.7, 2.6), u(1.2, 0)], c('#c9573c'), k * 0.12) +
      line([u(-1.7, 2.6), u(1.7, 2.6)], c('#c9573c'), k * 0.13);
    for (const x of [-0.8, 0.7])
      o +=
        line([u(x, 2.6), u(x + 0.35, 0.6)], c('#39464d'), k * 0.03) +
        line([u(x + 0.1, 2.6), u(x + 0.5, 0.62)], c('#39464d'), k * 0.03) +
        line([u(x + 0.2, 0.58), u(x + 0.62, 0.6)], c('#3f5d8a'), k * 0.1);
    return o;
  });
  s.prop(
    2.6,
    11.6,
    ({ u, c, k }) =>
      oval(...u(0, 0.1), k * 1.5, k * 0.3, c('#c9a25c')) +
      oval(...u(0, 0.16), k * 1.35, k * 0.24, c('#f6e6b8')) +
      path(soft([u(-0.3, 0.2), u(0, 0.62), u(0.35, 0.2)]), c('#dcbf7c')),
  );
  for (const [x, z, coat, t] of [
    [-1.2, 14, '#3b6fa0', 1.1],
    [0.6, 15.6, '#d6546c', 1],
    [6.4, 16.4, '#e8b13c', 1.1],
    [2, 12, '#6c5aa0', 0.95],
    [3.5, 11.9, '#4f9a62', 0.9],
  ])
    s.person(x, z, { coat, tall: t, face: s.r.of([1, -1]), skirt: s.r.yes(0.4) });
  bench(s, -9.4, 18);
  bench(s, 9.8, 14);
  s.person(-8.6, 18.4, { coat: '#7a5068', skirt: true, step: 0.2 });
  s.person(9, 14.2, { coat: '#3c6a70', step: 0.2, face: -1 });
  for (const [x, z] of [
    [-9, 10],
    [-6.5, 8.6],
    [8.5, 9.4],
    [10.4, 11],
  ])
    s.bush(x, z, 2, 0.9, '#69a85c', { bloom: '#f3e3ec' });
  return s.svg(lightOver(s.w, s.h, { warm: '#fff4c2', strength: 0.24, cool: '#12383f', corners: 0.22 }));
}

import { alatau, cloud, dot, lightOver, line, path, poly, Stage, sky, soft } from '../city-kit.mjs';

export function crossing(seed, w = 1200, h = 1600) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.44,
    eye: 3.1,
    lens: 1.25,
    fog: '#e6e6ea',
    haze: 0.8,
    far: 130,
    shade: '#2a2f4a',
    shadeOpacity: 0.3,
  });
  s.sky(
    sky(
      w,
      h,
      [
        [0, '#6c9fd0'],
        [0.44, '#f3e9df'],
      ],
      { x: 160, y: 300, glow: '#fff1cf', reach: 700 },
    ),
    cloud(s.r, 860, 260, 200, '#ffffff', 0.7),
    cloud(s.r, 300, 150, 150, '#ffffff', 0.6),
  );
  alatau(s, { k: 0.55 });
  s.ground('#b7bcc4');
  s.house(8.5, 40, 14, 70, 17, '#d8b49b', {
    floors: 5,
    glass: '#56748a',
    balcony: '#b3654e',
    base: '#a9745e',
    flank: 15,
    roof: '#7d4f45',
  });
  s.house(-40, -8.5, 18, 80, 15, '#e7d8c4', {
    floors: 5,
    glass: '#64869a',
    balcony: '#6f8ea0',
    base: '#c6a184',
    flank: 15,
  });
  s.band(0, 6, 2, 120, '#7f8590');
  for (const x of [-7.2, 7.2]) s.band(x, 1.25, 2, 120, '#ddd3c6');
  for (const x of [-5.95, 5.95]) s.band(x, 0.1, 2, 120, '#f3ede2');
  for (let z = 16; z < 110; z += 5) s.patch(-0.08, 0.08, z, z + 2.6, '#f1ede4');
  for (let x = -5.6; x < 5.6; x += 1.2) s.patch(x, x + 0.62, 6.6, 10.6, '#f7f2e8');
  s.patch(-1.3, 1.3, 6.6, 10.6, '#c9b896');
  s.patch(-1.1, 1.1, 6.9, 10.3, '#9db475');
  s.patch(-0.8, 0.8, 7.4, 9.8, '#e2d5bd');
  for (let z = 11.5; z < 30; z += 2.2)
    s.bush(0, z, 1.7, 0.7, '#6d9a57', { bloom: s.r.of(['#e2674a', '#efc24f', '#f3e7e0']) });
  s.band(0, 0.95, 11, 32, '#86a866');
  for (const z of [70, 50, 36, 27, 20]) {
    s.tree('broad', -7.3, z, 7.4, '#7fa85c', { bare: 0.42 });
    s.tree('broad', 7.3, z, 7.4, '#74a058', { bare: 0.42 });
  }
  for (const x of [-6.3, 6.3])
    s.prop(
      x,
      10.8,
      ({ u, c, k }) =>
        line([u(0, 0), u(0, 3.6)], c('#45505a'), k * 0.1) +
        poly([u(-0.45, 2.7), u(0.45, 2.7), u(0.45, 3.6), u(-0.45, 3.6)], '#2f7fc0') +
        poly([u(0, 3.5), u(0.38, 2.8), u(-0.38, 2.8)], '#ffffff') +
        line([u(-0.02, 3.2), u(0.08, 3), u(-0.12, 2.85)], '#20303c', k * 0.05),
    );
  s.person(-3.4, 8.4, { coat: '#cc4f3c', skirt: true, bag: '#d9a441' });
  s.person(-2.6, 8.6, { coat: '#e5b53f', tall: 1.15 });
  s.person(2.8, 9.2, { coat: '#2f5f7c', face: -1, bag: '#42352e' });
  s.person(4.2, 8, { coat: '#54795c', face: -1 });
  s.person(0.1, 8.9, { coat: '#6d5688', hat: '#ded3c3', step: 0.4 });
  s.prop(
    3.3,
    36,
    ({ u, c, k }) =>
      path(
        soft([u(-0.95, 0.3), u(-0.95, 0.9), u(-0.7, 1.5), u(0.7, 1.5), u(0.95, 0.9), u(0.95, 0.3)]),
        c('#c9d3d8'),
      ) +
      poly([u(-0.65, 0.95), u(0.65, 0.95), u(0.55, 1.4), u(-0.55, 1.4)], c('#3f5664')) +
      dot(...u(-0.7, 0.65), k * 0.12, '#fff4cf') +
      dot(...u(0.7, 0.65), k * 0.12, '#fff4cf'),
  );
  return s.svg(lightOver(w, h, { warm: '#ffe6b8', strength: 0.3, cool: '#1f2547', corners: 0.28 }));
}

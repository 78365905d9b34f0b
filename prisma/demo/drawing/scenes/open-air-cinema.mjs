import {
  alatau,
  dot,
  gradient,
  group,
  lightOver,
  line,
  mix,
  oval,
  path,
  poly,
  Stage,
  sky,
  soft,
} from '../city-kit.mjs';

export function openAirCinema(seed) {
  const s = new Stage({
    seed,
    horizon: 0.5,
    eye: 2.1,
    lens: 0.95,
    fog: '#3b4380',
    haze: 0.6,
    far: 70,
    shadow: 0,
  });
  s.sky(
    sky(s.w, s.h, [
      [0, '#0f1840'],
      [0.28, '#33356f'],
      [0.48, '#a8688a'],
      [0.56, '#eb9a7a'],
    ]),
  );
  for (let i = 0; i < 70; i++)
    s.sky(dot(s.r.in(0, s.w), s.r.in(0, 380), s.r.in(1, 2.8), '#f3ecff', { opacity: s.r.in(0.3, 0.9) }));
  alatau(s, {
    k: 0.7,
    rock: '#57518a',
    shade: '#403d75',
    snow: '#d3b4c6',
    snowShade: '#8a7fae',
    hills: '#332f62',
    hillsLit: '#4a4279',
    far: '#4a467f',
  });
  s.ground('#2b3560');
  s.litter(200, -14, 14, 3, 26, ['#35416d', '#232c55', '#3f4a76'], 0.25, 0.7);
  for (const [x, z] of [
    [-12, 17],
    [-15, 22],
    [12, 17],
    [15.5, 22],
    [-9.5, 24],
    [9.8, 24],
  ])
    s.tree('broad', x, z, 9, s.r.of(['#27386a', '#2e4270', '#223262']), { bark: '#151d40' });
  s.prop(0, 15.5, ({ u, k }) => {
    const g = gradient(
      [
        [0, '#fff4d0', 0.6],
        [1, '#fff4d0', 0],
      ],
      { radial: true },
    );
    const id = 'scr';
    const sg = gradient([
      [0, '#f6c98a'],
      [0.6, '#fbe6b8'],
      [1, '#f9d9a0'],
    ]);
    let o =
      g.defs +
      oval(...u(0, 3), k * 9, k * 6, g.paint) +
      line([u(-4.7, 0), u(-4.7, 5.6)], '#171d3c', k * 0.14) +
      line([u(4.7, 0), u(4.7, 5.6)], '#171d3c', k * 0.14) +
      poly([u(-4.7, 0.9), u(4.7, 0.9), u(4.7, 5.5), u(-4.7, 5.5)], '#171d3c');
    o += `<defs><clipPath id="${id}"><polygon points="${[u(-4.5, 1.1), u(4.5, 1.1), u(4.5, 5.3), u(-4.5, 5.3)].map((p) => p.join(',')).join(' ')}"/></clipPath></defs>`;
    const film =
      sg.defs +
      poly([u(-4.5, 1.1), u(4.5, 1.1), u(4.5, 5.3), u(-4.5, 5.3)], sg.paint) +
      dot(...u(1.6, 3.9), k * 0.6, '#fffbe8') +
      poly(
        [
          u(-4.5, 2.2),
          u(-3, 3.3),
          u(-1.6, 2.4),
          u(0.2, 3.7),
          u(2, 2.5),
          u(3.2, 3),
          u(4.5, 2.2),
          u(4.5, 1),
          u(-4.5, 1),
        ],
        '#c9765a',
      ) +
      poly([u(-4.5, 1.7), u(-2, 2.2), u(1, 1.6), u(4.5, 2), u(4.5, 1), u(-4.5, 1)], '#8a3f4c') +
      path(soft([u(-2.2, 1.9), u(-2.3, 2.6), u(-2, 3), u(-1.7, 2.6), u(-1.75, 1.9)]), '#43203a') +
      dot(...u(-2, 3.12), k * 0.2, '#43203a');
    return o + group({ 'clip-path': `url(#${id})` }, film);
  });
  const tints = ['#7a5a8c', '#4f6ba0', '#8c5f6c', '#5c7f96', '#96705a'];
  for (const [z, n, off] of [
    [11, 9, 0.3],
    [8.8, 8, 0],
    [7, 6, 0.3],
    [5.5, 5, 0],
  ])
    for (let i = 0; i < n; i++) {
      if (s.r.yes(0.1)) continue;
      const x = (i - (n - 1) / 2) * 1.15 + off;
      s.prop(x, z, ({ u, k, r }) => {
        const t = r.in(0.9, 1.05);
        const col = mix(r.of(tints), '#1b2148', 0.45);
        const hair = mix('#2a1c2c', '#171a38', r.next());
        return (
          poly([u(-0.36, 0), u(0.36, 0), u(0.4, 0.85), u(-0.4, 0.85)], '#161c3e') +
          path(
            soft([
              u(-0.3, 0.4),
              u(-0.33, 0.95 * t),
              u(-0.12, 1.14 * t),
              u(0.12, 1.14 * t),
              u(0.33, 0.95 * t),
              u(0.3, 0.4),
            ]),
            col,
          ) +
          line([u(-0.26, 1 * t), u(0, 1.13 * t), u(0.26, 1 * t)], mix(col, '#ffd9a0', 0.3), k * 0.026) +
          oval(...u(0, 1.32 * t), k * 0.15, k * 0.18, hair) +
          path(`M${u(-0.14, 1.36 * t)} Q${u(0, 1.56 * t)} ${u(0.14, 1.36 * t)}`, 'none', {
            stroke: '#f0c08a',
            'stroke-width': k * 0.02,
            opacity: 0.35,
          }) +
          poly([u(-0.36, 0.3), u(0.36, 0.3), u(0.36, 0.78), u(-0.36, 0.78)], '#232b58')
        );
      });
    }
  const bulbs = (y0, sag, a, b) => {
    let o = '';
    const curve = [];
    for (let i = 0; i <= 30; i++) {
      const t = i / 30;
      curve.push([a + (b - a) * t, y0 + Math.sin(t * Math.PI) * sag]);
    }
    o += line(curve, '#141a3a', 3);
    curve.forEach(([x, y], i) => {
      if (i % 2) {
        const g = gradient(
          [
            [0, '#ffe3a0', 0.8],
            [1, '#ffcf7a', 0],
          ],
          { radial: true },
        );
        o += g.defs + dot(x, y + 12, 34, g.paint) + dot(x, y + 12, 8, '#fff3cf');
      }
    });
    return o;
  };
  s.over(bulbs(60, 150, -30, 900), bulbs(40, 170, 700, 1640));
  return s.svg(lightOver(s.w, s.h, { warm: '#ff9a7a', strength: 0.06, cool: '#070a24', corners: 0.5 }));
}

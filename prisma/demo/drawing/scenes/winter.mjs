import { alatau, bench, dot, lamp, lightOver, line, oval, path, Stage, sky, soft } from '../city-kit.mjs';

export function winter(seed) {
  const s = new Stage({
    seed,
    horizon: 0.46,
    eye: 2,
    lens: 0.98,
    centre: 0.54,
    fog: '#eef0f3',
    haze: 0.85,
    far: 90,
    side: 1,
    shade: '#7d90b5',
    shadeOpacity: 0.3,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#b5c9dc'],
        [0.46, '#f9ece0'],
      ],
      { x: 1180, y: 400, r: 34, glow: '#fff1d6', disc: '#fffaf0', reach: 520 },
    ),
  );
  alatau(s, {
    k: 0.75,
    rock: '#a9b8cd',
    shade: '#8fa2be',
    hills: '#a7b6c4',
    hillsLit: '#d5dde4',
    snowLine: 0.2,
  });
  s.ground('#f1f3f5');
  s.house(9, 40, 12, 60, 12.5, '#d8a58c', {
    floors: 4,
    glass: '#5f748c',
    lit: 0.22,
    balcony: '#a9695a',
    base: '#b98472',
    snow: '#ffffff',
    flank: 13,
  });
  s.house(-40, -10, 20, 70, 12.5, '#e3cfae', {
    floors: 4,
    glass: '#6d8296',
    lit: 0.16,
    base: '#c7ab88',
    snow: '#ffffff',
    flank: 13,
  });
  s.band((z) => Math.sin(z / 12) * 0.6, 2, 1.8, 110, '#dfe4ea');
  s.band((z) => Math.sin(z / 12) * 0.6, 1.2, 1.8, 110, '#cfd6df');
  s.litter(160, -1.4, 1.6, 2, 30, ['#bcc6d3', '#eef1f4'], 0.14, 0.7);
  for (let i = 0; i < 22; i++) {
    const z = 3 + i * 1.7;
    for (const x of [-3.2, 3.2]) {
      const p = s.at(x + Math.sin(z / 12) * 0.6 + s.r.bell() * 0.3, 0, z);
      s.floor.push(
        oval(p[0], p[1], s.size(0.9, z), s.size(0.3, z), '#ffffff'),
        oval(p[0] - s.size(0.3, z), p[1] + s.size(0.1, z), s.size(0.7, z), s.size(0.16, z), '#cdd8e6', {
          opacity: 0.7,
        }),
      );
    }
  }
  for (const z of [64, 46, 33, 24, 17, 12]) {
    s.tree('bare', -4.6, z, 8, '#5b4a52', { snow: '#ffffff' });
    s.tree(s.r.yes(0.35) ? 'spruce' : 'bare', 5, z, 7.6, z % 2 ? '#4b6b66' : '#5b4a52', { snow: '#ffffff' });
  }
  s.tree('spruce', 6.2, 13.5, 6.5, '#456a64', { snow: '#ffffff' });
  s.tree('spruce', -7, 15, 7.5, '#456a64', { snow: '#ffffff' });
  s.tree('spruce', -8.4, 24, 8, '#4f736c', { snow: '#ffffff' });
  for (const z of [8, 14, 25]) lamp(s, 2.8, z, { h: 4.4, face: -1, arm: 0.6, iron: '#4c5868' });
  bench(s, -2.9, 9.4, { wood: '#a8694a' });
  s.prop(
    -2.9,
    9.35,
    ({ u, k }) =>
      line([u(-0.85, 0.53), u(0.85, 0.53)], '#ffffff', k * 0.11) +
      line([u(-0.9, 0.88), u(0.9, 0.88)], '#ffffff', k * 0.07),
  );
  s.person(0, 8.6, { coat: '#b9423c', skirt: true, hat: '#f3e9dc', legs: '#4d3a44' });
  s.prop(
    1.3,
    8.3,
    ({ u, c, k }) =>
      line([u(-0.5, 0.05), u(0.5, 0.05)], c('#a8662f'), k * 0.07) +
      line([u(-0.4, 0.05), u(-0.4, 0.25), u(0.4, 0.25), u(0.4, 0.05)], c('#a8662f'), k * 0.05) +
      path(soft([u(-0.3, 0.25), u(-0.32, 0.75), u(0, 0.8), u(0.35, 0.35)]), c('#2f7d8c')) +
      dot(...u(-0.12, 0.92), k * 0.14, c('#d9a58a')) +
      path(soft([u(-0.28, 0.9), u(-0.12, 1.12), u(0.05, 0.95), u(-0.1, 1)]), c('#e3a93a')) +
      line([u(-0.3, 0.4), u(-1.05, 0.85)], c('#6b4d3a'), k * 0.025),
  );
  s.person(-0.6, 16, { coat: '#3a5a7c', hat: '#2d3b4e' });
  s.person(0.4, 25, { coat: '#c98a3c', hat: '#6b3f3f', face: -1 });
  for (let i = 0; i < 260; i++)
    s.over(dot(s.r.in(0, s.w), s.r.in(0, s.h), s.r.in(1.5, 5.5), '#ffffff', { opacity: s.r.in(0.5, 0.95) }));
  return s.svg(
    lightOver(s.w, s.h, { side: 1, warm: '#ffe1c2', strength: 0.3, cool: '#3d5078', corners: 0.22 }),
  );
}

import { alatau, bench, cyclist, edge, lamp, lightOver, line, ripples, Stage, sky } from '../city-kit.mjs';

export function promenade(seed) {
  const s = new Stage({
    seed,
    horizon: 0.4,
    eye: 2.6,
    lens: 0.95,
    centre: 0.4,
    fog: '#f2e4cf',
    haze: 0.8,
    far: 140,
    side: 1,
    shade: '#5a4038',
    shadeOpacity: 0.26,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#7fb9c9'],
        [0.25, '#cfe0d8'],
        [0.42, '#fbe6c2'],
      ],
      { x: 1250, y: 260, r: 40, glow: '#ffe9b0', disc: '#fff6da', reach: 620 },
    ),
  );
  alatau(s, { k: 0.72, rock: '#a9b4b8', shade: '#8fa0ac', hills: '#a3ad93' });
  edge(s, '#a3b48c', '#c6c596');
  s.ground('#8fae6a');
  s.band((z) => 7.5 + Math.sin(z / 17) * 2.2, 5.6, 2, 150, '#c3b393');
  s.band((z) => 7.5 + Math.sin(z / 17) * 2.2, 4.9, 2, 150, '#5aa3a9');
  s.band((z) => 8.6 + Math.sin(z / 17) * 2.2, 2, 2, 150, '#8fcac2', { opacity: 0.6 });
  ripples(s, 150, 3.4, 12, 3.5, 60, ['#fbe9c0', '#cfe9df', '#3d828c']);
  s.litter(60, 2.2, 3.4, 3, 40, ['#a39479', '#d8c9a8', '#8d8069'], 0.3, 0.9);
  s.band((z) => -0.4 + Math.sin(z / 17) * 2.2, 2.1, 2, 150, '#ecdbb9');
  s.band((z) => 1.9 + Math.sin(z / 17) * 2.2, 0.18, 2, 150, '#c9b48c');
  for (let z = 2.6; z < 60; z *= 1.16) {
    const d = Math.sin(z / 17) * 2.2;
    s.floor.push(
      line([s.at(-2.5 + d, 0, z), s.at(1.7 + d, 0, z)], '#d3bf97', Math.max(0.7, s.size(0.03, z))),
    );
  }
  for (let z = 3.6; z < 90; z *= 1.16) {
    const d = 1.95 + Math.sin(z / 17) * 2.2;
    s.add(z, line([s.at(d, 0, z), s.at(d, 1.05, z)], s.air('#5b6a6a', z), Math.max(1, s.size(0.06, z))));
  }
  const rail = (y) =>
    line(
      [...Array(30)].map((_, i) => {
        const z = 3 * 30 ** (i / 29);
        return s.at(1.95 + Math.sin(z / 17) * 2.2, y, z);
      }),
      '#6d7b78',
      6,
    );
  s.add(9, rail(1.05), rail(0.55));
  for (const z of [70, 52, 39, 29, 22, 16.5, 12.4, 9.2])
    s.tree('broad', -3.6 + Math.sin(z / 17) * 2.2, z, 7.6, s.r.of(['#8ba650', '#a3b255', '#789a4c']), {
      bare: 0.4,
    });
  for (const z of [80, 60, 46, 34]) s.tree('broad', 15, z, 9, '#8ea25a');
  for (const z of [50, 36, 24]) s.tree('poplar', 18, z, 14, '#84a05c');
  for (const z of [13, 22, 38]) lamp(s, 1.2 + Math.sin(z / 17) * 2.2, z, { h: 4.2, face: -1, arm: 0.6 });
  bench(s, -1.3, 10.5, { wood: '#b06c3e' });
  bench(s, -0.7, 17);
  s.person(0.6, 9, { coat: '#cf5b40', skirt: true });
  s.person(-0.3, 13.5, { coat: '#2f6e78' });
  s.person(0.5, 13.7, { coat: '#d9a441', tall: 1.2 });
  s.person(1.8, 24, { coat: '#7c5a7d', face: -1 });
  cyclist(s, 1.9, 30, { coat: '#b54f3b', face: -1 });
  return s.svg(
    lightOver(s.w, s.h, { side: 1, warm: '#ffd493', strength: 0.38, cool: '#3b2d36', corners: 0.22 }),
  );
}

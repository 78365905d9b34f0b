import {
  alatau,
  cloud,
  cyclist,
  edge,
  lamp,
  lightOver,
  line,
  mix,
  path,
  poly,
  Stage,
  sky,
} from '../city-kit.mjs';

export function cycleLane(seed) {
  const s = new Stage({
    seed,
    horizon: 0.43,
    eye: 2.3,
    lens: 0.95,
    centre: 0.44,
    fog: '#dcebf0',
    haze: 0.75,
    shade: '#24404f',
    shadeOpacity: 0.26,
  });
  s.sky(
    sky(s.w, s.h, [
      [0, '#4f9fc4'],
      [0.42, '#d6edf0'],
    ]),
    cloud(s.r, 420, 190, 190, '#ffffff'),
    cloud(s.r, 1180, 120, 140, '#ffffff', 0.7),
    cloud(s.r, 760, 270, 90, '#ffffff', 0.6),
  );
  alatau(s, { k: 0.8 });
  edge(s, '#8eb297', '#a9c8a2');
  s.ground('#9cba74');
  s.band(-8, 4.4, 2.4, 160, '#a3a7a8');
  s.band(-3.2, 0.5, 2.2, 160, '#86ab62');
  s.band(-1, 1.7, 2.2, 160, '#c8654a');
  s.band(-1, 0.06, 2.2, 160, '#f4e6d4', { opacity: 0.9 });
  for (const x of [-2.62, 0.62]) s.band(x, 0.07, 2.2, 160, '#f4e6d4');
  s.band(1, 0.34, 2.2, 160, '#86ab62');
  s.band(2.9, 1.6, 2.2, 160, '#e2d8c2');
  for (let z = 2.5; z < 50; z *= 1.18)
    s.floor.push(line([s.at(1.3, 0, z), s.at(4.5, 0, z)], '#cabd9f', Math.max(0.7, s.size(0.025, z))));
  const [bx, by] = s.at(-0.15, 0, 4.6);
  s.floor.push(
    `<g transform="translate(${bx} ${by}) scale(1 .42)" fill="none" stroke="#f7ecdd" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"><circle cx="-58" cy="20" r="40"/><circle cx="62" cy="20" r="40"/><path d="M-58 20 L-20 -46 L44 -46 L0 20 L-58 20 M0 20 L-26 -66 M62 20 L40 -78 L60 -84"/></g>`,
  );
  s.house(7.5, 34, 36, 50, 11.5, '#ead0a0', {
    floors: 3,
    glass: '#54829a',
    trim: '#fbf3df',
    roof: '#b5563c',
    seam: false,
    flank: 5,
    base: '#c98d5f',
  });
  s.prop(
    13,
    35.6,
    ({ u, c }) =>
      poly([u(-2.2, 0), u(2.2, 0), u(2.2, 3.6), u(-2.2, 3.6)], c('#f7ecd4')) +
      poly([u(-2.8, 3.6), u(2.8, 3.6), u(0, 5.2)], c('#b5563c')) +
      poly([u(-1, 0), u(1, 0), u(1, 2.6), u(-1, 2.6)], c('#4d6f7c')),
  );
  s.prop(
    21,
    35.6,
    ({ u, c, k }) =>
      line([u(0, 11), u(0, 16)], c('#d9d4c6'), Math.max(1.5, k * 0.08)) +
      path(
        `M${u(0.1, 16)} Q${u(1.4, 16.5)} ${u(3, 15.9)} L${u(3, 14.2)} Q${u(1.4, 14.8)} ${u(0.1, 14.3)}Z`,
        c('#3aa0b8'),
      ),
  );
  for (const z of [60, 44, 33, 25, 18.5, 13.4, 9.4])
    s.tree('broad', -3.4, z, 6.6, mix('#6aa054', '#93bb58', s.r.next()), { wide: 0.8, bare: 0.4 });
  for (const z of [66, 52, 28, 21]) s.tree('poplar', 6, z, 12, '#6b9f5c');
  for (const z of [10, 20, 38]) lamp(s, 4.8, z, { h: 5.2, face: -1 });
  cyclist(s, -1.5, 7.6, {
    coat: '#e0a03a',
    tall: 0.82,
    helmet: '#d24d3e',
    bag: '#3a7fa0',
    bike: '#2d7d78',
    legs: '#39536a',
  });
  cyclist(s, -0.2, 11.2, { coat: '#4f8f6d', tall: 0.8, helmet: '#f4efe2', bag: '#c9573c', bike: '#8a3f3a' });
  cyclist(s, -1.9, 19, { coat: '#6a5b8c', tall: 1 });
  s.person(3.2, 9.4, { coat: '#bf5140', tall: 1.25, bag: '#28586c' });
  s.person(2.4, 9.6, { coat: '#38677c', skirt: true, face: 1 });
  s.person(3.6, 20, { coat: '#d9aa4a', tall: 1.2, bag: '#7b3f52' });
  s.person(2.7, 26, { coat: '#4c7a5c', tall: 1.3 });
  return s.svg(lightOver(s.w, s.h, { warm: '#fff0c0', strength: 0.25, cool: '#153349', corners: 0.22 }));
}

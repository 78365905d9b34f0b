import { alatau, dot, lightOver, line, path, planter, poly, Stage, sky, soft } from '../city-kit.mjs';

export function tram(seed) {
  const s = new Stage({
    seed,
    horizon: 0.44,
    eye: 2.6,
    lens: 0.95,
    centre: 0.58,
    fog: '#f3dfd2',
    haze: 0.8,
    far: 120,
    side: 1,
    shade: '#4a3353',
    shadeOpacity: 0.26,
  });
  s.sky(
    sky(
      s.w,
      s.h,
      [
        [0, '#7c9ecb'],
        [0.25, '#d9c9d6'],
        [0.44, '#fbe0bf'],
      ],
      { x: 1280, y: 380, glow: '#ffeac0', reach: 620 },
    ),
  );
  alatau(s, {
    k: 0.62,
    rock: '#a49fbd',
    shade: '#8a88ac',
    snow: '#fff3ea',
    snowShade: '#d3c9da',
    hills: '#a09aa0',
    hillsLit: '#b8aca4',
  });
  s.ground('#c9bca6');
  s.house(11, 50, 16, 80, 19, '#dba88b', {
    floors: 6,
    glass: '#5f6f90',
    balcony: '#a7606a',
    base: '#b3806c',
    lit: 0.08,
    flank: 16,
  });
  s.house(-50, -13, 16, 80, 17, '#e8d2b2', {
    floors: 5,
    glass: '#6d82a0',
    balcony: '#8c8fae',
    base: '#cfae88',
    lit: 0.06,
    flank: 16,
  });
  s.band(0.2, 4.3, 2, 120, '#8fb060');
  s.litter(240, -4, 4.4, 2.6, 40, ['#a6c274', '#769a4e', '#bcd284'], 0.14, 0.6);
  for (const c of [-1.75, 2.1]) for (const d of [-0.72, 0.72]) s.band(c + d, 0.07, 2, 120, '#7a6f78');
  s.band(7.4, 2.6, 2, 120, '#e6d6bd');
  s.band(-7.4, 2.9, 2, 120, '#e6d6bd');
  s.band(4.7, 0.18, 2, 120, '#cbb79a');
  s.band(-4.3, 0.18, 2, 120, '#cbb79a');
  for (let z = 2.6; z < 50; z *= 1.17)
    s.floor.push(
      line([s.at(4.9, 0, z), s.at(10, 0, z)], '#d0bd9e', Math.max(0.7, s.size(0.03, z))),
      line([s.at(-10.2, 0, z), s.at(-4.5, 0, z)], '#d0bd9e', Math.max(0.7, s.size(0.03, z))),
    );
  // the tram comes towards us: two faces and a long flank in perspective
  const [z0, z1, x0, x1, top] = [9.2, 30, -3.05, -0.45, 3.3];
  const q = (a, b, c, d, fill, o) => poly([s.at(...a), s.at(...b), s.at(...c), s.at(...d)], fill, o);
  s.cast(-1.7, 9.4, 1.6, 1.2);
  s.add(
    9.3,
    ...(() => {
      const o = [q([x1, 0.25, z0], [x1, 0.25, z1], [x1, top, z1], [x1, top, z0], '#2c7f96')];
      o.push(
        q([x1, 0.25, z0], [x1, 0.25, z1], [x1, 0.9, z1], [x1, 0.9, z0], '#1f5f77'),
        q([x1, 1.05, z0], [x1, 1.05, z1], [x1, 1.25, z1], [x1, 1.25, z0], '#f6e7c8'),
      );
      for (let i = 0; i < 9; i++) {
        const a = z0 + 0.7 + i * 2.25;
        const door = i % 3 === 1;
        o.push(
          q(
            [x1, door ? 0.4 : 1.45, a],
            [x1, door ? 0.4 : 1.45, a + 1.7],
            [x1, 2.85, a + 1.7],
            [x1, 2.85, a],
            i % 2 ? '#dfe6df' : '#b9d0d6',
          ),
        );
      }
      o.push(
        path(
          soft([
            s.at(x0 + 0.05, 0.3, z0),
            s.at(x0, 1.4, z0),
            s.at(x0 + 0.12, 2.9, z0),
            s.at(x0 + 0.4, top + 0.05, z0),
            s.at(x1 - 0.4, top + 0.05, z0),
            s.at(x1 - 0.12, 2.9, z0),
            s.at(x1, 1.4, z0),
            s.at(x1 - 0.05, 0.3, z0),
          ]),
          '#3a98ad',
        ),
      );
      o.push(
        q(
          [x0 + 0.2, 1.45, z0],
          [x1 - 0.2, 1.45, z0],
          [x1 - 0.32, 2.75, z0],
          [x0 + 0.32, 2.75, z0],
          '#27475e',
        ),
        q(
          [x0 + 0.32, 2.75, z0],
          [x0 + 1.5, 2.75, z0],
          [x0 + 0.9, 1.45, z0],
          [x0 + 0.2, 1.45, z0],
          '#7fa5b8',
          { opacity: 0.55 },
        ),
      );
      o.push(
        q(
          [x0 + 0.1, 1.02, z0],
          [x1 - 0.1, 1.02, z0],
          [x1 - 0.08, 1.24, z0],
          [x0 + 0.08, 1.24, z0],
          '#f6e7c8',
        ),
        dot(...s.at(x0 + 0.42, 0.72, z0), 15, '#fff6d6'),
        dot(...s.at(x1 - 0.42, 0.72, z0), 15, '#fff6d6'),
        q([x0 + 0.8, 2.88, z0], [x1 - 0.8, 2.88, z0], [x1 - 0.8, 3.12, z0], [x0 + 0.8, 3.12, z0], '#ffd88a'),
      );
      return o;
    })(),
  );
  for (const z of [60, 42, 30, 21, 15]) {
    s.tree('broad', 5.9, z, 7.6, s.r.of(['#8aa558', '#a0ac58']), { bare: 0.42 });
    s.tree('broad', -6, z + 3, 7.6, s.r.of(['#8aa558', '#94a656']), { bare: 0.42 });
  }
  for (const z of [12, 20, 34])
    s.prop(4.7, z, ({ u, c, k }) =>
      line([u(0, 0), u(0, 6), u(-4.4, 6.2)], c('#54505f'), Math.max(1.5, k * 0.07)),
    );
  s.over(
    line([s.at(-1.75, 5.9, 3), s.at(-1.75, 5.9, 90)], '#5d5968', 2.4),
    line([s.at(2.1, 5.9, 3), s.at(2.1, 5.9, 90)], '#5d5968', 2),
  );
  s.prop(6.9, 18, ({ u, c, k }) => {
    let o = '';
    for (const x of [-2, 2]) o += line([u(x, 0), u(x, 2.7)], c('#5a5562'), k * 0.09);
    return (
      o +
      poly([u(-2.2, 0.5), u(2.2, 0.5), u(2.2, 2.5), u(-2.2, 2.5)], c('#c9d9d8'), { opacity: 0.5 }) +
      poly([u(-2.6, 2.7), u(2.6, 2.7), u(2.4, 3), u(-2.4, 3)], c('#b5645a')) +
      poly([u(-1.6, 0.5), u(1.6, 0.5), u(1.6, 0.62), u(-1.6, 0.62)], c('#9d6b45'))
    );
  });
  s.person(5.8, 15.6, { coat: '#c4503f', skirt: true, face: -1 });
  s.person(6.6, 17, { coat: '#3b5b86', step: 0.3, face: -1, bag: '#d8a648' });
  s.person(7.6, 17.2, { coat: '#6f8a4e', step: 0.3, face: -1 });
  s.person(-6.6, 12, { coat: '#7a5078' });
  s.person(-7.4, 22, { coat: '#c98a3c', face: -1 });
  s.person(6.6, 24, { coat: '#7d4f5c' });
  planter(s, 5, 11.5, { w: 2, bloom: '#d9604a', box: '#a98d7a' });
  return s.svg(
    lightOver(s.w, s.h, { side: 1, warm: '#ffd0a0', strength: 0.36, cool: '#332552', corners: 0.28 }),
  );
}

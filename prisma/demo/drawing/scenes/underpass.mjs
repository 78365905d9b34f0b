import { cyclist, dot, gradient, light, lightOver, oval, poly, rect, Stage } from '../city-kit.mjs';

export function underpass(seed, w = 1600, h = 900) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.5,
    eye: 1.7,
    lens: 0.72,
    fog: '#ffe9bd',
    near: 3,
    far: 34,
    haze: 0.7,
    shadow: 0,
  });
  s.sky(rect(0, 0, w, h, '#fff0c9'));
  const g = gradient(
    [
      [0, '#fffbe6', 1],
      [1, '#ffe3a6', 0],
    ],
    { radial: true },
  );
  s.sky(g.defs, dot(w / 2, h * 0.47, 260, g.paint));
  const tube = (x0, y0, x1, y1, fill) => {
    for (let i = 0; i < 13; i++) {
      const z = 1.2 * 1.3 ** i;
      const e = 1.2 * 1.3 ** (i + 1);
      s.floor.push(
        poly(
          [s.at(x0, y0, z), s.at(x1, y1, z), s.at(x1, y1, e), s.at(x0, y0, e)],
          s.air(i % 2 ? fill : light(fill, 0.05), z),
          { stroke: s.air(fill, z), 'stroke-width': 1 },
        ),
      );
    }
  };
  tube(-3.4, 3.2, 3.4, 3.2, '#3d4a63');
  tube(-3.4, 0, 3.4, 0, '#8a7f80');
  tube(-3.4, 0, -3.4, 3.2, '#1f6f7c');
  tube(3.4, 0, 3.4, 3.2, '#c9643f');
  // painted walls: hills on one side, apple branches on the other
  for (const [x, fills] of [
    [-3.39, ['#2f8f8d', '#5fb0a0', '#f0c766', '#e9e2c6']],
    [3.39, ['#e9925a', '#f3c77a', '#8c3a3f', '#f6ead0']],
  ])
    for (let b = 0; b < 3; b++) {
      const top = [];
      const low = [];
      for (let i = 0; i <= 26; i++) {
        const z = 1.3 * 18 ** (i / 26);
        const y = 0.5 + b * 0.62 + Math.sin(z * 1.15 + b * 2 + x) * 0.32;
        top.push(s.at(x, y + 0.5, z));
        low.push(s.at(x, y, z));
      }
      s.floor.push(poly([...top, ...low.reverse()], fills[b], { opacity: 0.75 }));
      for (let i = 0; i < 14; i++) {
        const z = 1.4 * 14 ** s.r.next();
        const p = s.at(x, s.r.in(0.5, 2.9), z);
        s.floor.push(oval(...p, s.size(0.1, z), s.size(0.13, z), fills[3], { opacity: 0.8 }));
      }
    }
  for (let i = 0; i < 7; i++) {
    const z = 1.9 * 1.5 ** i;
    s.floor.push(
      poly(
        [s.at(-0.7, 3.18, z), s.at(0.7, 3.18, z), s.at(0.7, 3.18, z * 1.18), s.at(-0.7, 3.18, z * 1.18)],
        '#fff4d0',
      ),
    );
    const [px, py] = s.at(0, 0, z * 1.1);
    s.floor.push(oval(px, py, s.size(1.5, z * 1.1), s.size(0.32, z * 1.1), '#ffe9b8', { opacity: 0.4 }));
  }
  s.band(0.9, 0.06, 1.2, 30, '#f6e9c8');
  s.band(2.1, 1.1, 1.2, 30, '#b8553f', { opacity: 0.55 });
  s.person(-1, 5.2, { coat: '#e9b64a', skirt: true, legs: '#4a3b4a' });
  s.person(-1.8, 8.6, { coat: '#3a6f8a', face: -1 });
  s.person(-0.5, 14, { coat: '#6b4a63' });
  cyclist(s, 2, 7.4, { coat: '#f0ead8', bike: '#2b3348', face: -1 });
  return s.svg(lightOver(w, h, { side: 1, warm: '#ffd89a', strength: 0.1, cool: '#0d1430', corners: 0.62 }));
}

// Trees one sees through: bare winter trees and birches.
import { dark, light, line, oval, poly } from './paint.mjs';

/** A bare tree of forking branches; snow on the upper sides when given. */
export function bare(r, x, y, h, bark, { snow } = {}) {
  let s = '';
  const grow = (x0, y0, a, len, w, d) => {
    const x1 = x0 + Math.cos(a) * len;
    const y1 = y0 + Math.sin(a) * len;
    const mx = (x0 + x1) / 2 + r.in(-1, 1) * len * 0.06;
    s += line(
      [
        [x0, y0],
        [mx, (y0 + y1) / 2],
        [x1, y1],
      ],
      bark,
      w,
    );
    if (snow && d < 5)
      s += line(
        [
          [x0, y0 - w * 0.4],
          [mx, (y0 + y1) / 2 - w * 0.45],
          [x1, y1 - w * 0.4],
        ],
        snow,
        Math.max(0.9, w * 0.42),
      );
    if (d === 0) return;
    const kids = d > 3 ? 2 : r.int(2, 3);
    for (let i = 0; i < kids; i++)
      grow(
        x1,
        y1,
        a + (i - (kids - 1) / 2) * r.in(0.45, 0.8) + r.in(-0.15, 0.15),
        len * r.in(0.66, 0.82),
        Math.max(0.8, w * 0.64),
        d - 1,
      );
  };
  grow(x, y, -Math.PI / 2 + r.in(-0.06, 0.06), h * 0.27, h * 0.035, 5);
  return s;
}

/** A birch: white trunk with marks and a light hanging crown. */
export function birch(r, x, y, h, leaf, { side = -1 } = {}) {
  let s = poly(
    [
      [x - h * 0.016, y],
      [x - h * 0.007, y - h * 0.85],
      [x + h * 0.007, y - h * 0.85],
      [x + h * 0.018, y],
    ],
    '#ece7dc',
  );
  for (let i = 0; i < 9; i++)
    s += line(
      [
        [x - h * 0.012 * r.in(0.2, 1), y - h * r.in(0.04, 0.6)],
        [x + h * 0.004, y - h * r.in(0.04, 0.6)],
      ].map((p, k, l) => (k ? [p[0], l[0][1]] : p)),
      '#4a4640',
      Math.max(1, h * 0.007),
    );
  for (const [fill, dx] of [
    [dark(leaf, 0.25), 0],
    [leaf, 0.06],
    [light(leaf, 0.3), 0.14],
  ]) {
    for (let i = 0; i < 13; i++) {
      const t = r.next();
      const half = h * 0.2 * Math.sin(Math.PI * (0.15 + t * 0.75));
      s += oval(
        x + r.in(-half, half) + side * h * dx,
        y - h * (0.36 + t * 0.6),
        h * (dx ? 0.04 : 0.065),
        h * (dx ? 0.06 : 0.1),
        fill,
        { opacity: dx > 0.1 ? 0.6 : 0.9 },
      );
    }
  }
  return s;
}

// Trees of the city as flat shapes with three tones: karagach (elm), poplar, spruce, apple, birch, bare winter trees.
import { dark, dot, light, line, mix, oval, path, poly, soft } from './paint.mjs';

function clump(r, x, y, rx, ry, n = 9) {
  const list = [];
  for (let i = 0; i < n; i++) {
    const a = (i / n) * Math.PI * 2;
    const k = r.in(0.82, 1.14);
    list.push([x + Math.cos(a) * rx * k, y + Math.sin(a) * ry * k]);
  }
  return soft(list);
}

function dabs(r, x, y, rx, ry, fill, count, size, opacity = 0.9) {
  let s = '';
  for (let i = 0; i < count; i++) {
    const a = r.in(0, Math.PI * 2);
    const k = Math.sqrt(r.next());
    s += oval(
      x + Math.cos(a) * rx * k,
      y + Math.sin(a) * ry * k,
      size * r.in(0.6, 1.5),
      size * r.in(0.4, 0.8),
      fill,
      {
        opacity,
        transform: '',
      },
    );
  }
  return s.replaceAll(' transform=""', '');
}

/** A broad crown of several clumps on a forked trunk; (x, y) is the foot, h the height in pixels. */
export function broad(
  r,
  x,
  y,
  h,
  leaf,
  { bark = '#5a4638', side = -1, fruit, wide = 1, bare = 0.34, deep = dark(leaf, 0.34) } = {},
) {
  const crown = h * (1 - bare);
  const cy = y - h + crown * 0.55;
  const rx = crown * 0.52 * wide;
  const w = h * 0.035;
  let s = poly(
    [
      [x - w * 1.3, y],
      [x - w * 0.6, y - h * 0.5],
      [x + w * 0.6, y - h * 0.5],
      [x + w * 1.4, y],
    ],
    bark,
  );
  s +=
    line(
      [
        [x, y - h * 0.34],
        [x - rx * 0.45, cy + crown * 0.1],
      ],
      bark,
      w * 0.9,
    ) +
    line(
      [
        [x, y - h * 0.4],
        [x + rx * 0.5, cy],
      ],
      bark,
      w * 0.8,
    );
  const n = 7;
  const clumps = [];
  for (let i = 0; i < n; i++) {
    const a = (i / n) * Math.PI * 2 + r.in(-0.3, 0.3);
    clumps.push([
      x + Math.cos(a) * rx * 0.58,
      cy + Math.sin(a) * crown * 0.3,
      rx * r.in(0.42, 0.56),
      crown * r.in(0.24, 0.32),
    ]);
  }
  clumps.push([x, cy, rx * 0.7, crown * 0.4]);
  for (const c of clumps) s += path(clump(r, c[0] - side * rx * 0.05, c[1] + crown * 0.05, c[2], c[3]), deep);
  for (const c of clumps)
    s += path(clump(r, c[0] + side * rx * 0.07, c[1] - crown * 0.045, c[2] * 0.84, c[3] * 0.8), leaf);
  for (const c of clumps)
    s += path(
      clump(r, c[0] + side * c[2] * 0.32, c[1] - c[3] * 0.42, c[2] * 0.48, c[3] * 0.38, 8),
      light(leaf, 0.24),
      { opacity: 0.85 },
    );
  const size = Math.max(1.6, h * 0.013);
  s += dabs(r, x, cy + crown * 0.05, rx * 0.98, crown * 0.5, deep, Math.round(20 + h / 14), size, 0.7);
  s += dabs(
    r,
    x + side * rx * 0.25,
    cy - crown * 0.15,
    rx * 0.8,
    crown * 0.38,
    light(leaf, 0.42),
    Math.round(26 + h / 9),
    size,
    0.75,
  );
  if (fruit)
    for (let i = 0; i < 22; i++)
      s += dot(
        x + r.bell() * rx * 0.8,
        cy + r.bell() * crown * 0.42,
        size * 1.5,
        i % 3 ? fruit : light(fruit, 0.25),
      );
  return s;
}

/** A pyramidal poplar. */
export function poplar(r, x, y, h, leaf, { side = -1, bark = '#6b5a48' } = {}) {
  const w = h * 0.105;
  let s = line(
    [
      [x, y],
      [x, y - h * 0.3],
    ],
    bark,
    Math.max(1.5, h * 0.022),
  );
  const shape = (k, dx) => {
    const left = [];
    const right = [];
    for (let i = 0; i <= 8; i++) {
      const t = i / 8;
      const half = Math.sin(Math.PI * Math.min(1, t * 0.9 + 0.08)) ** 0.8 * w * k * r.in(0.85, 1.12);
      left.push([x - half + dx, y - h * 0.1 - t * h * 0.9]);
      right.push([x + half + dx, y - h * 0.1 - t * h * 0.9]);
    }
    return soft([...left, ...right.reverse()]);
  };
  s +=
    path(shape(1, 0), dark(leaf, 0.3)) +
    path(shape(0.72, side * w * 0.18), leaf) +
    path(shape(0.32, side * w * 0.4), light(leaf, 0.25), { opacity: 0.8 });
  for (let i = 0; i < 26; i++) {
    const t = r.next();
    const half = Math.sin(Math.PI * (t * 0.85 + 0.08)) * w;
    s += oval(
      x + r.in(-half, half),
      y - h * 0.12 - t * h * 0.85,
      h * 0.006,
      h * 0.016,
      r.yes(0.5) ? light(leaf, 0.4) : dark(leaf, 0.4),
      { opacity: 0.6 },
    );
  }
  return s;
}

/** A Tien Shan spruce: narrow, in tiers; snow lies on it when given. */
export function spruce(r, x, y, h, leaf, { side = -1, snow } = {}) {
  let s = line(
    [
      [x, y],
      [x, y - h * 0.2],
    ],
    '#4c3b30',
    Math.max(1.5, h * 0.025),
  );
  const tiers = 9;
  for (let i = 0; i < tiers; i++) {
    const t = i / tiers;
    const yy = y - h * 0.06 - t * h * 0.82;
    const half = h * 0.19 * (1 - t * 0.9) * r.in(0.85, 1.12);
    const tall = h * 0.17;
    const drop = h * 0.02;
    s += poly(
      [
        [x - half, yy + drop * r.in(0, 1)],
        [x - half * 0.4, yy - drop * 0.5],
        [x, yy + drop],
        [x + half * 0.5, yy - drop * 0.4],
        [x + half, yy + drop * r.in(0, 1)],
        [x, yy - tall],
      ],
      dark(leaf, 0.22),
    );
    s += poly(
      [
        [x + side * half, yy + drop * 0.5],
        [x + side * half * 0.2, yy],
        [x, yy - tall],
      ],
      leaf,
      { opacity: 0.9 },
    );
    if (snow)
      s += poly(
        [
          [x + side * half * 0.95, yy],
          [x + side * half * 0.3, yy - drop * 1.6],
          [x - side * half * 0.5, yy - drop * 1.2],
          [x, yy - tall * 0.95],
        ],
        snow,
        { opacity: 0.9 },
      );
  }
  return s;
}

/** A low hedge or bush. */
export function bush(r, x, y, w, h, leaf, { bloom, side = -1 } = {}) {
  let s = '';
  for (const [fill, k, dx] of [
    [dark(leaf, 0.32), 1, 0],
    [leaf, 0.78, 0.06],
    [light(leaf, 0.28), 0.36, 0.14],
  ]) {
    for (let i = 0; i < 4; i++)
      s += path(
        clump(
          r,
          x + (i - 1.5) * w * 0.24 + side * w * dx,
          y - h * (0.42 + dx),
          w * 0.2 * k * 1.2,
          h * 0.5 * k,
          7,
        ),
        fill,
      );
  }
  if (bloom)
    for (let i = 0; i < 20; i++)
      s += dot(
        x + r.bell() * w * 0.45,
        y - h * r.in(0.15, 0.9),
        Math.max(1.5, h * 0.05),
        i % 4 ? bloom : mix(bloom, '#ffffff', 0.5),
      );
  return s;
}

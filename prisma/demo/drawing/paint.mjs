// Colour, chance and the painter's basics every demo picture stands on. Pure: the same seed gives the same SVG.

/** A seeded generator of chance with the few shapes of it the pictures use. */
export function chance(seed) {
  let a = 2166136261;
  for (const c of String(seed)) a = Math.imul(a ^ c.charCodeAt(0), 16777619);
  const next = () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    in: (lo, hi) => lo + (hi - lo) * next(),
    int: (lo, hi) => Math.floor(lo + (hi - lo + 1) * next()),
    yes: (p) => next() < p,
    of: (list) => list[Math.floor(next() * list.length)],
    bell: () => (next() + next() + next()) / 1.5 - 1,
  };
}

const parts = (hex) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
const clamp = (v, lo = 0, hi = 1) => Math.min(hi, Math.max(lo, v));

/** The colour t of the way from a to b. */
export function mix(a, b, t) {
  const [p, q] = [parts(a), parts(b)];
  const k = clamp(t);
  return `#${p
    .map((v, i) =>
      Math.round(v + (q[i] - v) * k)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
export const light = (c, t) => mix(c, '#fff6e0', t);
export const dark = (c, t) => mix(c, '#10202e', t);

const n1 = (v) => Math.round(v * 10) / 10;
export const pts = (list) => list.map(([x, y]) => `${n1(x)},${n1(y)}`).join(' ');
const attrs = (o) =>
  o
    ? Object.entries(o)
        .map(([k, v]) => ` ${k}="${v}"`)
        .join('')
    : '';
export const poly = (list, fill, o) => `<polygon points="${pts(list)}" fill="${fill}"${attrs(o)}/>`;
export const line = (list, stroke, width, o) =>
  `<polyline points="${pts(list)}" fill="none" stroke="${stroke}" stroke-width="${n1(width)}" stroke-linecap="round" stroke-linejoin="round"${attrs(o)}/>`;
export const dot = (x, y, r, fill, o) =>
  `<circle cx="${n1(x)}" cy="${n1(y)}" r="${n1(r)}" fill="${fill}"${attrs(o)}/>`;
export const oval = (x, y, rx, ry, fill, o) =>
  `<ellipse cx="${n1(x)}" cy="${n1(y)}" rx="${n1(rx)}" ry="${n1(ry)}" fill="${fill}"${attrs(o)}/>`;
export const rect = (x, y, w, h, fill, o) =>
  `<rect x="${n1(x)}" y="${n1(y)}" width="${n1(w)}" height="${n1(h)}" fill="${fill}"${attrs(o)}/>`;
export const path = (d, fill, o) => `<path d="${d}" fill="${fill}"${attrs(o)}/>`;
export const group = (o, ...body) => `<g${attrs(o)}>${body.flat().join('')}</g>`;

/** A closed soft curve through points (Catmull-Rom to Bezier). */
export function soft(list, closed = true) {
  const m = list.length;
  const at = (i) => (closed ? list[(i + m) % m] : list[clamp(i, 0, m - 1)]);
  let d = `M${n1(list[0][0])} ${n1(list[0][1])}`;
  for (let i = 0; i < (closed ? m : m - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n1(b[0] + (c[0] - a[0]) / 6)} ${n1(b[1] + (c[1] - a[1]) / 6)} ${n1(c[0] - (e[0] - b[0]) / 6)} ${n1(c[1] - (e[1] - b[1]) / 6)} ${n1(c[0])} ${n1(c[1])}`;
  }
  return closed ? `${d}Z` : d;
}

let ids = 0;
export const resetIds = () => {
  ids = 0;
};
export const newId = (p = 'i') => `${p}${++ids}`;

/** A gradient as inline defs; returns its defs and the paint that names it. */
export function gradient(
  stops,
  { radial, x1 = 0, y1 = 0, x2 = 0, y2 = 1, cx = 0.5, cy = 0.5, r = 0.5 } = {},
) {
  const id = newId('g');
  const body = stops
    .map(([o, c, a = 1]) => `<stop offset="${o}" stop-color="${c}" stop-opacity="${a}"/>`)
    .join('');
  const defs = radial
    ? `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${body}</radialGradient>`
    : `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${body}</linearGradient>`;
  return { defs: `<defs>${defs}</defs>`, paint: `url(#${id})` };
}

/** A ragged line from (x0,y0) to (x1,y1) by midpoint displacement. */
export function ragged(r, x0, y0, x1, y1, rough, depth) {
  let list = [
    [x0, y0],
    [x1, y1],
  ];
  let amp = rough;
  for (let d = 0; d < depth; d++) {
    const out = [list[0]];
    for (let i = 1; i < list.length; i++) {
      const [a, b] = [list[i - 1], list[i]];
      out.push(
        [(a[0] + b[0]) / 2 + r.in(-0.12, 0.12) * (b[0] - a[0]), (a[1] + b[1]) / 2 + r.in(-amp, amp)],
        b,
      );
    }
    list = out;
    amp *= 0.52;
  }
  return list;
}

/** Sky from top to horizon, with an optional sun and its glow. */
export function sky(w, h, stops, sun) {
  const g = gradient(stops);
  let s = g.defs + rect(0, 0, w, h, g.paint);
  if (sun) {
    const glow = gradient(
      [
        [0, sun.glow, sun.strength ?? 0.9],
        [0.35, sun.glow, 0.35],
        [1, sun.glow, 0],
      ],
      { radial: true },
    );
    s += glow.defs + dot(sun.x, sun.y, sun.reach ?? h * 0.6, glow.paint);
    if (sun.r) s += dot(sun.x, sun.y, sun.r, sun.disc ?? '#fffbea');
  }
  return s;
}

/** A flat-bottomed cloud of a few overlapping lobes. */
export function cloud(r, x, y, size, fill, opacity = 0.85) {
  const lobes = [rect(x - size, y - size * 0.13, size * 2, size * 0.13, fill, { rx: size * 0.065 })];
  const n = r.int(4, 6);
  for (let i = 0; i < n; i++) {
    const t = (i + 0.5) / n;
    const k = size * (0.1 + 0.2 * Math.sin(t * Math.PI)) * r.in(0.8, 1.25);
    lobes.push(
      path(
        `M${n1(x + (t - 0.5) * size * 1.6 - k * 1.3)} ${n1(y)}a${n1(k * 1.3)} ${n1(k)} 0 0 1 ${n1(k * 2.6)} 0z`,
        fill,
      ),
    );
  }
  return group({ opacity }, lobes);
}

/** A mountain range with lit and shaded faces and snow above its line. */
export function range(r, w, { base, peaks, rock, shade, snow, snowShade, snowLine, rough = 60, fog }) {
  let ridge = [];
  for (let i = 1; i < peaks.length; i++) {
    const part = ragged(r, peaks[i - 1][0], peaks[i - 1][1], peaks[i][0], peaks[i][1], rough * 0.35, 4);
    ridge = ridge.concat(i > 1 ? part.slice(1) : part);
  }
  let s = poly([...ridge, [w + 50, base], [-50, base]], rock);
  const facet = (a, b, fill, depth, opacity) => {
    const lean = r.in(0.15, 0.6) * (b[0] - a[0]);
    return poly(
      [
        a,
        b,
        [b[0] + lean * 2, b[1] + depth * r.in(0.6, 1)],
        [a[0] + lean * 2.6, a[1] + depth * r.in(0.9, 1.4)],
      ],
      fill,
      { opacity },
    );
  };
  if (snow) {
    const low = ridge.map(([x, y]) => [
      x + r.in(-6, 6),
      Math.max(y + 2, y + Math.max(0, snowLine - y) * r.in(0.55, 1.15)),
    ]);
    s += poly([...ridge, ...low.reverse()], snow);
  }
  for (let i = 1; i < ridge.length; i++) {
    const [a, b] = [ridge[i - 1], ridge[i]];
    const falls = b[1] - a[1];
    if (falls > 1) {
      const depth = Math.max(18, base - a[1]) * r.in(0.12, 0.4);
      s += facet(a, b, a[1] < (snowLine ?? -1) ? snowShade : shade, depth, 0.75);
    } else if (r.yes(0.25)) s += facet(a, b, shade, Math.max(10, base - a[1]) * r.in(0.05, 0.18), 0.25);
  }
  for (let i = 0; i < ridge.length; i += 3) {
    const [x, y] = ridge[i];
    const deep = base - y;
    if (deep > 60)
      s += poly(
        [
          [x, y + deep * 0.2],
          [x + deep * 0.12, y + deep * r.in(0.5, 0.7)],
          [x + deep * r.in(0.2, 0.4), y + deep * 0.95],
          [x + deep * 0.04, y + deep * 0.75],
        ],
        shade,
        { opacity: 0.4 },
      );
  }
  if (fog) {
    const top = Math.min(...ridge.map((p) => p[1]));
    const g = gradient([
      [0, fog, 0],
      [0.5, fog, 0.15],
      [1, fog, 0.85],
    ]);
    s += g.defs + rect(-50, top, w + 100, base - top + 4, g.paint);
  }
  return s;
}

/** A row of wooded foothills. */
export function foothills(r, w, y, amp, fill, lit, tufts = 0.5) {
  const top = ragged(r, -40, y + r.in(-amp, amp) * 0.5, w + 40, y + r.in(-amp, amp) * 0.5, amp, 6);
  let s = '';
  for (const [x, ty] of top) if (r.yes(tufts)) s += oval(x, ty, r.in(14, 34), r.in(8, 20), fill);
  s += poly([...top, [w + 40, y + amp * 6 + 200], [-40, y + amp * 6 + 200]], fill);
  for (const [x, ty] of top)
    if (r.yes(tufts * 0.7))
      s += oval(x - 4, ty + r.in(4, 40), r.in(10, 26), r.in(5, 12), lit, { opacity: 0.45 });
  return s;
}

// A site seen from above, in the flat manner of the product's own sketch desk.
import { chance, dot, line, mix, path, poly, rect, soft } from './paint.mjs';

export const ink = {
  ground: '#f2f1ea',
  block: '#e3e1d5',
  road: '#ffffff',
  site: '#dfeaca',
  edge: '#86a95c',
  tree: '#4f8a52',
  pathway: '#dab88c',
  water: '#aad5e4',
  shore: '#559fb2',
  play: '#f5c76c',
  playEdge: '#c9912c',
  seat: '#8a5a33',
  pen: '#cf3f36',
  plaza: '#eadfc8',
  stone: '#c9bda3',
  court: '#d98a68',
  lawn: '#cfe0b0',
  kok: '#0f6b7c',
  bloom: '#d9799b',
};

export class Plan {
  constructor(seed, w, h) {
    this.w = w;
    this.h = h;
    this.r = chance(seed);
    this.s = [rect(-20, -20, w + 40, h + 40, ink.ground)];
  }
  put(...s) {
    this.s.push(...s);
    return this;
  }
  /** A point list as a hand would draw it. */
  hand(list, a = 2.2) {
    return list.map(([x, y]) => [x + this.r.bell() * a, y + this.r.bell() * a]);
  }
  roads(list) {
    for (const [d, w] of list)
      this.put(
        path(d, 'none', {
          stroke: ink.road,
          'stroke-width': w,
          'stroke-linecap': 'butt',
          'stroke-linejoin': 'round',
        }),
      );
  }
  blocks(list) {
    for (const [x, y, w, h, a = 0] of list)
      this.put(rect(x, y, w, h, ink.block, { rx: 3, transform: `rotate(${a} ${x + w / 2} ${y + h / 2})` }));
  }
  site(list) {
    this.edgeOf = list;
    this.put(
      poly(list, ink.site),
      poly(list, 'none', { stroke: ink.edge, 'stroke-width': 3, 'stroke-dasharray': '13 9' }),
    );
  }
  way(list, width = 34, { fill = ink.pathway, dash = true } = {}) {
    const d = soft(this.hand(list), false);
    this.put(path(d, 'none', { stroke: fill, 'stroke-width': width, 'stroke-linecap': 'round' }));
    if (dash)
      this.put(
        path(d, 'none', {
          stroke: '#ffffff',
          'stroke-width': 3,
          'stroke-dasharray': '12 12',
          'stroke-linecap': 'round',
          opacity: 0.95,
        }),
      );
  }
  area(list, fill, edge) {
    this.put(
      path(soft(this.hand(list, 4)), fill, { stroke: edge, 'stroke-width': 3.5, 'stroke-linejoin': 'round' }),
    );
  }
  oval(x, y, rx, ry, fill, edge, a = 0) {
    const list = [...Array(10)].map((_, i) => {
      const t = (i / 10) * 6.283;
      const c = Math.cos((a * Math.PI) / 180);
      const s = Math.sin((a * Math.PI) / 180);
      const px = Math.cos(t) * rx * this.r.in(0.94, 1.06);
      const py = Math.sin(t) * ry * this.r.in(0.94, 1.06);
      return [x + px * c - py * s, y + px * s + py * c];
    });
    this.area(list, fill, edge);
  }
  tree(x, y, r = 24, fill = ink.tree) {
    this.put(
      dot(x + 3, y + 4, r, '#2c4a34', { opacity: 0.14 }),
      dot(x, y, r, mix(fill, '#7fae5c', this.r.in(0, 0.3)), { opacity: 0.86 }),
      dot(x, y, r * 0.14, '#2f5d3c', { opacity: 0.5 }),
    );
  }
  trees(list) {
    for (const [x, y, r] of list)
      this.tree(x + this.r.bell() * 4, y + this.r.bell() * 4, (r ?? 24) * this.r.in(0.9, 1.12));
  }
  rowAlong(list, step, r, fill) {
    for (let i = 1; i < list.length; i++) {
      const [a, b] = [list[i - 1], list[i]];
      const len = Math.hypot(b[0] - a[0], b[1] - a[1]);
      const n = Math.max(1, Math.round(len / step));
      for (let j = 0; j < n; j++)
        this.tree(
          a[0] + ((b[0] - a[0]) * (j + 0.5)) / n + this.r.bell() * 2,
          a[1] + ((b[1] - a[1]) * (j + 0.5)) / n + this.r.bell() * 2,
          r * this.r.in(0.92, 1.1),
          fill,
        );
    }
  }
  seat(x, y, a = 0) {
    this.put(rect(x - 17, y - 6, 34, 12, ink.seat, { rx: 3, transform: `rotate(${a} ${x} ${y})` }));
  }
  lampAt(x, y) {
    this.put(dot(x, y, 15, '#fff1b8', { opacity: 0.8 }), dot(x, y, 4.5, '#6b6250'));
  }
  pen(list, colour = ink.pen, width = 6) {
    this.put(
      path(soft(this.hand(list, 3), false), 'none', {
        stroke: colour,
        'stroke-width': width,
        'stroke-linecap': 'round',
        opacity: 0.92,
      }),
    );
  }
  arrow(list, colour = ink.pen) {
    this.pen(list, colour);
    const [a, b] = list.slice(-2);
    const t = Math.atan2(b[1] - a[1], b[0] - a[0]);
    this.put(
      line(
        [
          [b[0] - Math.cos(t - 0.5) * 24, b[1] - Math.sin(t - 0.5) * 24],
          b,
          [b[0] - Math.cos(t + 0.5) * 24, b[1] - Math.sin(t + 0.5) * 24],
        ],
        colour,
        6,
      ),
    );
  }
  play(x, y) {
    this.put(
      line(
        [
          [x - 30, y + 18],
          [x - 10, y - 22],
          [x + 10, y + 18],
        ],
        '#a86a1f',
        5,
      ),
      dot(x + 34, y + 8, 13, '#f9e3ad', { stroke: '#a86a1f', 'stroke-width': 4 }),
      rect(x - 60, y - 18, 22, 22, '#d9693f', { rx: 4 }),
    );
  }
  scale() {
    const [x, y] = [this.w - 250, this.h - 62];
    this.put(
      rect(x - 26, y - 26, 236, 60, '#ffffff', { rx: 30, opacity: 0.94 }),
      line(
        [
          [x, y - 6],
          [x, y + 8],
          [x + 160, y + 8],
          [x + 160, y - 6],
        ],
        '#1d2f36',
        3.5,
      ),
      line(
        [
          [x + 80, y],
          [x + 80, y + 8],
        ],
        '#1d2f36',
        3,
      ),
      poly(
        [
          [x + 186, y - 12],
          [x + 195, y + 12],
          [x + 186, y + 6],
          [x + 177, y + 12],
        ],
        '#1d2f36',
      ),
    );
    return this.s.join('');
  }
}

export const city = (p) => {
  p.roads([
    [
      `M-30 ${p.h * 0.8} C ${p.w * 0.3} ${p.h * 0.74} ${p.w * 0.6} ${p.h * 0.9} ${p.w + 30} ${p.h * 0.78}`,
      74,
    ],
    [
      `M${p.w * 0.16} -30 C ${p.w * 0.2} ${p.h * 0.4} ${p.w * 0.14} ${p.h * 0.7} ${p.w * 0.2} ${p.h + 30}`,
      62,
    ],
  ]);
};

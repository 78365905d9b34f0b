// A child's hand: wobbling lines, scribbled colour that misses the edge, wax that skips over the paper's grain.
import { chance, dark, group, line, newId, poly, pts, rect } from './paint.mjs';

export class Hand {
  constructor(seed, { w = 1600, h = 1200, paper = '#fbf7ec', tool = 'crayon' } = {}) {
    Object.assign(this, { w, h, paper, tool });
    this.r = chance(seed);
    this.layers = [];
  }
  /** The points with the tremble of a hand between them. */
  wob(list, closed, amp = 4) {
    const out = [];
    const src = closed ? [...list, list[0]] : list;
    for (let i = 1; i < src.length; i++) {
      const [a, b] = [src[i - 1], src[i]];
      const n = Math.max(2, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 26));
      for (let j = 0; j < n; j++) {
        const t = j / n;
        out.push([
          a[0] + (b[0] - a[0]) * t + this.r.bell() * amp,
          a[1] + (b[1] - a[1]) * t + this.r.bell() * amp,
        ]);
      }
    }
    const last = src[src.length - 1];
    out.push([last[0] + this.r.bell() * amp * 2, last[1] + this.r.bell() * amp * 2]);
    return out;
  }
  round(x, y, rx, ry = rx, n = 14) {
    return [...Array(n)].map((_, i) => [
      x + Math.cos((i / n) * 6.283) * rx * this.r.in(0.93, 1.07),
      y + Math.sin((i / n) * 6.283) * ry * this.r.in(0.93, 1.07),
    ]);
  }
  pass(s, filter) {
    this.layers.push(group(filter ? { filter: `url(#${filter})` } : {}, s));
  }
  get wax() {
    return this.tool === 'crayon' ? 'crayon' : 'marker';
  }
  /** A line drawn once or twice, never the same. */
  draw(list, colour, width = 9, { closed = false, twice = 0.7, amp = 3.5 } = {}) {
    let s = line(this.wob(list, closed, amp), colour, width * this.r.in(0.85, 1.1));
    if (this.r.yes(twice))
      s += line(this.wob(list, closed, amp * 1.3), colour, width * 0.7, { opacity: 0.75 });
    this.pass(s, this.wax);
  }
  /** Colour a shape in: strokes to and fro in one direction. */
  fill(list, colour, { angle = this.r.in(-35, -10), gap, width, under = 0.2 } = {}) {
    const xs = list.map((p) => p[0]);
    const ys = list.map((p) => p[1]);
    const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const reach = Math.hypot(x1 - x0, y1 - y0) / 2 + 14;
    const g = gap ?? (this.tool === 'paint' ? 30 : this.tool === 'marker' ? 17 : 13);
    const wd = width ?? (this.tool === 'paint' ? 46 : this.tool === 'marker' ? 21 : 15);
    const id = newId('k');
    const sway = this.wob(list, true, 7);
    const zig = [];
    for (let y = -reach; y < reach; y += g)
      zig.push(
        [-reach + this.r.in(-12, 12), y + this.r.bell() * 4],
        [reach + this.r.in(-12, 12), y + g * 0.5 + this.r.bell() * 4],
      );
    const t = (angle * Math.PI) / 180;
    const turned = zig.map(([x, y]) => [
      cx + x * Math.cos(t) - y * Math.sin(t),
      cy + x * Math.sin(t) + y * Math.cos(t),
    ]);
    const body =
      poly(list, this.paper) +
      poly(sway, colour, { opacity: this.tool === 'crayon' ? under : 0.5 }) +
      line(turned, colour, wd, {
        opacity: this.tool === 'crayon' ? 0.92 : this.tool === 'marker' ? 0.62 : 0.4,
      }) +
      (this.tool === 'paint'
        ? poly(sway, 'none', { stroke: dark(colour, 0.15), 'stroke-width': 6, opacity: 0.35 })
        : '');
    this.layers.push(
      `<defs><clipPath id="${id}"><polygon points="${pts(sway)}"/></clipPath></defs>${group({ 'clip-path': `url(#${id})` }, poly(list, this.paper), group({ filter: `url(#${this.wax})` }, body.replace(poly(list, this.paper), '')))}`,
    );
  }
  shape(list, colour, edge = dark(colour, 0.35), o = {}) {
    if (colour) this.fill(list, colour, o);
    if (edge) this.draw(list, edge, o.line ?? 8, { closed: true });
  }
  box(x, y, w, h) {
    return [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ];
  }

  /** The sheet itself: paper grain, and when asked lying on a table, a little askew. */
  sheet({ askew = 0, table = '#b9a58e' } = {}) {
    const { w, h } = this;
    const body = rect(0, 0, w, h, this.paper) + this.layers.join('');
    if (!askew) return group({}, rect(-20, -20, w + 40, h + 40, this.paper), body);
    const id = newId('p');
    let wood = rect(-20, -20, w + 40, h + 40, table);
    for (let i = 0; i < 26; i++) {
      const y = this.r.in(0, h);
      wood += line(
        [
          [-20, y],
          [w * 0.4, y + this.r.bell() * 16],
          [w + 20, y + this.r.bell() * 20],
        ],
        dark(table, 0.12),
        this.r.in(2, 7),
        { opacity: 0.5 },
      );
    }
    const t = `translate(${w / 2} ${h / 2}) rotate(${askew}) scale(.93) translate(${-w / 2} ${-h / 2})`;
    return group(
      {},
      wood,
      rect(8, 16, w, h, '#2c2019', { transform: t, opacity: 0.45, filter: 'url(#blur)' }),
      `<defs><clipPath id="${id}"><rect width="${w}" height="${h}"/></clipPath></defs>`,
      group({ transform: t }, group({ 'clip-path': `url(#${id})` }, body)),
    );
  }
}

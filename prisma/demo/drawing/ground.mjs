// The ground of a stage in perspective: where a metre lands on the sheet, bands, litter, shadows, trees.
import { chance, mix, oval, poly, rect } from './paint.mjs';
import { broad, bush, poplar, spruce } from './trees.mjs';
import { bare, birch } from './trees-light.mjs';

const trees = { broad, poplar, spruce, bare, birch };

export class Ground {
  constructor({
    w = 1600,
    h = 1200,
    seed,
    horizon = 0.46,
    centre = 0.5,
    lens = 1.05,
    eye = 2.2,
    fog = '#dfe8ea',
    near = 12,
    far = 160,
    haze = 0.8,
    side = -1,
    shade = '#22384a',
    shadeOpacity = 0.28,
    shadow = 1,
  }) {
    Object.assign(this, { w, h, eye, fog, near, far, haze, side, shade, shadeOpacity, shadow });
    this.r = chance(seed);
    this.hy = h * horizon;
    this.cx = w * centre;
    this.f = lens * w;
    this.back = [];
    this.floor = [];
    this.items = [];
    this.front = [];
  }
  /** Screen place of a point (x right, y up, z away), in metres. */
  at(x, y, z) {
    const k = this.f / Math.max(0.4, z);
    return [this.cx + x * k, this.hy + (this.eye - y) * k];
  }
  size(m, z) {
    return (m * this.f) / z;
  }
  /** The colour as the air at distance z lets it through. */
  air(c, z) {
    return mix(
      c,
      this.fog,
      Math.min(1, Math.max(0, (z - this.near) / (this.far - this.near))) ** 0.75 * this.haze,
    );
  }
  sky(...s) {
    this.back.push(...s);
  }
  ground(fill) {
    this.floor.push(rect(0, this.hy - 1, this.w, this.h - this.hy + 1, fill));
  }
  add(z, ...s) {
    this.items.push([z, s.join('')]);
  }
  over(...s) {
    this.front.push(...s);
  }
  /** A band on the ground from z0 to z1; centre(z) and half(z) give its middle and half width. */
  band(centre, half, z0, z1, fill, o = {}) {
    const c = typeof centre === 'function' ? centre : () => centre;
    const hw = typeof half === 'function' ? half : () => half;
    const l = [];
    const rr = [];
    for (let i = 0; i <= 28; i++) {
      const z = z0 * (z1 / z0) ** (i / 28);
      l.push(this.at(c(z) - hw(z), o.y ?? 0, z));
      rr.push(this.at(c(z) + hw(z), o.y ?? 0, z));
    }
    const { y, ...rest } = o;
    this.floor.push(poly([...l, ...rr.reverse()], fill, rest));
  }
  /** A quad on the ground. */
  patch(x0, x1, z0, z1, fill, o) {
    this.floor.push(
      poly([this.at(x0, 0, z0), this.at(x1, 0, z0), this.at(x1, 0, z1), this.at(x0, 0, z1)], fill, o),
    );
  }
  /** Scattered dabs on the ground: leaves, stones, light through leaves. */
  litter(n, x0, x1, z0, z1, fills, size = 0.1, opacity = 0.7, flat = 0.35) {
    for (let i = 0; i < n; i++) {
      const z = 1 / this.r.in(1 / z1, 1 / z0);
      const [sx, sy] = this.at(this.r.in(x0, x1), 0, z);
      const s = this.size(size, z) * this.r.in(0.5, 1.4);
      this.floor.push(oval(sx, sy, s, s * flat, this.air(this.r.of(fills), z), { opacity }));
    }
  }
  cast(x, z, rx, length) {
    if (!this.shadow) return;
    const [sx, sy] = this.at(x - this.side * length * 0.5, 0, z);
    this.floor.push(
      oval(sx, sy, this.size(rx + length * 0.5, z), Math.max(1.5, this.size(rx, z) * 0.24), this.shade, {
        opacity: this.shadeOpacity * this.shadow,
      }),
    );
  }
  tree(kind, x, z, h, leaf, o = {}) {
    const [sx, sy] = this.at(x, 0, z);
    const thin = kind === 'poplar' || kind === 'spruce';
    this.cast(x, z, thin ? h * 0.12 : h * 0.34, h * (thin ? 0.3 : 0.2));
    const opts = { side: this.side, ...o };
    if (o.bark) opts.bark = this.air(o.bark, z);
    if (o.deep) opts.deep = this.air(o.deep, z);
    this.add(z, trees[kind](this.r, sx, sy, this.size(h, z), this.air(leaf, z), opts));
  }
  bush(x, z, w, h, leaf, o = {}) {
    const [sx, sy] = this.at(x, 0, z);
    this.add(
      z,
      bush(this.r, sx, sy, this.size(w, z), this.size(h, z), this.air(leaf, z), { side: this.side, ...o }),
    );
  }
}

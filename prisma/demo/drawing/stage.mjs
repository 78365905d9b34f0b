// A small stage in perspective: metres in, SVG out. Things are kept by distance and painted from far to near.
import { Ground } from './ground.mjs';
import { dark, dot, group, light, line, mix, oval, path, poly, soft } from './paint.mjs';

export class Stage extends Ground {
  /** A face of a building between two ground points, with floors of windows. */
  face(a, b, h, c, o) {
    const {
      floors = 5,
      bays = 6,
      glass = '#5f7f8c',
      lit = 0,
      glow = '#ffd98a',
      balcony,
      seam = true,
      base,
      trim,
      sill,
    } = o;
    const p = (t, y) => this.at(a[0] + (b[0] - a[0]) * t, y, a[1] + (b[1] - a[1]) * t);
    const zm = (a[1] + b[1]) / 2;
    const quad = (t0, t1, y0, y1) => [p(t0, y0), p(t1, y0), p(t1, y1), p(t0, y1)];
    const ink = (col) => this.air(col, zm);
    let s = poly(quad(0, 1, 0, h), ink(c));
    if (base) s += poly(quad(0, 1, 0, h / floors), ink(base));
    const fh = h / floors;
    for (let i = 0; i < floors; i++) {
      if (seam && i)
        s += line([p(0, i * fh), p(1, i * fh)], ink(dark(c, 0.16)), Math.max(0.7, this.size(0.07, zm)));
      for (let j = 0; j < bays; j++) {
        const t0 = (j + 0.24) / bays;
        const t1 = (j + 0.76) / bays;
        const y0 = i * fh + fh * 0.3;
        const y1 = i * fh + fh * 0.8;
        const on = this.r.yes(lit);
        const g = on
          ? mix(glow, '#ff9d4d', this.r.in(0, 0.35))
          : mix(glass, this.r.yes(0.5) ? '#dfeaec' : '#1d2f3a', this.r.in(0, 0.3));
        if (trim)
          s += poly(quad(t0 - 0.06 / bays, t1 + 0.06 / bays, y0 - fh * 0.04, y1 + fh * 0.04), ink(trim));
        s += poly(quad(t0, t1, y0, y1), on ? mix(g, this.fog, 0.08) : ink(g));
        if (!on)
          s += poly(
            [p(t0, y1), p(t0 + (t1 - t0) * 0.6, y1), p(t0, y0 + (y1 - y0) * 0.25)],
            ink(light(g, 0.35)),
            { opacity: 0.5 },
          );
        s += line(
          [p((t0 + t1) / 2, y0), p((t0 + t1) / 2, y1)],
          ink(sill ?? light(c, 0.35)),
          Math.max(0.6, this.size(0.07, zm)),
        );
        if (balcony && j % 3 === 1 && i) {
          s += poly(
            quad(t0 - 0.14 / bays, t1 + 0.14 / bays, y0 - fh * 0.14, y0 + fh * 0.2),
            ink(mix(balcony, c, this.r.in(0, 0.3))),
          );
          s += poly(
            quad(t0 - 0.14 / bays, t1 + 0.14 / bays, y0 - fh * 0.2, y0 - fh * 0.14),
            ink(dark(c, 0.35)),
          );
        }
      }
      if (seam)
        for (let j = 1; j < bays; j++)
          s += line(
            [p(j / bays, i * fh), p(j / bays, i * fh + fh)],
            ink(dark(c, 0.1)),
            Math.max(0.5, this.size(0.04, zm)),
          );
    }
    return s;
  }
  /** A block house: front face at z0 and the flank the eye can see. */
  house(x0, x1, z0, z1, h, wall, o = {}) {
    const lit = this.side < 0;
    let s = '';
    const flank = (x, shaded) =>
      this.face([x, z0], [x, z1], h, shaded ? dark(wall, 0.28) : light(wall, 0.1), {
        ...o,
        bays: o.flank ?? Math.max(2, Math.round((z1 - z0) / 3.4)),
      });
    if (x0 > 0) s += flank(x0, !lit);
    if (x1 < 0) s += flank(x1, lit);
    s += this.face([x0, z0], [x1, z0], h, o.frontShade ? dark(wall, o.frontShade) : wall, {
      bays: Math.max(2, Math.round((x1 - x0) / 3.2)),
      ...o,
    });
    const roof = this.air(o.roof ?? dark(wall, 0.3), z0);
    const e = 0.35;
    if (o.gable) {
      const xm = (x0 + x1) / 2;
      s += poly(
        [this.at(x0 - e, h, z0), this.at(x1 + e, h, z0), this.at(xm, h + o.gable, (z0 + z1) / 2)],
        roof,
      );
    } else {
      s += poly(
        [
          this.at(x0 - e, h, z0),
          this.at(x1 + e, h, z0),
          this.at(x1 + e, h + 0.55, z0),
          this.at(x0 - e, h + 0.55, z0),
        ],
        roof,
      );
      const x = x0 > 0 ? x0 : x1 < 0 ? x1 : null;
      if (x !== null)
        s += poly(
          [this.at(x, h, z0), this.at(x, h, z1), this.at(x, h + 0.55, z1), this.at(x, h + 0.55, z0)],
          dark(roof, 0.15),
        );
    }
    if (this.eye > h)
      s += poly(
        [
          this.at(x0, h + 0.5, z0),
          this.at(x1, h + 0.5, z0),
          this.at(x1, h + 0.5, z1),
          this.at(x0, h + 0.5, z1),
        ],
        light(roof, 0.2),
      );
    if (o.snow)
      s += poly(
        [
          this.at(x0 - e, h + 0.4, z0),
          this.at(x1 + e, h + 0.4, z0),
          this.at(x1 + e, h + 1, z0),
          this.at(x0 - e, h + 1, z0),
        ],
        o.snow,
      );
    this.add(z1 * 0.35 + z0 * 0.65, s);
  }
  /** Draw in local metres: (0,0) is the foot at (x,z), y up. */
  prop(x, z, draw, lift = 0) {
    const k = this.f / z;
    const [sx, sy] = this.at(x, lift, z);
    const u = (px, py) => [sx + px * k, sy - py * k];
    this.add(z, draw({ u, k, c: (col) => this.air(col, z), r: this.r }));
  }
  person(
    x,
    z,
    {
      coat = '#b5563c',
      legs = '#2c3a44',
      skin = '#c99a78',
      hair = '#3a2c26',
      tall = 1.7,
      step = 1,
      face = 1,
      skirt,
      bag,
      umbrella,
      hat,
      lift = 0,
    } = {},
  ) {
    this.cast(x, z, 0.3, 0.9);
    this.prop(
      x,
      z,
      ({ u, k, c }) => {
        const t = tall / 1.7;
        const m = (px, py) => u(px * t * face, py * t);
        const w = k * t;
        let s = '';
        s += line(
          [m(0.02, 0.85), m(0.02 - 0.17 * step, 0.42), m(-0.02 - 0.24 * step, 0.04)],
          c(dark(legs, 0.15)),
          w * 0.15,
        );
        s += line([m(0, 0.85), m(0.1 * step, 0.44), m(0.17 * step, 0.04)], c(legs), w * 0.15);
        s +=
          line([m(0.17 * step, 0.03), m(0.17 * step + 0.1, 0.03)], c(dark(legs, 0.4)), w * 0.09) +
          line([m(-0.02 - 0.24 * step, 0.03), m(-0.24 * step + 0.07, 0.03)], c(dark(legs, 0.4)), w * 0.09);
        const body = skirt
          ? [m(-0.16, 1.38), m(0.15, 1.38), m(0.2, 0.95), m(0.3, 0.5), m(-0.3, 0.5), m(-0.2, 0.95)]
          : [m(-0.17, 1.38), m(0.15, 1.4), m(0.2, 1.1), m(0.2, 0.74), m(-0.2, 0.74), m(-0.2, 1.1)];
        s +=
          path(soft(body), c(coat)) +
          path(
            soft([m(-0.17, 1.36), m(-0.02, 1.36), m(-0.06, 1), m(-0.1, 0.76), m(-0.2, 0.76), m(-0.2, 1.1)]),
            c(this.side * face < 0 ? light(coat, 0.2) : dark(coat, 0.2)),
            { opacity: 0.7 },
          );
        s += line([m(0.08, 1.3), m(0.14, 1.05), m(0.13 + 0.12 * step, 0.86)], c(dark(coat, 0.18)), w * 0.11);
        s += dot(...m(0.13 + 0.13 * step, 0.83), w * 0.055, c(skin));
        s += line([m(0.01, 1.4), m(0.02, 1.5)], c(dark(skin, 0.1)), w * 0.11);
        s += oval(...m(0.03, 1.58), w * 0.105, w * 0.13, c(skin));
        s += path(
          soft([m(-0.1, 1.5), m(-0.1, 1.66), m(0.03, 1.73), m(0.13, 1.67), m(0.04, 1.63), m(0, 1.52)]),
          c(hat ?? hair),
        );
        if (bag) s += path(soft([m(-0.2, 1.32), m(-0.36, 1.28), m(-0.38, 1), m(-0.2, 0.96)]), c(bag));
        if (umbrella) {
          s += line([m(0.2, 1), m(0.16, 2.02)], c('#333a40'), Math.max(1, w * 0.03));
          s += path(
            `M${m(-0.5, 1.78)} Q${m(-0.4, 2.18)} ${m(0.16, 2.2)} Q${m(0.72, 2.18)} ${m(0.82, 1.78)} Q${m(0.6, 1.87)} ${m(0.44, 1.8)} Q${m(0.2, 1.9)} ${m(-0.06, 1.8)} Q${m(-0.3, 1.88)} ${m(-0.5, 1.78)}Z`,
            c(umbrella),
          );
          s += path(
            `M${m(0.16, 2.2)} Q${m(0.72, 2.18)} ${m(0.82, 1.78)} Q${m(0.6, 1.87)} ${m(0.44, 1.8)}Z`,
            c(dark(umbrella, 0.2)),
          );
        }
        return s;
      },
      lift,
    );
  }
  svg(finish = '') {
    this.items.sort((a, b) => b[0] - a[0]);
    return group(
      {},
      this.back,
      this.floor,
      this.items.map((i) => i[1]),
      this.front,
      finish,
    );
  }
}

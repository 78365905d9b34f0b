// Street things in local metres: benches, lamps, cycles, transport. Each takes the stage and a place.
import { dark, dot, gradient, light, line, oval, path, poly, soft } from './paint.mjs';

export function bench(s, x, z, { wood = '#b98250', iron = '#3c464c', length = 1.8 } = {}) {
  s.cast(x, z, length * 0.45, 0.5);
  s.prop(x, z, ({ u, k, c }) => {
    const l = length / 2;
    let o = '';
    for (const px of [-l * 0.8, l * 0.8]) o += line([u(px, 0), u(px, 0.45), u(px, 0.92)], c(iron), k * 0.06);
    for (const [y, t] of [
      [0.44, 0.09],
      [0.62, 0.1],
      [0.8, 0.1],
    ])
      o += line([u(-l, y), u(l, y)], c(y < 0.5 ? light(wood, 0.2) : wood), k * t);
    return o;
  });
}

export function lamp(s, x, z, { h = 5, iron = '#3a464d', glow, arm = 0.9, face = 1 } = {}) {
  s.prop(x, z, ({ u, k, c }) => {
    let o =
      line([u(0, 0), u(0, h)], c(iron), Math.max(1.2, k * 0.09)) +
      line([u(0, h), u(arm * face, h + 0.12)], c(iron), Math.max(1, k * 0.07));
    const [gx, gy] = u(arm * face, h);
    if (glow) {
      const g = gradient(
        [
          [0, glow, 0.95],
          [0.2, glow, 0.32],
          [1, glow, 0],
        ],
        { radial: true },
      );
      o += g.defs + dot(gx, gy, k * 1.25, g.paint);
    }
    return o + oval(gx, gy, Math.max(1.5, k * 0.26), Math.max(1, k * 0.1), glow ?? c(light(iron, 0.5)));
  });
}

export function cyclist(
  s,
  x,
  z,
  {
    coat = '#d9653b',
    bike = '#24424f',
    legs = '#2c3a44',
    skin = '#c99a78',
    helmet = '#f0ece2',
    face = 1,
    tall = 1,
    bag,
  } = {},
) {
  s.cast(x, z, 0.7, 0.7);
  s.prop(x, z, ({ u, k, c }) => {
    const m = (px, py) => u(px * face * tall, py * tall);
    const w = k * tall;
    let o = '';
    for (const px of [-0.52, 0.52])
      o +=
        dot(...m(px, 0.34), w * 0.33, 'none', {
          stroke: c(dark(bike, 0.3)),
          'stroke-width': Math.max(1, w * 0.05),
        }) + dot(...m(px, 0.34), w * 0.04, c(bike));
    o +=
      line([m(-0.52, 0.34), m(-0.15, 0.86), m(0.38, 0.86), m(0, 0.34), m(-0.52, 0.34)], c(bike), w * 0.055) +
      line([m(0.52, 0.34), m(0.38, 0.86), m(0.34, 1.02), m(0.48, 1.04)], c(bike), w * 0.055) +
      line([m(0, 0.34), m(-0.18, 0.92)], c(bike), w * 0.055);
    o += line([m(-0.16, 0.98), m(0.16, 0.7), m(0.06, 0.24)], c(legs), w * 0.15);
    if (bag) o += path(soft([m(-0.22, 1.48), m(-0.42, 1.36), m(-0.38, 1.08), m(-0.2, 1.06)]), c(bag));
    o += path(
      soft([m(-0.28, 1.0), m(-0.12, 1.02), m(0.12, 1.42), m(0.02, 1.54), m(-0.14, 1.46), m(-0.3, 1.16)]),
      c(coat),
    );
    o += line([m(0.02, 1.42), m(0.2, 1.16), m(0.42, 1.08)], c(dark(coat, 0.15)), w * 0.1);
    o +=
      oval(...m(0.13, 1.64), w * 0.1, w * 0.13, c(skin)) +
      path(soft([m(0, 1.66), m(0.04, 1.8), m(0.18, 1.8), m(0.26, 1.68), m(0.12, 1.69)]), c(helmet));
    return o;
  });
}

/** A long vehicle seen from the side: bus or tram. */
export function coach(
  s,
  x,
  z,
  {
    length = 11,
    h = 3,
    body = '#2f7f86',
    band = '#f1ece0',
    glass = '#23404c',
    face = 1,
    rails,
    wheels = true,
    lit,
  } = {},
) {
  s.cast(x, z, length * 0.5, 0.4);
  s.prop(x, z, ({ u, k, c }) => {
    const l = length / 2;
    const m = (px, py) => u(px * face, py);
    let o = path(
      `M${m(-l, 0.35)} L${m(-l, h - 0.3)} Q${m(-l, h)} ${m(-l + 0.4, h)} L${m(l - 0.9, h)} Q${m(l - 0.15, h)} ${m(l, h - 1)} L${m(l + 0.05, 0.35)}Z`,
      c(body),
    );
    o += poly([m(-l, 0.35), m(l + 0.05, 0.35), m(l + 0.04, 0.95), m(-l, 0.95)], c(band));
    o += poly([m(-l, 0.35), m(l + 0.05, 0.35), m(l + 0.04, 0.5), m(-l, 0.5)], c(dark(body, 0.4)));
    const n = Math.round(length / 1.6);
    for (let i = 0; i < n; i++) {
      const a = -l + 0.3 + (i * (length - 0.6)) / n;
      const b = a + (length - 0.6) / n - 0.16;
      const door = i % 4 === 2;
      const g = lit ? (i % 3 ? '#ffdf9a' : '#f6c877') : c(glass);
      o += poly(
        [
          m(a, door ? 0.55 : 1.2),
          m(b, door ? 0.55 : 1.2),
          m(Math.min(b, l - 0.25), h - 0.45),
          m(a, h - 0.45),
        ],
        g,
      );
      if (!lit)
        o += poly([m(a, h - 0.45), m(a + (b - a) * 0.55, h - 0.45), m(a, 1.5)], c(light(glass, 0.35)), {
          opacity: 0.55,
        });
      if (door) o += line([m((a + b) / 2, 0.55), m((a + b) / 2, h - 0.45)], c(body), Math.max(1, k * 0.06));
    }
    if (wheels)
      for (const px of [-l * 0.62, l * 0.62])
        o += dot(...m(px, 0.42), k * 0.42, c('#20282d')) + dot(...m(px, 0.42), k * 0.18, c('#8b9498'));
    if (rails) o += line([m(0, h), m(0.5, h + 0.7), m(0, h + 1.3)], c('#3b464c'), Math.max(1, k * 0.06));
    return o;
  });
}

export function planter(s, x, z, { w = 1.6, h = 0.5, box = '#a4714a', leaf = '#5d8b4c', bloom } = {}) {
  s.prop(
    x,
    z,
    ({ u, c }) =>
      poly([u(-w / 2, 0), u(w / 2, 0), u(w / 2 + 0.05, h), u(-w / 2 - 0.05, h)], c(box)) +
      poly(
        [u(-w / 2 - 0.05, h), u(w / 2 + 0.05, h), u(w / 2 + 0.05, h - 0.1), u(-w / 2 - 0.05, h - 0.1)],
        c(light(box, 0.25)),
      ),
  );
  s.prop(x, z - 0.01, ({ u, k, c, r }) => {
    let o = '';
    for (let i = 0; i < 14; i++)
      o += oval(
        ...u(r.in(-w / 2, w / 2), h + r.in(0, 0.4)),
        k * r.in(0.1, 0.22),
        k * r.in(0.1, 0.22),
        c(r.yes(0.5) ? leaf : dark(leaf, 0.22)),
      );
    if (bloom)
      for (let i = 0; i < 12; i++)
        o += dot(...u(r.in(-w / 2, w / 2), h + r.in(0.1, 0.55)), k * 0.055, c(bloom));
    return o;
  });
}

/** Reflected light on water: level strokes thinning with distance. */
export function ripples(s, n, x0, x1, z0, z1, fills, y = 0) {
  for (let i = 0; i < n; i++) {
    const z = 1 / s.r.in(1 / z1, 1 / z0);
    const [sx, sy] = s.at(s.r.in(x0, x1), y, z);
    const len = s.size(s.r.in(0.2, 1.1), z);
    s.floor.push(
      line(
        [
          [sx - len, sy],
          [sx + len, sy],
        ],
        s.r.of(fills),
        Math.max(1, s.size(0.05, z)),
        { opacity: 0.6 },
      ),
    );
  }
}

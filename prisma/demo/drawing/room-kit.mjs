// What the indoor covers share: a figure, a room, a window with its view, a bicycle.
import { dark, dot, gradient, group, line, mix, oval, poly, range, rect, Stage } from './city-kit.mjs';

export const W = 1600;
export const H = 1200;

/** A standing or walking figure of a given pixel height with its feet at (x, y). */
export function figure(seed, x, y, tall, o = {}) {
  const p = new Stage({
    w: W,
    h: H,
    seed,
    horizon: 0.3,
    eye: 1.7,
    lens: 1,
    near: 1e6,
    far: 2e6,
    shadow: 0,
    side: o.side ?? -1,
  });
  const z = (p.f * 1.7) / tall;
  const d = p.at(0, 0, z);
  p.person(0, z, o);
  return group({ transform: `translate(${Math.round(x - d[0])} ${Math.round(y - d[1])})` }, p.items[0][1]);
}

export function room({ wall, floor, skirting, at = 860 }) {
  let s = rect(0, 0, W, H, wall) + rect(0, at, W, H - at, floor);
  for (let i = -6; i < 24; i++)
    s += line(
      [
        [W / 2 + (i - 9) * 95, at],
        [W / 2 + (i - 9) * 240, H + 20],
      ],
      dark(floor, 0.14),
      3,
    );
  for (const y of [910, 985, 1090])
    s += line(
      [
        [0, y],
        [W, y],
      ],
      dark(floor, 0.1),
      2,
    );
  return s + rect(0, at - 22, W, 22, skirting);
}

export function windowView(
  r,
  x,
  y,
  w,
  h,
  { frame = '#f3e9d6', top = '#9ccbd8', low = '#f4ecd4', panes = 3, green = '#7fa06a' } = {},
) {
  const g = gradient([
    [0, top],
    [1, low],
  ]);
  const id = `v${Math.round(x)}${Math.round(y)}`;
  let v = g.defs + rect(x, y, w, h, g.paint);
  v += group(
    { transform: `translate(${x} ${y})` },
    range(r, w, {
      base: h * 0.72,
      peaks: [
        [-20, h * 0.55],
        [w * 0.25, h * 0.36],
        [w * 0.45, h * 0.5],
        [w * 0.7, h * 0.28],
        [w + 20, h * 0.52],
      ],
      rock: '#8fa3b6',
      shade: '#72889f',
      snow: '#f7f7f4',
      snowShade: '#c9d5e2',
      snowLine: h * 0.5,
      rough: 20,
      fog: low,
    }),
  );
  for (let i = 0; i < 16; i++)
    v += oval(
      x + r.in(0, w),
      y + h * r.in(0.76, 1),
      w * r.in(0.06, 0.12),
      h * r.in(0.08, 0.16),
      mix(green, '#4f7a52', r.next()),
    );
  let s = `<defs><clipPath id="${id}"><rect x="${x}" y="${y}" width="${w}" height="${h}"/></clipPath></defs>${rect(x - 22, y - 22, w + 44, h + 44, frame)}${group({ 'clip-path': `url(#${id})` }, v)}`;
  for (let i = 1; i < panes; i++) s += rect(x + (w * i) / panes - 7, y, 14, h, frame);
  return s + rect(x, y + h * 0.32, w, 10, frame) + rect(x - 40, y + h + 20, w + 80, 22, dark(frame, 0.12));
}

export const beam = (list, opacity = 0.2) => poly(list, '#fff3cf', { opacity });

export function bike(x, y, k, c, tilt = 0) {
  const w = (cx) =>
    dot(cx, 0, 62, 'none', { stroke: '#2b3238', 'stroke-width': 9 }) +
    dot(cx, 0, 54, 'none', { stroke: '#aab2b5', 'stroke-width': 3 }) +
    [...Array(8)]
      .map((_, i) =>
        line(
          [
            [cx, 0],
            [cx + Math.cos(i * 0.785) * 56, Math.sin(i * 0.785) * 56],
          ],
          '#c9cfd0',
          1.6,
        ),
      )
      .join('') +
    dot(cx, 0, 8, '#49535a');
  return group(
    { transform: `translate(${x} ${y}) rotate(${tilt}) scale(${k})` },
    w(-98),
    w(104),
    line(
      [
        [-98, 0],
        [-34, -92],
        [66, -92],
        [-6, 2],
        [-98, 0],
      ],
      c,
      12,
    ),
    line(
      [
        [-44, -116],
        [-6, 2],
      ],
      c,
      12,
    ),
    line(
      [
        [104, 0],
        [66, -92],
        [58, -126],
        [86, -132],
      ],
      c,
      11,
    ),
    line(
      [
        [-68, -120],
        [-22, -120],
      ],
      '#3a2e2a',
      14,
    ),
    dot(-6, 2, 17, 'none', { stroke: '#59636a', 'stroke-width': 7 }),
  );
}

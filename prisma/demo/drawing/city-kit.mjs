// What the city scenes share: the painter's basics, the stage, street things, and the two backdrops.
import { dark, foothills, mix, oval, range, rect } from './paint.mjs';

export { lightOver } from './finish.mjs';
export {
  cloud,
  dark,
  dot,
  foothills,
  gradient,
  group,
  light,
  line,
  mix,
  oval,
  path,
  poly,
  ragged,
  range,
  rect,
  sky,
  soft,
} from './paint.mjs';
export { bench, coach, cyclist, lamp, planter, ripples } from './props.mjs';
export { Stage } from './stage.mjs';

/** The Alatau behind the city: far snow, nearer ridge, wooded foothills. */
export function alatau(
  s,
  {
    y = s.hy,
    k = 1,
    rock = '#7f93ab',
    shade = '#5d7292',
    snow = '#f4f6f5',
    snowShade = '#c3d0e0',
    hills = '#6d8c86',
    hillsLit = '#86a391',
    far = '#9db0c2',
    snowLine = 0.55,
  } = {},
) {
  const { r, w } = s;
  const t = (v) => y - v * s.h * k;
  const peaks = [
    [-60, t(0.1)],
    [w * 0.1, t(0.17)],
    [w * 0.2, t(0.13)],
    [w * 0.33, t(0.25)],
    [w * 0.42, t(0.18)],
    [w * 0.53, t(0.3)],
    [w * 0.63, t(0.2)],
    [w * 0.74, t(0.24)],
    [w * 0.86, t(0.14)],
    [w + 60, t(0.19)],
  ];
  s.sky(
    range(r, w, {
      base: y + 10,
      peaks,
      rock,
      shade,
      snow,
      snowShade,
      snowLine: y - s.h * 0.3 * k * (1 - snowLine),
      rough: 46 * k,
      fog: s.fog,
    }),
  );
  const near = [
    [-60, t(0.06)],
    [w * 0.18, t(0.1)],
    [w * 0.4, t(0.06)],
    [w * 0.6, t(0.11)],
    [w * 0.82, t(0.07)],
    [w + 60, t(0.12)],
  ];
  s.sky(
    range(r, w, {
      base: y + 10,
      peaks: near,
      rock: mix(far, hills, 0.4),
      shade: dark(mix(far, hills, 0.5), 0.15),
      rough: 26,
      fog: s.fog,
    }),
  );
  s.sky(foothills(r, w, t(0.035), 16, mix(hills, s.fog, 0.25), mix(hillsLit, s.fog, 0.2), 0.4));
}

/** A far band of trees and low roofs that closes the view at the horizon. */
export function edge(s, fill, lit, z = 110, n = 60) {
  for (let i = 0; i < n; i++) {
    const x = s.r.in(-s.w, s.w) * 0.09;
    const [sx, sy] = s.at(x, 0, z);
    const h = s.size(s.r.in(4, 9), z);
    s.back.push(oval(sx, sy - h * 0.4, h * s.r.in(0.5, 0.9), h * 0.7, mix(fill, lit, s.r.next())));
  }
  s.back.push(rect(0, s.at(0, 3, z)[1], s.w, s.at(0, 0, z)[1] - s.at(0, 3, z)[1] + 3, fill));
}

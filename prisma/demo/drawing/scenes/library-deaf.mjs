import {
  dark,
  dot,
  group,
  light,
  lightOver,
  line,
  oval,
  path,
  poly,
  rect,
  Stage,
  soft,
} from '../city-kit.mjs';
import { beam, H, room, W, windowView } from '../room-kit.mjs';

export function libraryDeaf(seed) {
  const { r } = new Stage({ seed });
  let s = room({ wall: '#e9d9d0', floor: '#b98a72', skirting: '#d9c2b5' });
  const books = ['#b9483f', '#2f5f7c', '#e0a94a', '#5b8a6d', '#8c6a9b', '#f3ead9', '#37474f', '#d98a6a'];
  for (const [x, w] of [
    [60, 430],
    [1120, 430],
  ]) {
    s += rect(x, 110, w, 760, '#9a6248') + rect(x + 16, 126, w - 32, 728, '#6d4234');
    for (let sh = 0; sh < 5; sh++) {
      let bx = x + 24;
      while (bx < x + w - 50) {
        const bw = r.in(14, 34);
        const bh = r.in(88, 122);
        const tilt = r.yes(0.08);
        s +=
          rect(
            bx,
            262 + sh * 145 - bh,
            bw,
            bh,
            r.of(books),
            tilt ? { transform: `rotate(7 ${bx} ${262 + sh * 145})` } : undefined,
          ) + rect(bx + 3, 262 + sh * 145 - bh + 16, bw - 6, 7, '#f6ecd6', { opacity: 0.6 });
        bx += bw + (r.yes(0.12) ? 26 : 2);
      }
      s += rect(x + 10, 262 + sh * 145, w - 20, 20, '#b67a58');
    }
  }
  s +=
    windowView(r, 590, 130, 430, 420, { frame: '#fbf3e6', panes: 2, top: '#a9cfe0' }) +
    beam(
      [
        [590, 570],
        [1020, 570],
        [1180, 1200],
        [330, 1200],
      ],
      0.3,
    );
  // two readers talk with their hands across a round table
  const hand = (x, y, f, c) =>
    group(
      { transform: `translate(${x} ${y}) scale(${f} 1)` },
      path(
        soft([
          [-20, 14],
          [-24, -16],
          [-6, -28],
          [16, -22],
          [22, 4],
          [8, 22],
        ]),
        c,
      ),
      line(
        [
          [-14, -20],
          [-20, -58],
        ],
        c,
        13,
      ),
      line(
        [
          [0, -24],
          [0, -66],
        ],
        c,
        13,
      ),
      line(
        [
          [14, -18],
          [22, -50],
        ],
        c,
        12,
      ),
      line(
        [
          [18, 4],
          [40, -12],
        ],
        c,
        13,
      ),
    );
  const reader = (x, f, coat, hair, skin, long) =>
    group(
      { transform: `translate(${x} 0) scale(${f} 1)` },
      path(
        soft([
          [-150, 1010],
          [-170, 760],
          [-130, 600],
          [-40, 560],
          [40, 570],
          [90, 640],
          [110, 830],
          [110, 1010],
        ]),
        coat,
      ),
      path(
        soft([
          [-150, 1000],
          [-168, 760],
          [-130, 606],
          [-70, 580],
          [-90, 760],
          [-60, 1000],
        ]),
        dark(coat, 0.2),
        { opacity: 0.6 },
      ),
      rect(-30, 510, 62, 80, dark(skin, 0.12), { rx: 24 }),
      oval(8, 450, 84, 100, skin),
      path(
        soft([
          [-86, 520],
          [-100, 420],
          [-50, 336],
          [40, 330],
          [96, 390],
          [70, 412],
          [10, 392],
          [-30, 430],
          [-40, long ? 620 : 500],
          [-96, long ? 640 : 540],
        ]),
        hair,
      ),
      line(
        [
          [40, 660],
          [150, 760],
          [206, 650],
        ],
        dark(coat, 0.12),
        62,
      ),
      line(
        [
          [-40, 700],
          [90, 800],
          [160, 730],
        ],
        light(coat, 0.08),
        58,
      ),
      hand(210, 620, 1, skin),
      hand(172, 700, 1, light(skin, 0.1)),
      dot(48, 448, 6, '#3a2c26'),
      path('M40 492 q22 14 40 2', 'none', {
        stroke: '#8c4a3c',
        'stroke-width': 6,
        'stroke-linecap': 'round',
      }),
    );
  s +=
    reader(430, 1, '#2f6f7c', '#33262a', '#d2a180', true) +
    reader(1180, -1, '#c9583f', '#5a3c2c', '#dcb08e', false);
  s +=
    oval(800, 1010, 560, 96, '#8a5a44') +
    oval(800, 992, 560, 92, '#d6a678') +
    oval(800, 984, 520, 78, '#e2b98c');
  s += group(
    {},
    poly(
      [
        [650, 960],
        [800, 985],
        [800, 1035],
        [640, 1005],
      ],
      '#fbf5e6',
    ),
    poly(
      [
        [800, 985],
        [950, 960],
        [962, 1005],
        [800, 1035],
      ],
      '#efe4cc',
    ),
    ...[0, 1, 2].map(
      (i) =>
        line(
          [
            [676, 975 + i * 11],
            [784, 994 + i * 11],
          ],
          '#b9ad98',
          3,
        ) +
        line(
          [
            [816, 994 + i * 11],
            [930, 975 + i * 11],
          ],
          '#b9ad98',
          3,
        ),
    ),
  );
  s +=
    rect(1060, 930, 70, 64, '#5b8a6d', { rx: 10 }) +
    rect(470, 940, 150, 24, '#b9483f') +
    rect(480, 916, 130, 24, '#2f5f7c') +
    rect(476, 894, 138, 22, '#e0a94a');
  return s + lightOver(W, H, { warm: '#fff1d0', strength: 0.26, cool: '#3b1f2c', corners: 0.3 });
}

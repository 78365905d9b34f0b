import { Kid } from '../crayon.mjs';
import { dot, path } from '../paint.mjs';

export function cleanRiver(seed) {
  const k = new Kid(seed, { tool: 'paint', paper: '#fdfaf0' });
  k.fill(
    [
      [-20, -20],
      [1620, -20],
      [1620, 480],
      [-20, 470],
    ],
    '#a5d8ef',
    { angle: 3 },
  );
  k.sun(230, 180, 88);
  k.cloud(760, 150, 1.1);
  k.cloud(1260, 230, 0.8);
  k.mountains(
    [
      [420, 220, 300],
      [900, 180, 340],
      [1360, 260, 300],
    ],
    500,
    '#8a9fc4',
  );
  k.fill(
    [
      [-20, 470],
      [1620, 480],
      [1620, 700],
      [-20, 690],
    ],
    '#8cc665',
    { angle: 3 },
  );
  k.house(120, 640, 180, 190, '#f3a98c', '#c9402f');
  k.house(400, 620, 130, 300, '#f7dd7a', '#6f9fd1', { floors: 3, flat: true });
  k.house(1180, 630, 190, 200, '#b9a3dc', '#6a50a8');
  k.tree(1460, 650, 0.9);
  k.tree(650, 640, 0.75, '#6fb544');
  k.tree(1080, 640, 0.6, '#3f9a5c', { kind: 'fir' });
  k.fill(
    [
      [-20, 680],
      [400, 700],
      [800, 670],
      [1200, 705],
      [1620, 680],
      [1620, 1040],
      [1100, 1060],
      [600, 1035],
      [-20, 1060],
    ],
    '#4fa8dc',
    { angle: 1 },
  );
  for (let i = 0; i < 26; i++) {
    const x = k.r.in(0, 1540);
    const y = k.r.in(730, 1010);
    k.pass(
      path(`M${x} ${y} q 22 -20 44 0 t 44 0`, 'none', {
        stroke: '#e3f4fb',
        'stroke-width': 8,
        'stroke-linecap': 'round',
        opacity: 0.9,
      }),
      'marker',
    );
  }
  k.fill(
    [
      [-20, 1040],
      [1620, 1030],
      [1620, 1220],
      [-20, 1220],
    ],
    '#9ccc5c',
    { angle: 4 },
  );
  const fish = (x, y, s, c) => {
    k.shape(
      [
        [x - 60 * s, y],
        [x - 20 * s, y - 34 * s],
        [x + 40 * s, y - 26 * s],
        [x + 66 * s, y],
        [x + 40 * s, y + 26 * s],
        [x - 20 * s, y + 34 * s],
      ],
      c,
    );
    k.shape(
      [
        [x - 58 * s, y],
        [x - 104 * s, y - 36 * s],
        [x - 100 * s, y + 36 * s],
      ],
      c,
    );
    k.pass(dot(x + 38 * s, y - 7, 7 * s, '#26303a'), 'marker');
  };
  fish(300, 850, 1, '#f08a2c');
  fish(1180, 800, 0.85, '#f7cf33');
  fish(1380, 950, 1, '#e2605b');
  fish(220, 980, 0.7, '#c97ad0');
  k.draw(
    [
      [520, 760],
      [620, 650],
      [800, 610],
      [980, 650],
      [1080, 760],
    ],
    '#a8512c',
    26,
  );
  k.draw(
    [
      [520, 700],
      [640, 590],
      [800, 550],
      [960, 590],
      [1080, 700],
    ],
    '#c9693c',
    13,
  );
  for (const x of [600, 700, 800, 900, 1000])
    k.draw(
      [
        [x, 640 - Math.sin(((x - 520) / 560) * 3.14) * 20],
        [x, 580 - Math.sin(((x - 520) / 560) * 3.14) * 28],
      ],
      '#c9693c',
      10,
    );
  k.person(740, 616, 0.6, { dress: '#e0568c', up: true });
  k.person(870, 618, 0.6, { girl: false, dress: '#3f9a5c' });
  const boat = [
    [700, 900],
    [980, 900],
    [920, 970],
    [760, 970],
  ];
  k.shape(boat, '#d9583c');
  k.draw(
    [
      [840, 900],
      [840, 740],
    ],
    '#7a4a2c',
    10,
  );
  k.shape(
    [
      [848, 745],
      [960, 870],
      [848, 880],
    ],
    '#fdf6e0',
    '#8a7a5a',
  );
  for (const [x, c] of [
    [120, '#e2413b'],
    [360, '#f7a52c'],
    [620, '#d94f9a'],
    [1120, '#8a5ac4'],
    [1400, '#e2413b'],
  ])
    k.flower(x, 1170, c);
  return k.sheet({ askew: 1.1, table: '#8f9a94' });
}

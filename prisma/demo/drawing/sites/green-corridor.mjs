import { line, path, rect, soft } from '../paint.mjs';
import { ink, Plan } from '../plan.mjs';

export function greenCorridor(seed, w = 1600, h = 900) {
  const p = new Plan(seed, w, h);
  p.roads([
    [`M300 -30 L 360 ${h + 30}`, 54],
    [`M840 -30 C 820 300 900 600 870 ${h + 30}`, 60],
    [`M1330 -30 L 1290 ${h + 30}`, 54],
    [`M-30 120 C 500 90 1000 140 1640 90`, 46],
    [`M-30 800 C 500 840 1000 790 1640 830`, 46],
  ]);
  p.blocks([
    [60, 170, 190, 150],
    [420, 170, 160, 130],
    [620, 180, 170, 110],
    [940, 180, 150, 130],
    [1130, 170, 130, 150],
    [1400, 160, 180, 160],
    [60, 620, 210, 130],
    [430, 640, 190, 120],
    [670, 640, 140, 120],
    [950, 640, 260, 110],
    [1380, 640, 190, 120],
    [50, 20, 200, 60],
    [450, 10, 300, 60],
    [960, 10, 280, 60],
  ]);
  const river = [
    [-40, 470],
    [180, 430],
    [420, 490],
    [640, 440],
    [860, 470],
    [1080, 430],
    [1300, 480],
    [1640, 430],
  ];
  p.put(
    path(soft(river, false), 'none', { stroke: ink.site, 'stroke-width': 250 }),
    path(
      soft(
        river.map(([x, y]) => [x, y - 125]),
        false,
      ),
      'none',
      { stroke: ink.edge, 'stroke-width': 3, 'stroke-dasharray': '13 9' },
    ),
    path(
      soft(
        river.map(([x, y]) => [x, y + 125]),
        false,
      ),
      'none',
      { stroke: ink.edge, 'stroke-width': 3, 'stroke-dasharray': '13 9' },
    ),
  );
  p.put(
    path(soft(river, false), 'none', { stroke: ink.shore, 'stroke-width': 66 }),
    path(soft(river, false), 'none', { stroke: ink.water, 'stroke-width': 59 }),
  );
  p.way(
    river.map(([x, y], i) => [x, y - 74 + (i % 2) * 10]),
    24,
    { fill: '#d98a68' },
  );
  p.way(
    river.map(([x, y], i) => [x, y + 76 - (i % 2) * 10]),
    26,
  );
  p.rowAlong(
    river.map(([x, y]) => [x, y - 104]),
    54,
    19,
  );
  p.rowAlong(
    river.map(([x, y]) => [x, y + 108]),
    62,
    19,
  );
  for (const x of [332, 852, 1305]) {
    const y = x === 332 ? 470 : x === 852 ? 468 : 480;
    p.put(rect(x - 28, y - 104, 56, 208, '#ffffff', { rx: 4 }), rect(x - 14, y - 60, 28, 120, ink.pathway));
  }
  for (const x of [600, 1100])
    p.put(
      rect(x - 11, (x === 600 ? 446 : 434) - 76, 22, 152, '#b98250', { rx: 4 }),
      [...Array(9)]
        .map((_, i) =>
          line(
            [
              [x - 11, (x === 600 ? 378 : 366) + i * 17],
              [x + 11, (x === 600 ? 378 : 366) + i * 17],
            ],
            '#8a5a33',
            2,
          ),
        )
        .join(''),
    );
  p.oval(470, 590, 70, 34, ink.play, ink.playEdge, 8);
  p.oval(1000, 336, 78, 32, ink.plaza, ink.stone, -6);
  p.oval(150, 545, 60, 32, ink.lawn, '#a9c383');
  for (const [x, y, a] of [
    [230, 535, 10],
    [700, 545, -8],
    [960, 540, 0],
    [1180, 530, 12],
    [1430, 540, 0],
    [480, 395, 12],
    [760, 370, -4],
    [1200, 375, 10],
  ])
    p.seat(x, y, a);
  p.arrow(
    [
      [60, 330],
      [140, 316],
      [230, 330],
    ],
    ink.kok,
  );
  p.arrow(
    [
      [1540, 585],
      [1460, 600],
      [1380, 590],
    ],
    ink.kok,
  );
  return p.scale();
}

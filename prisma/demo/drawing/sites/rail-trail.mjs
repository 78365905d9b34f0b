import { path, rect, soft } from '../paint.mjs';
import { ink, Plan } from '../plan.mjs';

export function railTrail(seed, w = 1600, h = 1200) {
  const p = new Plan(seed, w, h);
  p.roads([
    ['M-30 260 L 1640 520', 60],
    ['M 500 -30 L 420 1240', 58],
    ['M1180 -30 L1120 1240', 58],
  ]);
  p.blocks([
    [60, 40, 170, 130],
    [270, 60, 140, 140],
    [600, 80, 200, 170],
    [850, 100, 240, 180],
    [1260, 180, 250, 190],
    [40, 420, 150, 180],
    [60, 960, 270, 180],
    [520, 1010, 240, 150],
    [820, 1040, 230, 130],
    [1210, 960, 300, 190],
    [590, 440, 180, 110],
    [1260, 560, 180, 130],
  ]);
  const rail = [
    [-40, 860],
    [260, 780],
    [560, 740],
    [860, 760],
    [1140, 800],
    [1640, 760],
  ];
  p.put(path(soft(rail, false), 'none', { stroke: ink.site, 'stroke-width': 240 }));
  for (const d of [-120, 120])
    p.put(
      path(
        soft(
          rail.map(([x, y]) => [x, y + d]),
          false,
        ),
        'none',
        { stroke: ink.edge, 'stroke-width': 3, 'stroke-dasharray': '13 9' },
      ),
    );
  p.put(
    path(soft(rail, false), 'none', { stroke: '#cfc3a8', 'stroke-width': 54 }),
    path(soft(rail, false), 'none', { stroke: '#8a6a48', 'stroke-width': 44, 'stroke-dasharray': '7 21' }),
  );
  for (const d of [-13, 13])
    p.put(
      path(
        soft(
          rail.map(([x, y]) => [x, y + d]),
          false,
        ),
        'none',
        { stroke: '#6f757a', 'stroke-width': 4 },
      ),
    );
  p.way(
    rail.map(([x, y], i) => [x, y - 62 + Math.sin(i * 1.7) * 12]),
    28,
    { fill: '#d98a68' },
  );
  p.way(
    rail.map(([x, y], i) => [x, y + 64 + Math.sin(i * 2.1) * 16]),
    30,
  );
  p.rowAlong(
    rail.map(([x, y]) => [x, y - 100]),
    58,
    20,
  );
  p.rowAlong(
    rail.map(([x, y]) => [x, y + 106]),
    66,
    21,
  );
  for (const [x, y] of [
    [330, 770],
    [940, 768],
  ]) {
    p.put(
      rect(x - 70, y - 20, 140, 40, '#c9593c', { rx: 6 }),
      rect(x - 60, y - 12, 120, 24, '#e58a66', { rx: 4 }),
    );
    for (let i = 0; i < 5; i++) p.put(rect(x - 52 + i * 23, y - 8, 14, 16, '#f7ecd4', { rx: 2 }));
  }
  p.oval(700, 850, 90, 40, ink.play, ink.playEdge, 4);
  p.play(700, 850);
  p.oval(1360, 690, 100, 34, ink.plaza, ink.stone, -4);
  p.oval(120, 930, 80, 34, ink.lawn, '#a9c383', -10);
  for (const x of [452, 1150]) {
    const y = x === 452 ? 752 : 800;
    for (let i = 0; i < 6; i++) p.put(rect(x - 34 + i * 12, y - 88, 7, 40, '#ffffff'));
  }
  for (const [x, y, a] of [
    [220, 870, -14],
    [560, 820, 0],
    [860, 835, 6],
    [1080, 880, 8],
    [1300, 860, 0],
    [1480, 850, -6],
    [760, 680, 2],
    [250, 700, -14],
  ])
    p.seat(x, y, a);
  for (const [x, y] of [
    [180, 740],
    [640, 676],
    [1020, 716],
    [1420, 726],
  ])
    p.lampAt(x, y);
  p.arrow([
    [820, 620],
    [850, 650],
    [870, 690],
  ]);
  p.arrow(
    [
      [1560, 620],
      [1500, 660],
      [1470, 700],
    ],
    ink.kok,
  );
  return p.scale();
}

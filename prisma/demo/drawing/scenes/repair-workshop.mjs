import { dot, gradient, group, lightOver, line, path, rect, Stage } from '../city-kit.mjs';
import { beam, figure, H, room, W, windowView } from '../room-kit.mjs';

export function repairWorkshop(seed) {
  const { r } = new Stage({ seed });
  let s = room({ wall: '#d9a86c', floor: '#8a5a41', skirting: '#b9814f' });
  s +=
    rect(90, 130, 760, 430, '#efd9a8') +
    rect(90, 130, 760, 430, 'none', { stroke: '#a8693c', 'stroke-width': 16 });
  for (let i = 0; i < 18; i++)
    for (let j = 0; j < 10; j++) s += dot(130 + i * 41, 165 + j * 40, 3.4, '#d2b680');
  const ink = '#37474c';
  const tool = [
    (x, y) => rect(x - 8, y, 16, 150, '#a8552f', { rx: 8 }) + rect(x - 46, y - 26, 92, 40, ink, { rx: 8 }),
    (x, y) => rect(x - 9, y + 60, 18, 96, '#d2452f', { rx: 9 }) + rect(x - 4, y - 30, 8, 92, '#7d8b8f'),
    (x, y) =>
      path(
        `M${x - 60} ${y + 130} L${x - 40} ${y - 30} L${x + 10} ${y - 30} L${x + 54} ${y + 130}Z`,
        '#8fa0a3',
      ) + rect(x - 52, y - 62, 76, 50, '#a8552f', { rx: 16 }),
    (x, y) =>
      line(
        [
          [x - 26, y - 30],
          [x + 18, y + 60],
          [x + 26, y + 150],
        ],
        '#2f7d80',
        17,
      ) +
      line(
        [
          [x + 26, y - 30],
          [x - 18, y + 60],
          [x - 26, y + 150],
        ],
        '#25666a',
        17,
      ),
    (x, y) =>
      dot(x, y - 8, 34, 'none', { stroke: ink, 'stroke-width': 18 }) +
      rect(x - 11, y + 24, 22, 120, ink, { rx: 8 }),
    (x, y) =>
      rect(x - 42, y - 20, 84, 84, '#e9c25c', { rx: 42 }) +
      dot(x, y + 22, 18, '#efd9a8') +
      rect(x + 20, y + 40, 60, 14, '#f4e7c4'),
  ];
  tool.forEach((t, i) => {
    s += t(175 + i * 118, 235 + (i % 2) * 26);
  });
  for (let i = 0; i < 9; i++)
    s +=
      rect(140 + i * 78, 466, 58, 62, r.of(['#c9593c', '#3b7f83', '#e0aa48', '#7f8f5a', '#f5ead0']), {
        rx: 6,
      }) + rect(152 + i * 78, 480, 34, 12, '#fbf3df');
  s += windowView(r, 1000, 130, 470, 400, { frame: '#f5e6c6' });
  s += beam([
    [1000, 552],
    [1470, 552],
    [1240, 1200],
    [560, 1200],
  ]);
  s +=
    line(
      [
        [925, 0],
        [925, 360],
      ],
      '#3a3431',
      6,
    ) +
    path('M845 440 Q925 310 1005 440Z', '#2f7175') +
    dot(925, 446, 24, '#fff2c2');
  const glow = gradient(
    [
      [0, '#fff0b8', 0.75],
      [1, '#ffdf94', 0],
    ],
    { radial: true },
  );
  s += glow.defs + dot(925, 470, 380, glow.paint);
  s +=
    rect(120, 760, 980, 44, '#c58a52', { rx: 6 }) +
    rect(120, 804, 980, 22, '#8f5b37') +
    rect(170, 826, 46, 270, '#7a4b31') +
    rect(1000, 826, 46, 270, '#7a4b31') +
    rect(230, 830, 250, 150, '#a8693f') +
    rect(262, 892, 186, 12, '#e9c78a') +
    rect(230, 990, 780, 24, '#8f5b37');
  // a chair turned upside down, a radio and a sewing machine on the bench
  s += group(
    {},
    rect(790, 716, 190, 26, '#b5482f', { rx: 8 }),
    line(
      [
        [806, 716],
        [790, 560],
      ],
      '#7d3a26',
      16,
    ),
    line(
      [
        [966, 716],
        [984, 560],
      ],
      '#7d3a26',
      16,
    ),
    line(
      [
        [840, 716],
        [838, 590],
      ],
      '#93452d',
      14,
    ),
    line(
      [
        [930, 716],
        [932, 590],
      ],
      '#93452d',
      14,
    ),
    rect(800, 640, 170, 12, '#93452d'),
  );
  s +=
    rect(190, 640, 210, 122, '#2f6f74', { rx: 16 }) +
    dot(252, 702, 40, '#e9dcb8') +
    dot(252, 702, 26, '#c8b98d') +
    rect(312, 668, 66, 26, '#f5e6b8', { rx: 5 }) +
    dot(328, 722, 11, '#e9a84a') +
    dot(362, 722, 11, '#d2452f') +
    line(
      [
        [220, 640],
        [290, 560],
      ],
      '#454f53',
      6,
    );
  s +=
    path(
      'M490 762 L490 730 L700 730 L700 762Z M640 730 L640 620 L520 620 Q494 620 494 650 L494 690 L530 690 L530 664 L600 664 L600 730Z',
      '#2a3438',
    ) +
    dot(668, 650, 30, '#e0aa48') +
    line(
      [
        [512, 690],
        [512, 730],
      ],
      '#9fa8aa',
      6,
    ) +
    path('M430 762 Q500 734 520 752 Q470 790 430 812Z', '#e9d5b8');
  s +=
    figure(seed, 1230, 1110, 620, {
      coat: '#2f6f74',
      legs: '#3b3a46',
      step: 0.2,
      face: -1,
      hair: '#3a2c26',
    }) +
    figure(`${seed}b`, 1420, 1130, 560, {
      coat: '#e3b152',
      skirt: true,
      step: 0.2,
      face: -1,
      legs: '#6b3f37',
      hair: '#d9d2c4',
    });
  s +=
    rect(60, 1010, 150, 130, '#c99a63') +
    rect(60, 1010, 150, 24, '#a8733f') +
    line(
      [
        [90, 1010],
        [70, 900],
      ],
      '#6b4a36',
      12,
    ) +
    line(
      [
        [150, 1010],
        [190, 880],
      ],
      '#2f6f74',
      12,
    );
  return s + lightOver(W, H, { side: 1, warm: '#ffe6ad', strength: 0.26, cool: '#3a1f1a', corners: 0.34 });
}

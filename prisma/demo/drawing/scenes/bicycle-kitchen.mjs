import { dot, gradient, light, lightOver, line, oval, path, rect, Stage } from '../city-kit.mjs';
import { bike, figure, H, room, W } from '../room-kit.mjs';

export function bicycleKitchen(seed) {
  const { r } = new Stage({ seed });
  let s = room({ wall: '#2f6b73', floor: '#d7b48a', skirting: '#245861' });
  for (let i = 0; i < 26; i++)
    for (let j = 0; j < 12; j++)
      if (r.yes(0.5)) s += rect(i * 64 + (j % 2) * 32, j * 70, 58, 64, light('#2f6b73', r.in(0.02, 0.07)));
  s += rect(80, 96, 1440, 20, '#e9d3a6');
  [
    [260, 290, '#e3553c', -7],
    [690, 280, '#f0b93f', 5],
    [1130, 292, '#f2eadb', -4],
  ].forEach(([x, y, c, t]) => {
    s +=
      line(
        [
          [x - 60, 106],
          [x - 60, 190],
        ],
        '#1f3f46',
        6,
      ) +
      line(
        [
          [x + 60, 106],
          [x + 60, 190],
        ],
        '#1f3f46',
        6,
      ) +
      bike(x, y, 1.18, c, t);
  });
  for (const [x, y] of [
    [1420, 250],
    [1440, 470],
  ])
    s +=
      dot(x, y, 88, 'none', { stroke: '#1c343a', 'stroke-width': 15 }) +
      dot(x, y, 76, 'none', { stroke: '#c9d2d0', 'stroke-width': 4 }) +
      [...Array(12)]
        .map((_, i) =>
          line(
            [
              [x, y],
              [x + Math.cos(i * 0.524) * 76, y + Math.sin(i * 0.524) * 76],
            ],
            '#a9b8b8',
            2,
          ),
        )
        .join('');
  s += rect(90, 470, 520, 250, '#e9d3a6', { rx: 8 });
  for (let i = 0; i < 9; i++)
    s +=
      rect(128 + i * 52, 520, 16, 96 - i * 5, '#5d6b70', { rx: 7 }) +
      dot(136 + i * 52, 520, 17 - i, '#5d6b70') +
      dot(136 + i * 52, 516, 8 - i * 0.4, '#e9d3a6');
  for (let i = 0; i < 5; i++)
    s += rect(130 + i * 95, 650, 64, 44, ['#e3553c', '#2f8f8d', '#f0b93f', '#8c4a5c', '#f7efe0'][i], {
      rx: 5,
    });
  s +=
    rect(60, 780, 640, 38, '#c98f57') +
    rect(90, 818, 34, 250, '#8f5f3c') +
    rect(640, 818, 34, 250, '#8f5f3c') +
    rect(150, 700, 120, 80, '#e3553c', { rx: 8 }) +
    rect(190, 680, 40, 22, 'none', { stroke: '#3a2e2a', 'stroke-width': 9, rx: 8 }) +
    path('M330 780 L344 660 L404 660 L418 780Z', '#f2eadb') +
    path('M404 690 q52 4 40 44 q-12 22 -38 14', 'none', { stroke: '#f2eadb', 'stroke-width': 12 }) +
    line(
      [
        [520, 780],
        [520, 690],
      ],
      '#4b5a40',
      10,
    ) +
    oval(500, 668, 40, 24, '#7fa65a') +
    oval(546, 650, 42, 26, '#94b967') +
    oval(520, 626, 34, 24, '#6b9350');
  s +=
    line(
      [
        [960, 1110],
        [960, 640],
      ],
      '#26343a',
      18,
    ) +
    line(
      [
        [880, 1112],
        [1040, 1112],
      ],
      '#26343a',
      20,
    ) +
    line(
      [
        [960, 660],
        [1010, 700],
      ],
      '#26343a',
      16,
    ) +
    bike(1070, 872, 1.75, '#e3553c', -3);
  s +=
    figure(seed, 800, 1120, 600, { coat: '#f0b93f', legs: '#2b3f55', step: 0.3 }) +
    figure(`${seed}c`, 1400, 1130, 470, {
      coat: '#f2eadb',
      legs: '#7b3f46',
      step: 0.3,
      face: -1,
      hair: '#2b211d',
    });
  s += oval(1080, 1130, 330, 26, '#8c6a4a', { opacity: 0.35 });
  const g = gradient(
    [
      [0, '#fff0c0', 0.55],
      [1, '#ffe29a', 0],
    ],
    { radial: true },
  );
  return (
    s +
    g.defs +
    dot(820, 320, 560, g.paint) +
    lightOver(W, H, { warm: '#ffe9b8', strength: 0.12, cool: '#08222a', corners: 0.4 })
  );
}

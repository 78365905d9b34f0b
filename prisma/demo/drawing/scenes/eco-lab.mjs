import { dot, gradient, group, lightOver, line, oval, path, poly, rect, Stage } from '../city-kit.mjs';
import { beam, figure, H, room, W, windowView } from '../room-kit.mjs';

export function ecoLab(seed) {
  const { r } = new Stage({ seed });
  let s = room({ wall: '#dfe8d2', floor: '#c9b58d', skirting: '#a9bb94' });
  s +=
    windowView(r, 110, 110, 620, 440, { frame: '#fbf8ea', panes: 3 }) +
    beam(
      [
        [110, 572],
        [730, 572],
        [1100, 1200],
        [300, 1200],
      ],
      0.28,
    );
  s +=
    rect(850, 120, 640, 400, '#2f5d50', { rx: 10 }) +
    rect(850, 120, 640, 400, 'none', { stroke: '#b98a56', 'stroke-width': 16, rx: 10 });
  const chalk = { stroke: '#eef3e2', 'stroke-width': 5, 'stroke-linecap': 'round' };
  s +=
    path('M910 460 V200 M910 460 H1150', 'none', chalk) +
    path('M920 420 C960 400 990 300 1030 340 S1090 280 1140 220', 'none', { ...chalk, stroke: '#f0c95c' }) +
    path('M920 440 C970 430 1010 410 1050 415 S1110 390 1140 400', 'none', { ...chalk, stroke: '#8fd0b8' });
  s +=
    path(
      'M1310 440 V330 M1310 380 q-50 -10 -60 -60 q54 4 60 60 M1310 350 q46 -20 52 -70 q-54 12 -52 70',
      'none',
      chalk,
    ) +
    path('M1220 442 h190 M1240 470 h150', 'none', chalk) +
    dot(1420, 190, 30, 'none', { stroke: '#f0c95c', 'stroke-width': 5 }) +
    [...Array(8)]
      .map((_, i) =>
        line(
          [
            [1420 + Math.cos(i * 0.785) * 42, 190 + Math.sin(i * 0.785) * 42],
            [1420 + Math.cos(i * 0.785) * 58, 190 + Math.sin(i * 0.785) * 58],
          ],
          '#f0c95c',
          5,
        ),
      )
      .join('');
  s +=
    figure(seed, 420, 1010, 470, { coat: '#f6f2e6', legs: '#39506a', step: 0.1, hair: '#2f2622' }) +
    figure(`${seed}d`, 1230, 1010, 480, {
      coat: '#f6f2e6',
      legs: '#7b4a46',
      step: 0.1,
      face: -1,
      hair: '#6b3f2a',
    }) +
    figure(`${seed}e`, 800, 960, 430, { coat: '#8fb9c4', step: 0.1, hair: '#2b2320' });
  s +=
    rect(90, 850, 1420, 46, '#e3c48f', { rx: 6 }) +
    rect(90, 896, 1420, 30, '#b98f5c') +
    rect(130, 926, 1340, 260, '#8fa886') +
    [0, 1, 2, 3]
      .map(
        (i) =>
          rect(160 + i * 330, 956, 290, 180, '#a3bb98', { rx: 8 }) +
          rect(280 + i * 330, 1030, 50, 12, '#5f7a5a', { rx: 6 }),
      )
      .join('');
  // seedlings under a lamp, a microscope, flasks and an air sensor
  s +=
    line(
      [
        [640, 850],
        [640, 600],
        [960, 600],
        [960, 850],
      ],
      '#5b6a6a',
      12,
    ) + rect(650, 604, 300, 20, '#fff3b8');
  const g = gradient([
    [0, '#fff6bf', 0.7],
    [1, '#fff6bf', 0],
  ]);
  s +=
    g.defs +
    poly(
      [
        [660, 624],
        [940, 624],
        [990, 850],
        [610, 850],
      ],
      g.paint,
    );
  for (let i = 0; i < 5; i++) {
    const x = 680 + i * 60;
    s +=
      poly(
        [
          [x - 24, 800],
          [x + 24, 800],
          [x + 18, 850],
          [x - 18, 850],
        ],
        i % 2 ? '#c8653f' : '#d98a56',
      ) +
      line(
        [
          [x, 800],
          [x, 720 - i * 8],
        ],
        '#5b8a48',
        6,
      ) +
      oval(x - 18, 752, 20, 10, '#79ab55') +
      oval(x + 18, 738 - i * 6, 20, 10, '#8fbf63') +
      oval(x, 714 - i * 8, 15, 13, '#6a9c4b');
  }
  s += group(
    { transform: 'translate(250 850)' },
    rect(-70, -22, 140, 22, '#2f3b45', { rx: 8 }),
    path('M46 -22 Q86 -130 20 -196', 'none', {
      stroke: '#2f3b45',
      'stroke-width': 22,
      'stroke-linecap': 'round',
    }),
    rect(-60, -90, 96, 12, '#49565f'),
    `<g transform="rotate(-24 -4 -160)">${rect(-22, -246, 36, 140, '#3f4c57', { rx: 8 })}${rect(-16, -280, 24, 40, '#2a343c', { rx: 5 })}${rect(-14, -108, 20, 24, '#9aa7ad')}</g>`,
  );
  for (const [x, c, k] of [
    [1060, '#5fb0a0', 1],
    [1140, '#e0a33c', 0.8],
    [470, '#7fb4d6', 0.8],
  ])
    s += group(
      { transform: `translate(${x} 850) scale(${k})` },
      path('M-14 -130 L-14 -80 L-48 -8 Q-52 0 -40 0 L40 0 Q52 0 48 -8 L14 -80 L14 -130Z', '#f3f7f2', {
        opacity: 0.75,
      }),
      path('M-32 -42 L-48 -8 Q-52 0 -40 0 L40 0 Q52 0 48 -8 L32 -42Z', c),
      rect(-19, -138, 38, 12, '#dfe9e4', { rx: 5 }),
    );
  s +=
    rect(1330, 740, 110, 110, '#fbf8ea', { rx: 14 }) +
    dot(1385, 786, 26, '#7fb069') +
    rect(1350, 824, 70, 10, '#b9c4b0') +
    line(
      [
        [1385, 740],
        [1385, 690],
      ],
      '#7d8b83',
      6,
    );
  return s + lightOver(W, H, { warm: '#fff6cc', strength: 0.24, cool: '#173a30', corners: 0.28 });
}

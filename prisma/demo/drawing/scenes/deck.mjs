import { cloud, dark, foothills, lightOver, line, path, poly, Stage, sky, soft } from '../city-kit.mjs';

export function deck(seed, w = 1600, h = 900) {
  const s = new Stage({
    w,
    h,
    seed,
    horizon: 0.46,
    eye: 62,
    lens: 0.85,
    fog: '#c6d7dd',
    near: 110,
    far: 1500,
    haze: 0.92,
    side: 1,
    shadow: 0,
  });
  s.sky(
    sky(
      w,
      h,
      [
        [0, '#3f7fae'],
        [0.3, '#a9cbd6'],
        [0.46, '#f3e6cc'],
      ],
      { x: 1330, y: 300, glow: '#ffefc4', reach: 620 },
    ),
    cloud(s.r, 360, 110, 180, '#ffffff', 0.7),
    cloud(s.r, 900, 70, 120, '#ffffff', 0.6),
    cloud(s.r, 640, 170, 90, '#ffffff', 0.5),
  );
  s.sky(foothills(s.r, w, s.hy - 6, 12, '#a9bec6', '#bccbcf', 0.1));
  s.ground('#a8bcae');
  for (let i = 0; i < 480; i++) {
    const z = 1900 / (1 + i * 0.034);
    const x = s.r.in(-0.64, 0.64) * z * 1.05;
    if (s.r.yes(0.72))
      s.tree(
        s.r.yes(0.3) ? 'poplar' : 'broad',
        x,
        z,
        s.r.in(12, 24),
        s.r.of(['#4f8058', '#67935a', '#7f9f58', '#44705a']),
      );
    else {
      const bw = s.r.in(14, 34);
      const hh = s.r.of([12, 15, 15, 20, 30, 42]);
      s.house(x, x + bw, z, z + 14, z < 150 ? 12 : hh, s.r.of(['#e6d3b6', '#d9b99c', '#cfc6ba', '#e9dfcc']), {
        floors: Math.round(hh / 4),
        glass: '#6f8c98',
        roof: s.r.of(['#b06a52', '#8f6a5c', '#9a8f86']),
      });
    }
  }
  s.over(
    ...[0, 1]
      .map((i) =>
        path(
          soft([
            [-60, h * (0.93 - i * 0.05)],
            [120, h * (0.86 - i * 0.04)],
            [330, h * (0.9 - i * 0.02)],
            [520, h * (1.02 - i * 0.01)],
            [520, h + 90],
            [-60, h + 90],
          ]),
          i ? '#4f7a52' : '#3c6248',
        ),
      )
      .reverse(),
  );
  for (const [x, y, k] of [
    [40, 800, 330],
    [150, 830, 270],
    [260, 856, 200],
    [330, 880, 150],
  ])
    s.over(spruceAt(s, x, y, k));
  // the platform: boards towards the view, a rail, people at it
  s.over(
    poly(
      [
        [560, h + 30],
        [1660, h + 30],
        [1660, 742],
        [760, 742],
      ],
      '#c08a57',
    ),
  );
  for (let i = 0; i <= 22; i++)
    s.over(
      line(
        [
          [560 + i * 50, h + 30],
          [760 + i * 41, 742],
        ],
        '#96683f',
        2.4,
      ),
    );
  for (let i = 0; i <= 11; i++)
    s.over(
      line(
        [
          [762 + i * 80, 744],
          [762 + i * 80, 610],
        ],
        '#42505a',
        7,
      ),
    );
  s.over(
    poly(
      [
        [762, 744],
        [1660, 744],
        [1660, 618],
        [762, 618],
      ],
      '#dcecef',
      { opacity: 0.2 },
    ),
    line(
      [
        [752, 610],
        [1660, 610],
      ],
      '#8b5a3a',
      15,
    ),
  );
  const p = new Stage({ w, h, seed, horizon: 0.3, eye: 1.7, lens: 1, side: 1 });
  const put = (x, y, tall, o) => {
    const z = (p.f * 1.7) / tall;
    const d = p.at(0, 0, z);
    p.items = [];
    p.person(0, z, o);
    s.over(`<g transform="translate(${x - d[0]} ${y - d[1]})">${p.items[0][1]}</g>`);
  };
  put(1010, 800, 250, { coat: '#b9453a', skirt: true, step: 0.3, face: -1 });
  put(1110, 806, 175, { coat: '#e6b145', step: 0.2, face: -1 });
  put(1370, 792, 255, { coat: '#2f5f7c', step: 0.3, hat: '#ddd3bf' });
  put(1450, 798, 245, { coat: '#6d8a5a', skirt: true, step: 0.2 });
  return s.svg(lightOver(w, h, { side: 1, warm: '#ffe2ac', strength: 0.32, cool: '#142c44', corners: 0.34 }));
}

function spruceAt(s, x, y, k) {
  const tiers = [...Array(8)].map((_, i) => {
    const t = i / 8;
    const half = k * 0.2 * (1 - t * 0.9);
    const yy = y - t * k * 0.85;
    return (
      poly(
        [
          [x - half, yy],
          [x, yy + k * 0.02],
          [x + half, yy],
          [x, yy - k * 0.19],
        ],
        dark('#3f6b55', 0.2 + s.r.in(0, 0.1)),
      ) +
      poly(
        [
          [x, yy - k * 0.19],
          [x + half, yy],
          [x + half * 0.2, yy],
        ],
        '#4f8064',
      )
    );
  });
  return tiers.join('');
}

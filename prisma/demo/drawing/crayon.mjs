// What a child puts into a street: trees, flowers, people, trams, bicycles.
import { CityHand } from './crayon-city.mjs';
import { dark, dot, path } from './paint.mjs';

export class Kid extends CityHand {
  tree(x, y, k = 1, leaf = '#4aa54e', { fruit, kind = 'round' } = {}) {
    this.shape(
      [
        [x - 17 * k, y],
        [x - 12 * k, y - 120 * k],
        [x + 12 * k, y - 120 * k],
        [x + 18 * k, y],
      ],
      '#9a6238',
      '#5f3a22',
      { line: 7 * Math.max(0.7, k) },
    );
    if (kind === 'poplar')
      this.shape(
        [
          [x - 36 * k, y - 90 * k],
          [x - 46 * k, y - 190 * k],
          [x - 8 * k, y - 360 * k],
          [x + 8 * k, y - 360 * k],
          [x + 44 * k, y - 190 * k],
          [x + 34 * k, y - 90 * k],
        ],
        leaf,
      );
    else if (kind === 'fir')
      for (let i = 0; i < 3; i++)
        this.shape(
          [
            [x - (110 - i * 24) * k, y - (80 + i * 80) * k],
            [x, y - (210 + i * 80) * k],
            [x + (110 - i * 24) * k, y - (80 + i * 80) * k],
          ],
          leaf,
        );
    else {
      const b = [...Array(9)].flatMap((_, i) => {
        const a = (i / 9) * 6.283;
        return [
          [x + Math.cos(a) * 92 * k, y - 200 * k + Math.sin(a) * 84 * k],
          [x + Math.cos(a + 0.35) * 116 * k, y - 200 * k + Math.sin(a + 0.35) * 104 * k],
        ];
      });
      this.shape(b, leaf);
    }
    if (fruit)
      for (let i = 0; i < 9; i++)
        this.shape(
          this.round(x + this.r.bell() * 70 * k, y - 200 * k + this.r.bell() * 66 * k, 13 * k, 13 * k, 8),
          fruit,
          dark(fruit, 0.3),
          { line: 4, under: 0.7 },
        );
  }
  flower(x, y, colour, k = 1) {
    this.draw(
      [
        [x, y],
        [x + 4, y - 70 * k],
      ],
      '#3f8a3c',
      7,
      { twice: 0.2 },
    );
    this.draw(
      [
        [x, y - 26 * k],
        [x + 24 * k, y - 44 * k],
      ],
      '#3f8a3c',
      8,
      { twice: 0.2 },
    );
    for (let i = 0; i < 5; i++)
      this.shape(
        this.round(
          x + 4 + Math.cos(i * 1.257) * 19 * k,
          y - 74 * k + Math.sin(i * 1.257) * 19 * k,
          13 * k,
          13 * k,
          7,
        ),
        colour,
        null,
        { under: 0.6 },
      );
    this.shape(this.round(x + 4, y - 74 * k, 10 * k, 10 * k, 7), '#f7c52a', null, { under: 0.8 });
  }
  person(
    x,
    y,
    k = 1,
    { dress = '#e0568c', skin = '#f3c9a0', hair = '#4a2f22', girl = true, up = false, legs = '#3a4f8a' } = {},
  ) {
    for (const d of [-14, 14])
      this.draw(
        [
          [x + d * k, y - 80 * k],
          [x + d * 1.3 * k, y],
        ],
        girl ? skin : legs,
        12 * k,
        { twice: 0.3 },
      );
    for (const d of [-1, 1])
      this.draw(
        [
          [x + d * 14 * k, y - 160 * k],
          [x + d * 70 * k, y - (up ? 225 : 120) * k],
        ],
        skin,
        10 * k,
        { twice: 0.3 },
      );
    this.shape(
      girl
        ? [
            [x - 16 * k, y - 176 * k],
            [x + 16 * k, y - 176 * k],
            [x + 50 * k, y - 66 * k],
            [x - 50 * k, y - 66 * k],
          ]
        : this.box(x - 26 * k, y - 176 * k, 52 * k, 106 * k),
      dress,
      dark(dress, 0.3),
      { line: 6 },
    );
    if (girl)
      for (const d of [-1, 1])
        this.shape(this.round(x + d * 44 * k, y - 200 * k, 13 * k, 22 * k, 8), hair, null, { under: 0.7 });
    this.shape(this.round(x, y - 214 * k, 36 * k, 38 * k, 12), skin, dark(skin, 0.35), {
      line: 5,
      under: 0.7,
    });
    this.fill(
      [
        [x - 38 * k, y - 222 * k],
        [x - 24 * k, y - 256 * k],
        [x + 24 * k, y - 256 * k],
        [x + 38 * k, y - 222 * k],
        [x, y - 238 * k],
      ],
      hair,
      { under: 0.7 },
    );
    this.face(x, y - 208 * k, 26 * k);
  }
  tram(x, y, k = 1, colour = '#e24a3b', { wings = true, n = 4 } = {}) {
    const w = 110 * n * k;
    if (wings) {
      this.shape(
        [
          [x + w * 0.3, y - 70 * k],
          [x + w * 0.12, y - 190 * k],
          [x + w * 0.52, y - 110 * k],
        ],
        '#f6d14a',
      );
      this.shape(
        [
          [x + w * 0.35, y + 10],
          [x + w * 0.2, y + 110 * k],
          [x + w * 0.6, y + 10],
        ],
        '#f6d14a',
      );
    }
    this.shape(
      [
        [x, y - 130 * k],
        [x + w * 0.9, y - 134 * k],
        [x + w, y - 70 * k],
        [x + w * 0.97, y],
        [x, y + 4],
      ],
      colour,
    );
    for (let i = 0; i < n; i++)
      this.shape(this.box(x + 24 * k + i * 100 * k, y - 106 * k, 68 * k, 52 * k), '#bfe6f5', '#2f4f7a', {
        line: 5,
      });
    this.draw(
      [
        [x + 10, y - 30 * k],
        [x + w * 0.96, y - 34 * k],
      ],
      '#fff2c0',
      9,
    );
    for (let i = 0; i < n; i++)
      if (this.r.yes(0.8)) {
        this.pass(dot(x + 58 * k + i * 100 * k, y - 76 * k, 16 * k, '#f3c9a0'), 'marker');
        this.face(x + 58 * k + i * 100 * k, y - 76 * k, 13 * k);
      }
  }
  bird(x, y, k = 1, colour = '#3a4a6a') {
    this.pass(
      path(
        `M${x - 40 * k} ${y - 12 * k} Q${x - 18 * k} ${y - 32 * k} ${x} ${y} Q${x + 20 * k} ${y - 34 * k} ${x + 44 * k} ${y - 10 * k}`,
        'none',
        { stroke: colour, 'stroke-width': 7, 'stroke-linecap': 'round' },
      ),
      this.wax,
    );
  }
  rainbow(x, y, r0) {
    ['#e2413b', '#f08a2c', '#f7cf33', '#5bb04d', '#3d8fd1', '#7a56b3'].forEach((c, i) => {
      const r = r0 - i * 30;
      this.draw(
        [...Array(16)].map((_, j) => [
          x + Math.cos(Math.PI + (j / 15) * Math.PI) * r,
          y + Math.sin(Math.PI + (j / 15) * Math.PI) * r,
        ]),
        c,
        25,
        { amp: 4, twice: 1 },
      );
    });
  }
  bike(x, y, k = 1, colour = '#d9443a') {
    for (const d of [-80, 80])
      this.draw(this.round(x + d * k, y - 52 * k, 52 * k), '#333c4a', 8, { closed: true });
    this.draw(
      [
        [x - 80 * k, y - 52 * k],
        [x - 20 * k, y - 130 * k],
        [x + 56 * k, y - 130 * k],
        [x, y - 52 * k],
        [x - 80 * k, y - 52 * k],
      ],
      colour,
      9,
    );
    this.draw(
      [
        [x + 80 * k, y - 52 * k],
        [x + 52 * k, y - 160 * k],
        [x + 80 * k, y - 170 * k],
      ],
      colour,
      9,
    );
    this.draw(
      [
        [x - 40 * k, y - 150 * k],
        [x - 4 * k, y - 150 * k],
      ],
      '#333c4a',
      12,
    );
  }
}

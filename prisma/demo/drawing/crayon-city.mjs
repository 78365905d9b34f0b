// What a child puts into a city: sky, sun, mountains, houses.
import { Hand } from './hand.mjs';
import { dark, dot, group, line, mix, path, poly } from './paint.mjs';

export class CityHand extends Hand {
  sky(colour, y1, { gap = 46, width = 15 } = {}) {
    const zig = [];
    for (let x = -20; x < this.w + 20; x += gap)
      zig.push([x + this.r.in(-8, 8), 20 + this.r.in(0, 26)], [x + gap * 0.5, y1 + this.r.in(-40, 40)]);
    this.pass(line(zig, colour, width, { opacity: 0.6 }), this.wax);
    const h = [];
    for (let y = 30; y < y1; y += gap * 0.8)
      h.push([this.r.in(-10, 20), y], [this.w + this.r.in(-20, 10), y + gap * 0.4]);
    this.pass(line(h, colour, width * 0.9, { opacity: 0.5 }), this.wax);
  }
  grass(y, colour) {
    const top = [...Array(15)].map((_, i) => [(i / 14) * (this.w + 40) - 20, y + this.r.bell() * 22]);
    this.fill([...top, [this.w + 20, this.h + 20], [-20, this.h + 20]], colour, { angle: this.r.in(-8, 8) });
    for (let i = 0; i < 46; i++) {
      const x = this.r.in(0, this.w);
      const gy = this.r.in(y + 20, this.h - 10);
      this.layers.push(
        group(
          { filter: `url(#${this.wax})` },
          line(
            [
              [x, gy],
              [x + this.r.in(-8, 8), gy - this.r.in(18, 36)],
            ],
            dark(colour, 0.25),
            6,
          ),
        ),
      );
    }
  }
  sun(x, y, r = 80, colour = '#f7b924') {
    this.shape(this.round(x, y, r), colour, '#e8891c');
    for (let i = 0; i < 13; i++) {
      const a = (i / 13) * 6.283 + this.r.bell() * 0.06;
      this.draw(
        [
          [x + Math.cos(a) * r * 1.22, y + Math.sin(a) * r * 1.22],
          [x + Math.cos(a) * r * this.r.in(1.55, 1.95), y + Math.sin(a) * r * this.r.in(1.55, 1.95)],
        ],
        '#ee9a1e',
        10,
        { twice: 0.4 },
      );
    }
    this.face(x, y, r * 0.5, '#a85a12');
  }
  face(x, y, r, colour = '#3b2a26') {
    this.pass(
      dot(x - r * 0.45, y - r * 0.2, r * 0.12, colour) +
        dot(x + r * 0.45, y - r * 0.2, r * 0.12, colour) +
        path(
          `M${x - r * 0.55} ${y + r * 0.28} Q${x} ${y + r * 0.85} ${x + r * 0.55} ${y + r * 0.22}`,
          'none',
          { stroke: colour, 'stroke-width': Math.max(3, r * 0.11), 'stroke-linecap': 'round' },
        ),
      'marker',
    );
  }
  cloud(x, y, k = 1, colour = '#8fc3e8') {
    const bumps = [...Array(9)].flatMap((_, i) => {
      const a = (i / 9) * 6.283;
      return [
        [x + Math.cos(a) * 110 * k, y + Math.sin(a) * 46 * k],
        [x + Math.cos(a + 0.35) * 140 * k, y + Math.sin(a + 0.35) * 66 * k],
      ];
    });
    this.shape(bumps, mix(colour, '#ffffff', 0.65), colour);
  }
  mountains(list, base, colour = '#7d8fc9', snow = '#ffffff') {
    for (const [x, y, half] of list) {
      this.shape(
        [
          [x - half, base],
          [x, y],
          [x + half, base],
        ],
        this.r.yes(0.5) ? colour : mix(colour, '#5f9fa8', 0.4),
        dark(colour, 0.35),
      );
      const k = half * 0.3;
      const dy = (base - y) * 0.3;
      this.layers.push(
        poly(
          [
            [x, y],
            [x + k, y + dy],
            [x + k * 0.4, y + dy * 0.72],
            [x, y + dy * 1.1],
            [x - k * 0.5, y + dy * 0.75],
            [x - k, y + dy],
          ],
          snow,
        ),
      );
      this.draw(
        [
          [x - k, y + dy],
          [x - k * 0.5, y + dy * 0.75],
          [x, y + dy * 1.1],
          [x + k * 0.4, y + dy * 0.72],
          [x + k, y + dy],
        ],
        dark(colour, 0.3),
        6,
      );
    }
  }
  house(
    x,
    y,
    w,
    h,
    wall,
    roof,
    { floors = 2, bays = 2, lit = '#fbe27a', door = '#8a4b2c', flat, garden } = {},
  ) {
    this.shape(this.box(x, y - h, w, h), wall);
    if (flat) this.shape(this.box(x - 12, y - h - 24, w + 24, 26), roof);
    else
      this.shape(
        [
          [x - 26, y - h],
          [x + w / 2 + this.r.in(-8, 8), y - h - w * 0.46],
          [x + w + 26, y - h],
        ],
        roof,
      );
    for (let i = 0; i < floors; i++)
      for (let j = 0; j < bays; j++) {
        if (i === 0 && j === Math.floor(bays / 2) && door) {
          const dw = (w / bays) * 0.46;
          this.shape(
            this.box(x + (w * (j + 0.5)) / bays - dw / 2, y - (h / floors) * 0.72, dw, (h / floors) * 0.72),
            door,
            dark(door, 0.4),
            { line: 6 },
          );
          continue;
        }
        const s = Math.min(w / bays, h / floors) * 0.46;
        const wx = x + (w * (j + 0.5)) / bays - s / 2 + this.r.bell() * 3;
        const wy = y - (h * (i + 0.5)) / floors - s / 2 + this.r.bell() * 3;
        this.shape(this.box(wx, wy, s, s), lit, '#4a5f8a', { line: 5 });
        this.draw(
          [
            [wx + s / 2, wy],
            [wx + s / 2, wy + s],
          ],
          '#4a5f8a',
          4,
          { twice: 0 },
        );
        this.draw(
          [
            [wx, wy + s / 2],
            [wx + s, wy + s / 2],
          ],
          '#4a5f8a',
          4,
          { twice: 0 },
        );
      }
    if (garden)
      for (let i = 0; i < 3; i++)
        this.tree(x + (w * (i + 0.5)) / 3, y - h - 24, 0.42, i % 2 ? '#5aa84a' : '#3f9a5c');
  }
}

import { Kid } from '../crayon.mjs';

export function flyingTram(seed) {
  const k = new Kid(seed, { paper: '#fbf7ea' });
  k.sky('#8fcbef', 700);
  k.sun(1400, 180, 92);
  k.mountains(
    [
      [250, 380, 330],
      [720, 290, 380],
      [1230, 400, 360],
    ],
    800,
  );
  k.grass(800, '#7cc257');
  k.house(90, 960, 220, 250, '#f2a0b4', '#c9402f');
  k.house(420, 940, 170, 380, '#f6d35c', '#3d7fc4', { floors: 4, bays: 2, flat: true });
  k.house(1080, 950, 240, 240, '#8fd0d8', '#e2762f');
  k.house(1390, 960, 150, 420, '#c9a3e0', '#5a4a9a', { floors: 5, flat: true });
  k.tram(230, 320, 1.05, '#e2413b');
  k.tram(900, 560, 0.8, '#3d7fd1', { n: 3 });
  k.tree(720, 1010, 1, '#4aa54e', { fruit: '#e23b2e' });
  k.tree(900, 980, 0.8, '#6fb544', { kind: 'poplar' });
  k.person(610, 1130, 0.9, { dress: '#e0568c', up: true });
  k.person(820, 1140, 0.85, { girl: false, dress: '#3d8fd1', up: true });
  for (const [x, c] of [
    [90, '#e2413b'],
    [200, '#f08a2c'],
    [330, '#b04fb8'],
    [1010, '#e2413b'],
    [1160, '#f7a52c'],
    [1300, '#d94f9a'],
    [1460, '#e2413b'],
  ])
    k.flower(x, 1150 + k.r.bell() * 20, c);
  k.bird(620, 120);
  k.bird(740, 170, 0.8);
  k.bird(1120, 110, 0.9);
  return k.sheet();
}

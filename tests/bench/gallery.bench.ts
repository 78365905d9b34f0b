import http from 'node:http';
import { startTestServer } from '#tests/support/server.ts';
import { makeGalleries } from './gallery-world.ts';
import type { Measure } from './measure.ts';

const SIZES = [100, 10_000, 100_000] as const;
const CONNECTIONS = 6;
const WARM_UP = 3;
const ROUNDS = 24;
const SLICE_MS = 350;

/**
 * Pages per second of a gallery of 100, 10,000 and 100,000 works, and of an empty page, from the production server; in
 * turns, so that whatever else the machine does meets all alike. Every request is a new visitor, hence an order of its own.
 */
export async function bench(): Promise<Measure[]> {
  const databaseUrl = process.env.DATABASE_URL ?? '';
  await makeGalleries(databaseUrl, SIZES);
  const server = await startTestServer({ databaseUrl, env: { ROLE: 'web', LOG_LEVEL: 'error' } });
  try {
    const cases = new Map<string, string>([['empty page', '/en/about']]);
    for (const size of SIZES) cases.set(String(size), `/en/contests/bench-${size}/entries`);
    cases.set('100000, filtered', '/en/contests/bench-100000/entries?f.district=d3');
    cases.set('100000, searched', '/en/contests/bench-100000/entries?q=%D1%81%D0%B0%D1%8F%D0%B1%D0%B0%D2%9B');
    const runs = new Map([...cases.keys()].map((name): [string, Load[]] => [name, []]));
    const inTurn = [...cases];
    for (let round = -WARM_UP; round < ROUNDS; round++) {
      for (const [name, path] of inTurn) {
        const load = await loadOf(`${server.url}${path}`, SLICE_MS);
        if (round >= 0) runs.get(name)!.push(load);
      }
      // Another one goes first, so that none always follows the same.
      inTurn.push(inTurn.shift()!);
    }
    const of = (name: string) => summary(runs.get(name)!);
    const small = of('100');
    const empty = of('empty page');
    const large = of('100000');
    return [
      rate('100000 against 100', large, small, 0.9),
      rate('100000 against an empty page', large, empty, 0.5),
      rate('10000 against 100', of('10000'), small, 0.9),
      rate('100000 filtered, against an empty page', of('100000, filtered'), empty, 0.4),
      rate('100000 searched, against an empty page', of('100000, searched'), empty, 0.4),
      slowest('100000 against 100', large, small),
    ];
  } finally {
    await server.stop();
  }
}

interface Load {
  perSecond: number;
  times: number[];
}

interface Speed {
  perSecond: number;
  p99: number;
}

function rate(name: string, ours: Speed, floor: Speed, aim: number): Measure {
  const ratio = ours.perSecond / floor.perSecond;
  return {
    bench: 'gallery',
    case: name,
    ours: ours.perSecond,
    floor: floor.perSecond,
    ratio,
    unit: 'pages/s',
    aim: `>= ${aim}`,
    ok: ratio >= aim,
  };
}

function slowest(name: string, ours: Speed, floor: Speed): Measure {
  const ratio = ours.p99 / floor.p99;
  return {
    bench: 'gallery',
    case: `p99, ${name}`,
    ours: ours.p99,
    floor: floor.p99,
    ratio,
    unit: 'ms',
    aim: '<= 1.5',
    ok: ratio <= 1.5,
  };
}

/** The middle of many short slices: those disturbed by the machine do not count. */
function summary(loads: Load[]): Speed {
  const rates = loads.map((load) => load.perSecond).toSorted((a, b) => a - b);
  const times = loads.flatMap((load) => load.times).toSorted((a, b) => a - b);
  return { perSecond: rates[Math.floor(rates.length / 2)]!, p99: times[Math.floor(times.length * 0.99)]! };
}

/** Asks for a page over several kept connections for a while. */
async function loadOf(url: string, ms: number): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + ms;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (performance.now() < until) {
        const sentAt = performance.now();
        await get(url, agent);
        times.push(performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return { perSecond: times.length / seconds, times };
}

function get(url: string, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url} answers ${response.statusCode}`));
        response.resume();
        response.once('end', resolve);
      })
      .once('error', reject);
  });
}

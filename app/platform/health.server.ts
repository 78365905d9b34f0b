import type { Db } from './db/client.server.ts';
import { checkStorage } from './storage/storage.server.ts';

interface Part {
  ok: boolean;
  ms: number;
}

export interface Health {
  ok: boolean;
  database: Part;
  storage: Part;
  queue: Part & { waiting: number; failed: number };
}

const KEPT_MS = 5000;
let kept: { at: number; health: Promise<Health> } | undefined;

/** The health of the last five seconds: whoever asks often (anyone may) costs one question each time they pass. */
export function recentHealth(db: Db): Promise<Health> {
  const now = Date.now();
  if (!kept || now - kept.at > KEPT_MS) kept = { at: now, health: checkHealth(db) };
  return kept.health;
}

/** Asks each part for a sign of life. The queue is ill when jobs wait more than five minutes past their time. */
export async function checkHealth(db: Db): Promise<Health> {
  const database = await probe(() => db.$queryRaw`SELECT 1`);
  const storage = await probe(checkStorage);
  let waiting = 0;
  let failed = 0;
  let late = 0;
  const queue = await probe(async () => {
    const [row] = await db.$queryRaw<{ waiting: number; failed: number; late: number }[]>`
      SELECT count(*) FILTER (WHERE attempts < max_attempts)::int AS waiting,
             count(*) FILTER (WHERE attempts >= max_attempts)::int AS failed,
             count(*) FILTER (WHERE attempts = 0 AND run_at < now() - interval '5 minutes')::int AS late
      FROM graphile_worker.jobs`;
    waiting = row?.waiting ?? 0;
    failed = row?.failed ?? 0;
    late = row?.late ?? 0;
  });
  const queueOk = queue.ok && late === 0;
  return {
    ok: database.ok && storage.ok && queueOk,
    database,
    storage,
    queue: { ...queue, ok: queueOk, waiting, failed },
  };
}

async function probe(ask: () => Promise<unknown>): Promise<Part> {
  const start = performance.now();
  try {
    await ask();
    return { ok: true, ms: Math.round(performance.now() - start) };
  } catch {
    return { ok: false, ms: Math.round(performance.now() - start) };
  }
}

import type { Db } from './db/client.server.ts';

/** How far this machine's clock stands from the database's, in milliseconds to add. */
let offsetMs = 0;
const EVERY_MS = 60_000;

/** The time by the database's clock, the one clock of all machines: deadlines do not depend on which of them answers. */
export function now(): Date {
  return new Date(Date.now() + offsetMs);
}

/** Asks the database for its time, taking the middle of the round trip; several tries, the quickest counts. */
export async function synchronise(db: Pick<Db, '$queryRaw'>, tries = 3): Promise<number> {
  let quickest = Number.POSITIVE_INFINITY;
  for (let n = 0; n < tries; n++) {
    const sent = Date.now();
    const [row] = await db.$queryRaw<
      { ms: number }[]
    >`SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms`;
    const received = Date.now();
    if (received - sent >= quickest) continue;
    quickest = received - sent;
    offsetMs = Math.round(Number(row!.ms) - (sent + received) / 2);
  }
  // On one machine both read the same clock: what is left is the measuring itself.
  if (Math.abs(offsetMs) <= quickest) offsetMs = 0;
  return offsetMs;
}

/** Keeps in step until stopped. A database that does not answer leaves the last offset in force. */
export async function keepSynchronised(db: Db): Promise<() => void> {
  await synchronise(db);
  const timer = setInterval(() => synchronise(db).catch(() => undefined), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

import { expect, it } from 'vitest';
import { now, synchronise } from '#app/platform/clock.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
const SKEW_MS = 90_000;

/** A database whose clock stands elsewhere, as another machine's would. */
const skewed = (ms: number) =>
  ({ $queryRaw: async () => [{ ms: Date.now() + ms }] }) as unknown as Pick<Db, '$queryRaw'>;

it('follows the database, whose clock all machines share', async () => {
  await synchronise(skewed(SKEW_MS));
  expect(Math.abs(now().getTime() - Date.now() - SKEW_MS)).toBeLessThan(1000);
  await synchronise(database.db);
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000);
});

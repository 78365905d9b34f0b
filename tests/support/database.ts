import { afterAll, beforeAll, inject } from 'vitest';
import { closeDb, createDb, type Db } from '#app/platform/db/client.server.ts';
import { cloneDatabase } from './clone-database.ts';

/**
 * A migrated, empty database of the test file's own: made before its first test, dropped after its last.
 *
 *   const database = testDatabase();
 *   test('…', async () => { await database.db.user.create(…) });
 *
 * Also what `db()` and DATABASE_URL mean in this file. Call it once, at the top level of the file.
 */
export function testDatabase() {
  let db: Db | undefined;
  let clone: Awaited<ReturnType<typeof cloneDatabase>> | undefined;
  beforeAll(async () => {
    clone = await cloneDatabase(inject('postgresUrl'), inject('templateDatabase'));
    process.env.DATABASE_URL = clone.url;
    db = createDb(clone.url);
  });
  afterAll(async () => {
    await db?.$disconnect();
    await closeDb();
    await clone?.drop();
  });
  const ready = <T>(value: T | undefined): T => {
    if (value === undefined)
      throw new Error('The database is there inside tests and hooks, not while the file loads.');
    return value;
  };
  return {
    get db() {
      return ready(db);
    },
    get url() {
      return ready(clone?.url);
    },
  };
}

/**
 * Brings a database up to prisma/migrations, which lie in Prisma's own folder format.
 *
 * A runner of our own instead of Prisma's schema engine, because the engine (3 MB of WebAssembly, and the same diffing
 * machinery) takes some 400 ms to say that there is nothing to do, is a development dependency, and does not run a
 * migration in a transaction. The table `_prisma_migrations`, the checksums and the advisory lock are Prisma's, so
 * Prisma's tools read the same history.
 *
 * To change the schema: edit prisma/schema/*.prisma, then `npm run migrate -- --create some-name`
 * (see app/processes/migrate.server.ts).
 */
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

/** Where the migrations lie when the program runs in the project's folder. */
export const MIGRATIONS_DIR = path.resolve('prisma/migrations');

const PRISMA_LOCK = 72707369;

type Migration = { name: string; sql: string; checksum: string };

/** The migrations of a folder in the order in which they are applied. */
export function readMigrations(dir: string = MIGRATIONS_DIR): Migration[] {
  return fs
    .readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(dir, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * Applies what is missing, each migration in a transaction of its own, and the job queue's own tables.
 * Safe to run from several processes at once. Returns the names applied now.
 * @throws when an applied migration was edited since, or the database knows one that is not in the folder
 */
export async function applyMigrations(url: string, dir: string = MIGRATIONS_DIR): Promise<string[]> {
  const migrations = readMigrations(dir);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (missing(migrations, await history(client)).length === 0 && (await hasJobTables(client))) return [];
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(HISTORY_TABLE);
    const todo = missing(migrations, await history(client));
    for (const migration of todo) await apply(client, migration);
    await runMigrations({ connectionString: url });
    return todo.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

const HISTORY_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

async function history(client: pg.Client): Promise<Applied[]> {
  const { rows: found } = await client.query(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS there`,
  );
  if (!found[0]?.there) return [];
  const { rows } = await client.query<Applied>(
    'SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
  );
  return rows;
}

/** The job queue's newest migration leaves this mark; a newer graphile-worker brings its own check when it starts. */
async function hasJobTables(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `SELECT to_regclass('graphile_worker.migrations') IS NOT NULL AS there`,
  );
  return rows[0]?.there === true;
}

function missing(migrations: Migration[], applied: Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new Error(
        `The database has the migration ${row.migration_name}, which this version of the program does not know: ` +
          'it was used by a newer version. Start that version, or use another database.',
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new Error(
        `The migration ${row.migration_name} was edited after it had been applied to this database. ` +
          'Put it back as it was and write a new migration. (While developing: delete the data folder and start again.)',
      );
    }
    if (!row.finished_at)
      throw new Error(`The migration ${row.migration_name} was begun and did not finish.`);
    known.delete(row.migration_name);
  }
  return [...known.values()];
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw new Error(`The migration ${name} failed: ${(error as Error).message}`, { cause: error });
  }
}

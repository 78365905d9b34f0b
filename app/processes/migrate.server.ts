/**
 * `npm run migrate`: brings the database up to date.
 *
 * `npm run migrate -- --create NAME` for developers, after editing prisma/schema/*.prisma: writes
 * prisma/migrations/<time>_<name>/migration.sql with the SQL that is missing, and regenerates the Prisma client.
 * Works on a scratch database of its own, touches no data, takes two seconds, and may run while a server runs.
 *   - Read the SQL before committing it: commit the schema file and the migration together.
 *   - A migration that is committed is never edited; write another one.
 *   - A NOT NULL column on a table with rows needs a default, or a hand-written UPDATE between two statements.
 * `npm run migrate -- --create NAME --empty` writes an empty one for SQL that Prisma cannot express (triggers, extensions,
 * trigram indexes, generated columns). Name such objects in a comment, so that the comparison leaves them alone:
 *   -- by hand: "Entry_title_trgm"
 * `npm run migrate -- --check` fails when schema and migrations disagree (part of `npm test`).
 */
import fs from 'node:fs';
import path from 'node:path';
import { MIGRATIONS_DIR } from '#app/platform/db/migrate.server.ts';
import { startThrowawayPostgres } from './postgres.server.ts';

/** Writes a new migration folder with the difference between schema and migrations; returns its path, or undefined without a difference. */
export async function createMigration(name: string, empty: boolean): Promise<string | undefined> {
  if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(name)) {
    throw new Error(
      `“${name}” is no name for a migration: small letters, digits and hyphens, e.g. entry-receipts.`,
    );
  }
  fs.mkdirSync(MIGRATIONS_DIR, { recursive: true });
  const sql = empty ? '-- Written by hand: \n' : await difference();
  if (!sql) return undefined;
  const stamp = nextStamp();
  const folder = path.join(MIGRATIONS_DIR, `${stamp}_${name}`);
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql.endsWith('\n') ? sql : `${sql}\n`);
  return path.relative(process.cwd(), folder);
}

/** Throws with the missing SQL when prisma/schema and prisma/migrations disagree. */
export async function checkMigrations() {
  const sql = await difference();
  if (sql) {
    throw new Error(
      `prisma/schema and prisma/migrations disagree. \`npm run migrate -- --create some-name\` would write:\n\n${sql}`,
    );
  }
  console.log('Migrations: they agree with the schema.');
}

async function difference(): Promise<string> {
  // Loaded late: only developers need the engine, and it is a development dependency.
  const { diffSchema } = await import('./schema-diff.server.ts');
  const server = await startThrowawayPostgres();
  try {
    return await diffSchema(server.url);
  } finally {
    await server.stop();
  }
}

/** yyyymmddhhmmss, and later than every migration there is, whatever the clock says. */
function nextStamp(): string {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const last = fs
    .readdirSync(MIGRATIONS_DIR)
    .map((name) => name.slice(0, 14))
    .filter((stamp) => /^\d{14}$/.test(stamp))
    .sort()
    .at(-1);
  return last && last >= now ? String(BigInt(last) + 1n) : now;
}

import { createHash } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { applyMigrations, readMigrations } from '#app/platform/db/migrate.server.ts';
import { startThrowawayPostgres } from '#app/processes/postgres.server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** a server in which databases may be made and dropped */
    postgresUrl: string;
    /** the migrated database that test files clone */
    templateDatabase: string;
  }
}

/** Runs once before the integration tests: a PostgreSQL (or TEST_DATABASE_URL) with a migrated template in it. */
export default async function setup(project: TestProject) {
  const { url, template, stop } = await startTestPostgres();
  project.provide('postgresUrl', url);
  project.provide('templateDatabase', template);
  return stop;
}

/** A server for tests and the name of the migrated database in it. */
export async function startTestPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startThrowawayPostgres();
  const hash = createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 12);
  const template = `qalam_template_${hash}`;
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      await client.query(`CREATE DATABASE ${template}`);
      await applyMigrations(withDatabase(server.url, template));
    }
  } finally {
    await client.end();
  }
  return { url: server.url, template, stop: server.stop };
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.href;
}

import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { applyMigrations } from '#app/platform/db/migrate.server.ts';

/** An empty migrated database of a bench's own, on the server that DATABASE_URL names. */
export async function scratchDatabase() {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error('DATABASE_URL names the server on which a scratch database is made');
  const name = `qalam_bench_${randomBytes(6).toString('hex')}`;
  const inServer = async (sql: string) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await inServer(`CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  await applyMigrations(url.href);
  return { url: url.href, drop: () => inServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

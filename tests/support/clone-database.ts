import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { withDatabase } from './postgres-for-tests.ts';

/** Copies the template into a new database. `drop()` also throws out whoever is still connected. */
export async function cloneDatabase(serverUrl: string, template: string) {
  const name = `qalam_test_${randomBytes(6).toString('hex')}`;
  await inDatabase(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  return {
    url: withDatabase(serverUrl, name),
    drop: () => inDatabase(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function inDatabase(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

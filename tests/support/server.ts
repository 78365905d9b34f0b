import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '#app/processes/ports.server.ts';
import { cloneDatabase } from './clone-database.ts';

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

type Options = {
  /** an empty migrated database is cloned from here when no databaseUrl is given */
  postgresUrl?: string;
  templateDatabase?: string;
  databaseUrl?: string;
  /** a free one is chosen when none is given */
  port?: number;
  /** fills the database with the demo city before the start */
  demo?: boolean;
  /** added to the server's environment, e.g. SMTP_URL, STORAGE_URL, DEMO */
  env?: Record<string, string>;
};

/**
 * The built production server as a process of its own, on a free port, with its own database and data folder.
 * Inside vitest: `startTestServer({ postgresUrl: inject('postgresUrl'), templateDatabase: inject('templateDatabase') })`.
 * Needs the build (`npm test` makes it before; by hand: `npx react-router build`).
 */
export async function startTestServer(options: Options) {
  const { postgresUrl, templateDatabase, databaseUrl, demo, env = {} } = options;
  if (!fs.existsSync('build/server/index.js'))
    throw new Error('There is no build; run: npx react-router build');
  const clone = databaseUrl ? undefined : await cloneDatabase(postgresUrl ?? '', templateDatabase ?? '');
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qalam-server-'));
  // A port of its own and not 0: after restart() the address must be the same one.
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl ?? clone?.url,
    DATA_DIR: dataDir,
    PORT: String(port),
    SECRET: 'a-secret-for-tests-only-0123456789abcdef',
    LOG_LEVEL: 'warn',
    ...env,
  };
  const server = { child: undefined as ChildProcess | undefined, output: '' };

  const start = async () => {
    const child = spawn(process.execPath, ['app/processes/serve.server.ts'], {
      env: environment,
      stdio: 'pipe',
    });
    server.child = child;
    const collect = (chunk: Buffer) => {
      server.output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    await untilServing(url, child, () => server.output);
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const child = server.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  };

  if (demo) seedDemo(environment);
  await start();
  return {
    url,
    dataDir,
    databaseUrl: environment.DATABASE_URL as string,
    /** what the server printed, for a failure's message */
    output: () => server.output,
    /** as a power cut: nothing is finished or said */
    kill: () => end('SIGKILL'),
    start,
    restart: async () => {
      await end('SIGTERM');
      await start();
    },
    stop: async () => {
      await end('SIGTERM');
      await clone?.drop();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function seedDemo(env: NodeJS.ProcessEnv) {
  const { status, stderr } = spawnSync(process.execPath, ['app/processes/seed.ts', '--demo'], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The demo could not be seeded:\n${stderr}`);
}

async function untilServing(url: string, child: ChildProcess, output: () => string) {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`);
    try {
      await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2000) });
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`The server does not answer at ${url}:\n${output()}`);
}

import fs from 'node:fs';
import { isStopping, onStop, runNode, stopAll, stopOnSignals } from './lifecycle.server.ts';
import { buildProduct, dataDir, ensureSecret, generateClient } from './prepare.server.ts';

const SEED = 'app/processes/seed.ts';
const BENCH = 'tests/bench/run.ts';

/** Runs one of the npm commands; bootstrap.mjs calls this under the pinned Node. Ends the process when the command is over. */
export async function runCommand(command: string, args: string[]) {
  stopOnSignals(() => (command === 'start' || command === 'dev' ? 0 : 130));
  const commands: Record<string, () => Promise<number | undefined>> = {
    start: () => start(),
    dev: () => dev(),
    migrate: () => migrate(args),
    seed: () => seed(args),
    bench: () => bench(args),
    test: async () => (await import('./test-run.server.ts')).runTests(args),
  };
  const work = commands[command];
  if (!work) {
    console.error(`There is no command “${command}”. There are: ${Object.keys(commands).join(', ')}.`);
    process.exit(1);
  }
  try {
    const code = await work();
    if (code === undefined) return; // it serves until it is stopped
    await stopAll();
    process.exit(code);
  } catch (error) {
    if (isStopping()) return;
    explain(error);
    await stopAll();
    process.exit(1);
  }
}

/** Our own messages are written for people; anything else is a defect and shows where. */
function explain(error: unknown) {
  if ((error as { code?: string }).code === 'EADDRINUSE') {
    const { PORT = '3000' } = process.env;
    console.error(
      `Port ${PORT} was taken by another program in the meantime. Choose another: PORT=${Number(PORT) + 1}`,
    );
    return;
  }
  const plain = error instanceof Error && error.constructor === Error;
  console.error(plain ? error.message : error);
  if (plain && error.cause instanceof Error) console.error(`(${error.cause.message})`);
}

async function start(): Promise<undefined> {
  process.env.NODE_ENV ||= 'production';
  await generateClient();
  await buildProduct();
  await openDatabase();
  await seedDemoOnce();
  const { serve } = await import('./serve.server.ts');
  const { url, stop } = await serve();
  onStop(stop);
  console.log(`\n  Qalam is at ${process.env.PUBLIC_URL || url}\n`);
}

async function dev(): Promise<undefined> {
  process.env.NODE_ENV = 'development';
  await generateClient();
  await openDatabase();
  await seedDemoOnce();
  const { serveDevelopment } = await import('./serve-development.server.ts');
  const { url, stop } = await serveDevelopment();
  onStop(stop);
  console.log(`\n  Qalam (development, hot reload) is at ${url}\n`);
}

async function migrate(args: string[]): Promise<number> {
  const { checkMigrations, createMigration } = await import('./migrate.server.ts');
  const name = args[args.indexOf('--create') + 1];
  if (args.includes('--create')) {
    if (!name) throw new Error('A name is missing: npm run migrate -- --create entry-receipts');
    const folder = await createMigration(name, args.includes('--empty'));
    await generateClient();
    console.log(
      folder
        ? `Written: ${folder}/migration.sql (read it, then commit it)`
        : 'Nothing to write: schema and migrations agree.',
    );
    return 0;
  }
  if (args.includes('--check')) {
    await checkMigrations();
    return 0;
  }
  const applied = await openDatabase();
  console.log(
    applied.length > 0 ? `Migrations applied: ${applied.join(', ')}` : 'Migrations: nothing to do.',
  );
  return 0;
}

async function seed(args: string[]): Promise<number> {
  await generateClient();
  await openDatabase();
  return runNode(SEED, args);
}

/** Benchmarks get a database of their own, so that numbers do not depend on what lies in the project's. */
async function bench(args: string[]): Promise<number> {
  process.env.NODE_ENV = 'production';
  await generateClient();
  await buildProduct();
  ensureSecret();
  if (!process.env.DATABASE_URL) {
    const { startThrowawayPostgres } = await import('./postgres.server.ts');
    const server = await startThrowawayPostgres();
    onStop(server.stop);
    process.env.DATABASE_URL = server.url;
  }
  const { applyMigrations } = await import('#app/platform/db/migrate.server.ts');
  await applyMigrations(process.env.DATABASE_URL);
  return runNode(BENCH, args);
}

/** Sets DATABASE_URL (our own PostgreSQL unless it is given) and SECRET, and applies migrations. Returns those applied. */
async function openDatabase(): Promise<string[]> {
  ensureSecret();
  if (!process.env.DATABASE_URL) {
    const { startPostgres } = await import('./postgres.server.ts');
    const server = await startPostgres(dataDir());
    onStop(server.stop);
    process.env.DATABASE_URL = server.url;
  }
  const { applyMigrations } = await import('#app/platform/db/migrate.server.ts');
  try {
    return await applyMigrations(process.env.DATABASE_URL);
  } catch (error) {
    if (
      !/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|28P01|28000|3D000)$/.test(
        (error as { code?: string }).code ?? '',
      )
    )
      throw error;
    const { host, pathname } = new URL(process.env.DATABASE_URL);
    throw new Error(
      `The database ${host}${pathname} (DATABASE_URL) cannot be used: ${(error as Error).message}`,
    );
  }
}

/** A first start without any organisation gets the demo city, unless this is a real server or DEMO says no. */
async function seedDemoOnce() {
  const isOff = ['off', 'false', '0'].includes(process.env.DEMO ?? '') || Boolean(process.env.PUBLIC_URL);
  if (isOff || !fs.existsSync(SEED) || !(await isEmptyDatabase())) return;
  console.error('Preparing the demo city (once) …');
  const code = await runNode(SEED, ['--demo'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (code !== 0)
    throw new Error('The demo could not be prepared; the lines above say why. DEMO=off starts without it.');
}

async function isEmptyDatabase(): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rowCount } = await client.query(`SELECT 1 FROM "Organisation" WHERE slug <> 'load' LIMIT 1`);
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

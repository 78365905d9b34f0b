import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withFileLock } from './file-lock.server.ts';
import { runQuietly } from './lifecycle.server.ts';

const CLIENT_STAMP = 'app/platform/db/generated/.stamp';
const BUILD_STAMP = 'build/.stamp';

/** DATA_DIR as an absolute path, made when missing. */
export function dataDir(): string {
  const dir = path.resolve(process.env.DATA_DIR || 'data');
  fs.mkdirSync(dir, { recursive: true });
  process.env.DATA_DIR = dir;
  return dir;
}

/** SECRET from the environment, or one made once and kept in DATA_DIR: sessions outlive a restart. */
export function ensureSecret() {
  if (process.env.SECRET) return;
  const file = path.join(dataDir(), 'secret');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  process.env.SECRET = fs.readFileSync(file, 'utf8').trim();
}

/** Generates the Prisma client when the schema changed. */
export async function generateClient() {
  const wanted = hashOf(['prisma/schema', 'node_modules/prisma/package.json']);
  await onceFor(CLIENT_STAMP, wanted, async () => {
    console.error('Generating the database client …');
    // `generate` needs no engine, but the CLI would download one unless it is given a path to something.
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' };
    await runQuietly('node_modules/prisma/build/index.js', ['generate', '--no-hints'], env);
  });
}

/** Builds the product for production when its sources changed. */
export async function buildProduct() {
  const sources = ['app', 'locales', 'public', 'prisma/schema', 'vite.config.ts', 'react-router.config.ts'];
  const wanted = hashOf([...sources, 'tsconfig.json', 'package.json', 'package-lock.json']);
  await onceFor(BUILD_STAMP, wanted, async () => {
    console.error('Building …');
    const env = { ...process.env, NODE_ENV: 'production' };
    await runQuietly('node_modules/@react-router/dev/bin.cjs', ['build'], env);
  });
}

/** Runs the work unless the stamp says it was done for the same sources; one process at a time. */
async function onceFor(stamp: string, wanted: string, work: () => Promise<void>) {
  const isDone = () => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted;
  if (isDone()) return;
  await withFileLock(path.join(dataDir(), 'prepare.lock'), async () => {
    if (isDone()) return;
    fs.rmSync(stamp, { force: true });
    await work();
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(stamp, wanted);
  });
}

/** One hash over files and folders: names and contents (a checkout changes times, not contents). */
function hashOf(places: string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    if (!fs.existsSync(place)) continue;
    for (const file of filesUnder(place)) hash.update(`${file}\0`).update(fs.readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(place: string): string[] {
  if (!fs.statSync(place).isDirectory()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.name !== 'generated' && !entry.name.endsWith('.test.ts'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesUnder(path.join(place, entry.name)));
}

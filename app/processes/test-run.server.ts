/**
 * `npm test`: every check there is, cheapest first, stopping at the first that fails.
 * `npm test -- unit e2e` runs only the steps named so.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium.server.ts';
import { isStopping, runNode } from './lifecycle.server.ts';
import { checkMigrations } from './migrate.server.ts';
import { buildProduct, generateClient } from './prepare.server.ts';

type Count = { passed: number; failed: number };
type Step = { name: string; title: string; run: () => Promise<Count> };

const RESULTS = fs.mkdtempSync(path.join(os.tmpdir(), 'qalam-results-'));

const STEPS: Step[] = [
  {
    name: 'lint',
    title: 'Lint and format (Biome)',
    run: () => check('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings']),
  },
  { name: 'types', title: 'Types (React Router typegen, tsc)', run: checkTypes },
  {
    name: 'unused',
    title: 'Unused files, exports and dependencies (knip)',
    run: () => check('node_modules/knip/bin/knip.js', []),
  },
  { name: 'unit', title: 'Rules and architecture (vitest)', run: () => vitest('unit') },
  {
    name: 'migrations',
    title: 'Schema and migrations agree',
    run: () => checkMigrations().then(() => ({ passed: 1, failed: 0 })),
  },
  { name: 'build', title: 'Production build', run: () => buildProduct().then(() => NOTHING) },
  {
    name: 'integration',
    title: 'Integration, access and real time, on PostgreSQL (vitest)',
    run: () => vitest('integration'),
  },
  { name: 'e2e', title: 'In the browser (Playwright)', run: playwright },
];

const NOTHING: Count = { passed: 0, failed: 0 };

/** Runs the steps; answers with the exit code. The last line printed is `N passed, N failed`. */
export async function runTests(only: string[]): Promise<number> {
  const unknown = only.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no step “${unknown[0]}”. There are: ${STEPS.map((step) => step.name).join(', ')}.`,
    );
  // Tests bring their own database and settings; those of a real one must not leak into them.
  for (const name of ['DATABASE_URL', 'DATA_DIR', 'PUBLIC_URL', 'SMTP_URL', 'STORAGE_URL', 'SECRET'])
    delete process.env[name];
  await generateClient();
  const total: Count = { passed: 0, failed: 0 };
  const began = Date.now();
  let failed: Step | undefined;
  for (const step of STEPS.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const count = await runStep(step);
    total.passed += count.passed;
    total.failed += count.failed;
    if (isStopping()) return 130;
    if (count.failed > 0) {
      failed = step;
      break;
    }
  }
  fs.rmSync(RESULTS, { recursive: true, force: true });
  console.log(
    `\n${failed ? `Failed: ${failed.title}. Again: npm test -- ${failed.name}` : 'All steps passed.'} (${seconds(began)})`,
  );
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return failed ? 1 : 0;
}

async function runStep(step: Step): Promise<Count> {
  console.log(`\n=== ${step.title}`);
  const began = Date.now();
  let count: Count;
  try {
    count = await step.run();
  } catch (error) {
    console.error((error as Error).message);
    count = { passed: 0, failed: 1 };
  }
  console.log(`=== ${count.failed > 0 ? 'FAILED' : 'ok'} after ${seconds(began)}`);
  return count;
}

/** A tool that passes or fails as a whole counts as one test. */
async function check(script: string, args: string[]): Promise<Count> {
  const code = await runNode(script, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function checkTypes(): Promise<Count> {
  const typegen = await check('node_modules/@react-router/dev/bin.cjs', ['typegen']);
  return typegen.failed > 0 ? typegen : check('node_modules/typescript/bin/tsc', ['--noEmit']);
}

async function vitest(project: string): Promise<Count> {
  const file = path.join(RESULTS, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runNode('node_modules/vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  return counted(file, code, ({ numPassedTests = 0, numFailedTests = 0 }) => [
    numPassedTests,
    numFailedTests,
  ]);
}

async function playwright(): Promise<Count> {
  const chromium = await ensureChromium();
  const file = path.join(RESULTS, 'e2e.json');
  const env = { ...process.env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    env,
  });
  return counted(file, code, ({ stats = {} }) => [
    stats.expected ?? 0,
    (stats.unexpected ?? 0) + (stats.flaky ?? 0),
  ]);
}

type Report = {
  numPassedTests?: number;
  numFailedTests?: number;
  stats?: { expected?: number; unexpected?: number; flaky?: number };
};

/** Numbers from a runner's report; a runner that failed without a failing test (a crash, a broken setup) counts as one. */
function counted(file: string, code: number, read: (report: Report) => [number, number]): Count {
  const report: Report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {};
  const [passed, failed] = read(report);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

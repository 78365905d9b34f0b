import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach } from 'vitest';

// Each test file keeps its files in a folder of its own.
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qalam-test-'));
process.env.DATA_DIR = dataDir;
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

// React, Prisma and our own code report defects by console.error: whoever calls it fails the test.
const printError = console.error;
let reported: string[] = [];
console.error = (...args: unknown[]) => {
  printError(...args);
  reported.push(args.map(String).join(' '));
};

afterEach(() => {
  const seen = reported;
  reported = [];
  if (seen.length > 0) throw new Error(`console.error was called:\n${seen.join('\n')}`);
});

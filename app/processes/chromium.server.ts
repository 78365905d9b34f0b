import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Command-line switches for a browser that only ever meets our own server. */
export const CHROMIUM_FLAGS = [
  '--disable-quic',
  '--disable-background-networking',
  // Chromium refuses its sandbox to root, which is what containers run tests as.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Path of a Chromium: CHROMIUM_PATH, the system's, or the one Playwright downloaded; undefined when there is none. */
export async function findChromium(): Promise<string | undefined> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (fs.existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH says ${given}, and nothing is there.`);
  }
  const { chromium } = await import('@playwright/test');
  return [...USUAL, chromium.executablePath()].find((file) => file && fs.existsSync(file));
}

/** Finds a Chromium, or gets one in whatever way the machine offers. */
export async function ensureChromium(): Promise<string> {
  const found = await findChromium();
  if (found) return found;
  console.log('There is no Chromium; trying to install one …');
  const run = (program: string, args: string[]) =>
    spawnSync(program, args, { stdio: 'inherit' }).status === 0;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && fs.existsSync('/usr/bin/apt-get') && run('apt-get', ['update', '-q'])) {
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  }
  if (!(await findChromium())) {
    run(process.execPath, [
      'node_modules/@playwright/test/cli.js',
      'install',
      ...(isRoot ? ['--with-deps'] : []),
      'chromium',
    ]);
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(
    'No Chromium could be installed. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) ' +
      'or set CHROMIUM_PATH to the one you have, then run the tests again.',
  );
}

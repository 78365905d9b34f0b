import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './app/processes/chromium.server.ts';
import { freePort } from './app/processes/ports.server.ts';

// Chosen once: the workers load this file again and inherit the environment.
process.env.E2E_PORT ??= String(await freePort());

/** The built product with the demo city (tests/support/serve-for-tests.ts), seen by a phone and by a desktop. */
export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/support/serve-for-tests.ts',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    timezoneId: 'Asia/Almaty',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_FLAGS },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
});

import { defineConfig } from 'vitest/config';

// What every test process starts with. A zone far from Kazakhstan's: a date shown in the machine's zone fails.
const env = {
  NODE_ENV: 'test',
  TZ: 'America/New_York',
  LOG_LEVEL: 'silent',
  SECRET: 'a-secret-for-tests-only-0123456789abcdef',
  DATABASE_URL: 'postgresql://no-database-in-unit-tests.invalid/none',
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
          testTimeout: 10_000,
          env,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/{integration,access,realtime}/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts'],
          globalSetup: ['tests/support/postgres-for-tests.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          env,
        },
      },
    ],
  },
});

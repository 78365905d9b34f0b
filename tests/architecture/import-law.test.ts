import { expect, test } from 'vitest';
import { readSources, type Source } from '#tests/support/sources.ts';
import { breaches, cycles, FEATURES, impurities } from './import-law.ts';

const sources = readSources('app');

test('imports keep the law', () => {
  expect(breaches(sources)).toEqual([]);
});

test('nothing imports itself in a circle', () => {
  expect(cycles(sources)).toEqual([]);
});

test('files without .server have no clock, randomness or environment of their own', () => {
  expect(impurities(sources)).toEqual([]);
});

test('every feature has its place in the order', () => {
  const folders = new Set(sources.flatMap(({ path }) => /^app\/features\/([^/]+)\//.exec(path)?.[1] ?? []));
  expect([...folders].filter((feature) => !FEATURES.includes(feature))).toEqual([]);
});

/** Each line breaks the law in one way; that the checks see it is what makes the tests above worth something. */
const planted: [string, string][] = [
  ['app/core/money.ts', "import { log } from '#app/platform/log.server.ts';"],
  ['app/core/money.ts', "import type { Contest } from '../features/contests/phases.ts';"],
  ['app/sketch/shapes/tree.ts', "import { Stage } from '#app/canvas/Stage.tsx';"],
  ['app/ui/Button.tsx', "import { phaseAt } from '#app/features/contests/phases.ts';"],
  ['app/ui/Button.tsx', "import fs from 'node:fs';"],
  ['app/features/people/policy.ts', "import { phaseAt } from '#app/features/contests/phases.ts';"],
  ['app/features/jury/ranking.ts', "import { db } from '#app/platform/db/client.server.ts';"],
  ['app/features/jury/ranking.ts', "export { db } from '#app/platform/db/client.server.ts';"],
  ['app/features/jury/ranking.ts', "const late = await import('./queries.server.ts');"],
  ['app/features/jury/ranking.ts', "import { ScorePage } from './ui/ScorePage.tsx';"],
  ['app/features/jury/ui/ScorePage.tsx', "import type { Row } from '../queries.server.ts';"],
  ['app/features/jury/queries.server.ts', "import { ScorePage } from './ui/ScorePage.tsx';"],
  ['app/features/jury/queries.server.ts', "import { start } from '#app/processes/app.server.ts';"],
  ['app/routes/home.tsx', "import { transact } from '#app/platform/db/transact.server.ts';"],
  ['app/routes/home.tsx', "import { other } from './other.tsx';"],
  ['app/features/jury/queries.server.ts', "import { world } from '#tests/factories/world.ts';"],
];

test.each(planted)('a breach in %s is seen: %s', (path, text) => {
  expect(breaches([{ path, text }])).toHaveLength(1);
});

test('what is allowed passes', () => {
  const allowed: Source[] = [
    {
      path: 'app/features/jury/policy.ts',
      text: "import type { Actor } from '#app/platform/context.server.ts';",
    },
    { path: 'app/features/jury/jobs.ts', text: "import { defineJob } from '#app/platform/jobs/job.ts';" },
    {
      path: 'app/features/jury/queries.server.ts',
      text: "import { visible } from '../entries/queries.server.ts';",
    },
    { path: 'app/routes/home.tsx', text: "import { Card } from '#app/ui/Card.tsx';" },
  ];
  expect(breaches(allowed)).toEqual([]);
});

test('a circle and an impurity are seen', () => {
  const a = { path: 'app/core/a.ts', text: "import { b } from './b.ts'; export const a = b;" };
  const b = { path: 'app/core/b.ts', text: "import { a } from './a.ts'; export const b = a;" };
  expect(cycles([a, b])).toHaveLength(1);
  const text = 'export const now = () => [new Date(), Date.now(), Math.random(), new Date(0)];';
  expect(impurities([{ path: 'app/core/c.ts', text }])).toHaveLength(3);
});

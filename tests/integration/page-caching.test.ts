/** What the pages say about keeping them: React Router sends a loader's headers with the page only where a route exports them. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { RouterContextProvider } from 'react-router';
import { expect, test } from 'vitest';
import { middleware } from '#app/root.tsx';
import { testDatabase } from '#tests/support/database.ts';

testDatabase();

async function cachingOf(answer: Response): Promise<string | null> {
  const [requestContext] = middleware;
  const request = new Request('http://localhost/kk/account');
  const args = { request, context: new RouterContextProvider(), params: {} };
  const response = await requestContext!(
    args as unknown as Parameters<NonNullable<typeof requestContext>>[0],
    async () => answer,
  );
  return (response as Response).headers.get('Cache-Control');
}

test('a page that says nothing is kept by no cache on the way; what a page says stands', async () => {
  expect(await cachingOf(new Response('page'))).toBe('private, no-cache');
  const stated = { 'Cache-Control': 'public, max-age=15' };
  expect(await cachingOf(new Response('page', { headers: stated }))).toBe('public, max-age=15');
});

test('every page whose loader speaks of caching hands it on', async () => {
  const files = await readdir('app/routes', { recursive: true });
  const silent: string[] = [];
  for (const file of files.filter((name) => name.endsWith('.tsx'))) {
    const source = await readFile(path.join('app/routes', file), 'utf8');
    const loader = /export (async )?function loader[\s\S]*?\n}\n/.exec(source)?.[0] ?? '';
    if (/'Cache-Control'|publicPageHeaders/.test(loader) && !/export (const|function) headers/.test(source))
      silent.push(file);
  }
  expect(silent).toEqual([]);
});

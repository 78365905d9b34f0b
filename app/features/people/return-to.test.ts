import { expect, test } from 'vitest';
import { safeReturnTo, signInPath } from './return-to.ts';

test.each(['/kk', '/ru/my?x=1', '/en/contests/a-b/enter#step', '/kk/jury/1/score/2'])(
  '%s leads back',
  (path) => {
    expect(safeReturnTo(path)).toBe(path);
  },
);

test.each([
  'https://evil.example/kk',
  '//evil.example/kk',
  '/\\evil.example',
  '/kk\\..\\x',
  '/kk/a b',
  '/kk/a\nSet-Cookie: x',
  '/auth/x',
  '/xx/my',
  '/kk/sign-in',
  '/kk/sign-in?returnTo=/kk/sign-in',
  `/kk/${'a'.repeat(600)}`,
  '',
  null,
  42,
])('%j does not', (path) => {
  expect(safeReturnTo(path)).toBeNull();
});

test('the sign-in page carries the way back whole', () => {
  const page = new URL(signInPath('ru', '/ru/my?a=1&b=2'), 'http://x');
  expect(page.searchParams.get('returnTo')).toBe('/ru/my?a=1&b=2');
});

import { expect, test } from 'vitest';
import { namesAddress } from './detected-conflicts.ts';

test.each([
  [{ team: [{ name: 'Ann (ann@example.kz)', role: '' }] }, true],
  [{ contact: 'ANN@Example.kz.' }, true],
  [{ contact: 'joann@example.kz' }, false],
  [{ contact: 'ann@example.kzt' }, false],
  [{ contact: 'joann@example.kz, ann@example.kz' }, true],
  [{}, false],
  [null, false],
])('%j names ann@example.kz: %s', (answers, expected) => {
  expect(namesAddress(answers, 'ann@example.kz')).toBe(expected);
});

test('nobody is named by an empty address', () => {
  expect(namesAddress({ a: 'b' }, '')).toBe(false);
});

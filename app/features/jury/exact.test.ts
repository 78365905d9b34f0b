import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFractions, leastCommonMultiple, roundHalfUp, thousandths } from './exact.ts';

describe('thousandths', () => {
  test.each([
    ['4', 4000n],
    ['4.5', 4500n],
    ['0.125', 125n],
    ['-1.5', -1500n],
    ['0.333000', 333n],
    ['9999.999', 9999999n],
  ])('%s', (text, value) => expect(thousandths(text)).toBe(value));

  test.each(['', '1e3', '4,5', '1.2345', 'NaN', ' 4', '4.'])('refuses “%s”', (text) =>
    expect(() => thousandths(text)).toThrow(),
  );
});

describe('roundHalfUp', () => {
  test.each([
    [1n, 8n, 2, '0.13'],
    [1n, 3n, 2, '0.33'],
    [2n, 3n, 3, '0.667'],
    [1n, 1n, 2, '1.00'],
    [1n, 2n, 0, '1'],
    [995n, 1000n, 2, '1.00'],
    [-1n, 8n, 2, '-0.13'],
    [-1n, 1000n, 2, '0.00'],
  ])('%s/%s to %s places is %s', (numerator, denominator, decimals, text) =>
    expect(roundHalfUp({ numerator, denominator }, decimals)).toBe(text),
  );

  test('is never further than half a unit from the fraction', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), fc.bigInt(1n, 10n ** 9n), fc.nat(6), (n, d, decimals) => {
        const unit = 10n ** BigInt(decimals);
        const shown = BigInt(roundHalfUp({ numerator: n, denominator: d }, decimals).replace('.', ''));
        const off = shown * d - n * unit;
        expect(2n * (off < 0n ? -off : off) <= d).toBe(true);
      }),
    );
  });
});

test('fractions compare by value, not by how they are written', () => {
  expect(compareFractions({ numerator: 2n, denominator: 6n }, { numerator: 1n, denominator: 3n })).toBe(0);
  // Equal to sixteen decimals: floats would call it a tie.
  const third = { numerator: 1n, denominator: 3n };
  const nearly = { numerator: 10n ** 20n, denominator: 3n * 10n ** 20n + 1n };
  expect(compareFractions(nearly, third)).toBe(-1);
});

test('a common multiple is one', () => expect(leastCommonMultiple(4n, 6n)).toBe(12n));

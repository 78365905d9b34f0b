import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalValue, parseValue, pressedValues, valueForDigit } from './scale.ts';

const FIVE = { min: '1', max: '5', step: '1' };
const TEN = { min: '0', max: '10', step: '1' };
const HALVES = { min: '1.000', max: '3.000', step: '0.500' };
const HUNDRED = { min: '0', max: '100', step: '1' };

describe('values of a scale', () => {
  test.each([
    [FIVE, ['1', '2', '3', '4', '5']],
    [HALVES, ['1', '1.5', '2', '2.5', '3']],
  ])('%j', (scale, values) => expect(pressedValues(scale)).toEqual(values));

  test('too many to press', () => {
    expect(pressedValues(TEN)).toHaveLength(11);
    expect(pressedValues(HUNDRED)).toBeNull();
  });

  test.each([
    [FIVE, '4', '4'],
    [FIVE, ' 4.000 ', '4'],
    [HALVES, '2,5', '2.5'],
    [FIVE, '6', null],
    [FIVE, '0', null],
    [FIVE, '2.5', null],
    [HALVES, '2.25', null],
    [FIVE, '', null],
    [FIVE, '4e0', null],
    [FIVE, '0x4', null],
    [FIVE, 'NaN', null],
  ])('%j takes “%s” as %s', (scale, typed, value) => expect(parseValue(scale, typed)).toBe(value));

  test('every value of a scale is taken as it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.constantFrom('0.25', '0.5', '1', '2'), (min, step) => {
        const scale = { min: String(min), max: String(min + 2), step };
        for (const value of pressedValues(scale) ?? []) {
          expect(parseValue(scale, value)).toBe(value);
          expect(normalValue(value)).toBe(value);
        }
      }),
    );
  });
});

test.each([
  [FIVE, '4', '4'],
  [FIVE, '6', null],
  [FIVE, '0', null],
  [TEN, '0', '0'],
  [{ min: '1', max: '10', step: '1' }, '0', '10'],
  [HALVES, '2', '1.5'],
  [HALVES, '9', null],
  [HUNDRED, '4', null],
])('on %j the key %s is %s', (scale, digit, value) => expect(valueForDigit(scale, digit)).toBe(value));

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#app/core/canonical-json.ts';
import {
  type Criterion,
  criteriaForHash,
  decimalText,
  percents,
  plainDecimal,
  scaleValues,
  thousandths,
} from './criteria.ts';

const criterion: Criterion = {
  id: 'a',
  name: { kk: 'Сапа', ru: 'Качество', en: 'Quality' },
  description: {},
  weight: '60',
  min: '1',
  max: '5',
  step: '1',
  labels: [{ value: '1', label: { kk: 'Әлсіз' } }],
};

describe('decimals', () => {
  test('survive being written and read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 9_999_999n }), (value) => {
        expect(thousandths(decimalText(value))).toBe(value);
      }),
    );
  });

  test.each([
    ['60.000', '60'],
    ['2,50', '2.5'],
    [' 7 ', '7'],
    ['abc', 'abc'],
  ])('%s is %s', (typed, plain) => {
    expect(plainDecimal(typed)).toBe(plain);
  });
});

describe('percents', () => {
  test('are shares of the whole', () => {
    expect(percents(['60', '40'])).toEqual(['60', '40']);
    expect(percents(['1', '1', '1'])).toEqual(['33.3', '33.3', '33.3']);
    expect(percents(['0.5', '1.5'])).toEqual(['25', '75']);
    expect(percents(['', 'x'])).toEqual(['0', '0']);
  });
});

describe('scaleValues', () => {
  test('are the steps from least to most', () => {
    expect(scaleValues({ min: '1', max: '5', step: '1' })).toEqual(['1', '2', '3', '4', '5']);
    expect(scaleValues({ min: '0', max: '1', step: '0.25' })).toEqual(['0', '0.25', '0.5', '0.75', '1']);
  });

  test('are none when the numbers make no scale', () => {
    for (const scale of [
      { min: '5', max: '1', step: '1' },
      { min: '1', max: '4', step: '2' },
      { min: '1', max: '5', step: '0' },
      { min: '0', max: '9999', step: '0.001' },
    ])
      expect(scaleValues(scale)).toEqual([]);
  });
});

describe('what the hash is taken of', () => {
  const bytes = (criteria: Criterion[]) => canonicalJson(criteriaForHash(criteria));

  test('does not depend on the spelling of numbers, the order of keys, empty languages', () => {
    const same: Criterion = {
      labels: [{ label: { kk: ' Әлсіз ', en: '' }, value: '1.000' }],
      step: '1,0',
      max: '5.000',
      min: '1.0',
      weight: '60.000',
      description: { kk: '' },
      name: { en: 'Quality', ru: 'Качество', kk: 'Сапа' },
      id: 'a',
    };
    expect(bytes([same])).toBe(bytes([criterion]));
  });

  test('depends on every word, weight, scale and the order', () => {
    const other = { ...criterion, id: 'b' };
    const changes: Partial<Criterion>[] = [
      { name: { ...criterion.name, ru: 'Качества' } },
      { description: { en: 'x' } },
      { weight: '60.001' },
      { max: '6' },
      { labels: [] },
    ];
    for (const change of changes) expect(bytes([{ ...criterion, ...change }])).not.toBe(bytes([criterion]));
    expect(bytes([criterion, other])).not.toBe(bytes([other, criterion]));
  });
});

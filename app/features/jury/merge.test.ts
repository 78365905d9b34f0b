import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSheet, statusOf } from './merge.ts';

describe('two tabs on one sheet', () => {
  test('change different criteria: both are kept', () => {
    const current = { values: { a: '4' }, comment: '' };
    const merged = mergeSheet(current, { values: [{ criterionId: 'b', from: null, to: '3' }] });
    expect(merged).toEqual({
      changes: [{ criterionId: 'b', from: null, to: '3' }],
      comment: null,
      clashes: [],
    });
  });

  test('change the same criterion: the second is told, nothing is overwritten', () => {
    const merged = mergeSheet(
      { values: { a: '4' }, comment: 'theirs' },
      { values: [{ criterionId: 'a', from: '2', to: '3' }], comment: { from: '', to: 'mine' } },
    );
    expect(merged.changes).toEqual([]);
    expect(merged.comment).toBeNull();
    expect(merged.clashes).toEqual([
      { criterionId: 'a', mine: '3', theirs: '4' },
      { criterionId: null, mine: 'mine', theirs: 'theirs' },
    ]);
  });

  test('a change whose answer was lost may be sent again', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (from, to, comment) => {
        const change = { values: [{ criterionId: 'a', from, to }], comment: { from: comment, to } };
        const merged = mergeSheet({ values: { a: to }, comment: to }, change);
        expect(merged).toEqual({ changes: [], comment: null, clashes: [] });
      }),
    );
  });
});

test('a sheet is complete when every criterion has a value', () => {
  expect(statusOf({ a: '0', b: '1' }, [{ id: 'a' }, { id: 'b' }])).toBe('complete');
  expect(statusOf({ a: '0' }, [{ id: 'a' }, { id: 'b' }])).toBe('draft');
});

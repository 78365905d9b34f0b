import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseOf, jurorOrder, progressOf, type SheetState } from './order.ts';

const entries = Array.from({ length: 40 }, (_, i) => ({ id: `entry-${i}` }));
const idsFor = (juror: string, list = entries) => jurorOrder(juror, list).map((entry) => entry.id);

describe('a juror’s order', () => {
  test('is the same at every visit, whatever order the database answers in', () => {
    fc.assert(
      fc.property(fc.string(), (juror) => {
        expect(idsFor(juror, entries.toReversed())).toEqual(idsFor(juror));
      }),
    );
  });

  test('differs between jurors', () => expect(idsFor('juror-a')).not.toEqual(idsFor('juror-b')));

  test('keeps its sequence when an entry comes or goes', () => {
    const without = entries.filter((entry) => entry.id !== 'entry-7');
    expect(idsFor('juror-a', without)).toEqual(idsFor('juror-a').filter((id) => id !== 'entry-7'));
  });

  test('gives every entry every position about equally often', () => {
    const jurors = 2000;
    const sum = Array.from({ length: jurors }, (_, j) => idsFor(`juror-${j}`).indexOf('entry-0')).reduce(
      (a, b) => a + b,
    );
    expect(sum / jurors).toBeGreaterThan(18);
    expect(sum / jurors).toBeLessThan(21);
  });
});

describe('the course', () => {
  const at = (...states: SheetState[]) => states.map((state, i) => ({ id: `e${i}`, state }));

  test('leads to the next without a sheet, around the end', () => {
    const course = courseOf(at('unscored', 'complete', 'complete', 'skipped'), 'e2');
    expect(course).toEqual({ position: 3, total: 4, previousId: 'e1', nextId: 'e3', nextUnscoredId: 'e0' });
  });

  test('comes back to skipped ones last, and ends when all are scored', () => {
    expect(courseOf(at('complete', 'complete', 'skipped'), 'e0')?.nextUnscoredId).toBe('e2');
    expect(courseOf(at('unscored', 'complete'), 'e0')?.nextUnscoredId).toBeNull();
  });

  test('does not know an entry that is not open to the juror', () =>
    expect(courseOf(at('complete'), 'other')).toBeNull());

  test('counts what is left', () =>
    expect(progressOf(at('complete', 'draft', 'skipped', 'unscored'))).toEqual({
      total: 4,
      scored: 1,
      skipped: 1,
      left: 2,
    }));
});

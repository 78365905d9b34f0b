import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeSheet, type SheetContent } from './merge.ts';
import { readSheetForm } from './sheet-form.ts';
import {
  pendingChange,
  reduceSheet,
  type SheetEvent,
  type SheetState,
  saveWord,
  startSheet,
} from './sheet-state.ts';

const EMPTY: SheetContent = { values: {}, comment: '' };
const run = (state: SheetState, ...events: SheetEvent[]) => events.reduce(reduceSheet, state);
const saved = (values: Record<string, string>, comment = ''): SheetEvent => ({
  type: 'saved',
  sheet: { values, comment },
  clashes: [],
});

describe('autosave', () => {
  test('sends what was typed and says so', () => {
    const typed = run(startSheet(EMPTY), { type: 'value', criterionId: 'a', value: '4' });
    expect(pendingChange(typed)).toEqual({ values: [{ criterionId: 'a', from: null, to: '4' }] });
    expect(saveWord(typed)).toBe('saving');
    const done = run(typed, { type: 'sending' }, saved({ a: '4' }));
    expect(pendingChange(done)).toBeNull();
    expect(saveWord(done)).toBe('saved');
  });

  test('what is typed while an answer is on its way is not lost', () => {
    const state = run(
      startSheet(EMPTY),
      { type: 'value', criterionId: 'a', value: '4' },
      { type: 'sending' },
      { type: 'value', criterionId: 'a', value: '5' },
      { type: 'comment', text: 'and' },
      saved({ a: '4', b: '2' }),
    );
    expect(state.typed).toEqual({ values: { a: '5', b: '2' }, comment: 'and' });
    expect(pendingChange(state)).toEqual({
      values: [{ criterionId: 'a', from: '4', to: '5' }],
      comment: { from: '', to: 'and' },
    });
  });

  test('a lost connection and a refusal keep what was typed; another change is tried again', () => {
    const typed = run(startSheet(EMPTY), { type: 'comment', text: 'mine' }, { type: 'sending' });
    expect(saveWord(run(typed, { type: 'lost' }))).toBe('offline');
    const refused = run(typed, { type: 'refused', code: 'JURY_CLOSED', params: {} });
    expect(refused.typed.comment).toBe('mine');
    expect(saveWord(refused)).toBe('refused');
    expect(saveWord(run(refused, { type: 'comment', text: 'mine too' }))).toBe('saving');
  });

  test('a clash waits for the juror’s word and overwrites nothing by itself', () => {
    const clash = run(
      startSheet(EMPTY),
      { type: 'value', criterionId: 'a', value: '4' },
      { type: 'sending' },
      {
        type: 'saved',
        sheet: { values: { a: '2' }, comment: '' },
        clashes: [{ criterionId: 'a', mine: '4', theirs: '2' }],
      },
    );
    expect(clash.typed.values.a).toBe('4');
    expect(pendingChange(clash)).toBeNull();
    expect(saveWord(clash)).toBe('choose');
    const mine = run(clash, { type: 'choose', criterionId: 'a', keep: 'mine' });
    expect(pendingChange(mine)).toEqual({ values: [{ criterionId: 'a', from: '2', to: '4' }] });
    const theirs = run(clash, { type: 'choose', criterionId: 'a', keep: 'theirs' });
    expect(theirs.typed.values).toEqual({ a: '2' });
    expect(saveWord(theirs)).toBe('saved');
  });

  test('two tabs typing at random end with the same sheet once neither has anything to send or to choose', () => {
    const step = fc.record({
      tab: fc.constantFrom(0, 1),
      criterionId: fc.constantFrom('a', 'b'),
      value: fc.constantFrom('1', '2', '3'),
      sends: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let server: SheetContent = EMPTY;
        const tabs = [startSheet(EMPTY), startSheet(EMPTY)];
        const send = (tab: number) => {
          const change = pendingChange(tabs[tab]!) ?? { values: [] };
          const merged = mergeSheet(server, change);
          const values = { ...server.values };
          for (const { criterionId, to } of merged.changes) if (to !== null) values[criterionId] = to;
          server = { values, comment: server.comment };
          tabs[tab] = reduceSheet(tabs[tab]!, { type: 'saved', sheet: server, clashes: merged.clashes });
        };
        for (const { tab, criterionId, value, sends } of steps) {
          tabs[tab] = reduceSheet(tabs[tab]!, { type: 'value', criterionId, value });
          if (sends) send(tab);
        }
        for (const tab of [0, 1, 0, 1]) {
          send(tab);
          for (const { criterionId } of tabs[tab]!.clashes) {
            tabs[tab] = reduceSheet(tabs[tab]!, { type: 'choose', criterionId, keep: 'mine' });
          }
          send(tab);
        }
        send(0);
        expect(tabs[0]!.typed).toEqual(server);
        expect(tabs[1]!.typed.values).toEqual(tabs[1]!.base.values);
      }),
    );
  });
});

test('a form without scripts says the same', () => {
  const form = new FormData();
  form.set('from.a', '3');
  form.set('value.a', '4');
  form.set('from.b', '');
  form.set('comment', 'two\r\nlines');
  form.set('commentFrom', 'two\nlines');
  expect(readSheetForm(form, ['a', 'b'])).toEqual({ values: [{ criterionId: 'a', from: '3', to: '4' }] });
});

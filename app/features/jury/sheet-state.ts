import type { ErrorCode } from '#app/core/errors.ts';
import type { Clash, SheetContent } from './merge.ts';
import { changeBetween } from './sheet-form.ts';

/** Where a juror's typing stands on its way to the server. */
export interface SheetState {
  /** what the server last acknowledged */
  base: SheetContent;
  /** what is on the screen */
  typed: SheetContent;
  /** changed by another tab meanwhile: not sent until the juror has chosen */
  clashes: Clash[];
  wire: 'idle' | 'sending' | 'offline' | 'refused';
  refusal: { code: ErrorCode; params: Record<string, string | number> } | null;
}

export type SheetEvent =
  | { type: 'value'; criterionId: string; value: string | null }
  | { type: 'comment'; text: string }
  | { type: 'sending' }
  | { type: 'saved'; sheet: SheetContent; clashes: Clash[] }
  | { type: 'lost' }
  | { type: 'refused'; code: ErrorCode; params: Record<string, string | number> }
  | { type: 'choose'; criterionId: string | null; keep: 'mine' | 'theirs' }
  | { type: 'resumed'; base: SheetContent; typed: SheetContent };

export function startSheet(base: SheetContent): SheetState {
  const copy = { values: { ...base.values }, comment: base.comment };
  return { base: copy, typed: copy, clashes: [], wire: 'idle', refusal: null };
}

/** What is still to be sent. */
export function pendingChange(state: SheetState) {
  return changeBetween(
    state.base,
    state.typed,
    state.clashes.map((clash) => clash.criterionId),
  );
}

export type SaveWord = 'saved' | 'saving' | 'offline' | 'refused' | 'choose';

/** The word beside the dot. */
export function saveWord(state: SheetState): SaveWord {
  if (state.wire === 'refused') return 'refused';
  if (state.wire === 'offline') return 'offline';
  if (state.wire === 'sending' || pendingChange(state)) return 'saving';
  return state.clashes.length > 0 ? 'choose' : 'saved';
}

export function reduceSheet(state: SheetState, event: SheetEvent): SheetState {
  switch (event.type) {
    case 'value':
      return { ...unrefused(state), typed: withValue(state.typed, event.criterionId, event.value) };
    case 'comment':
      return { ...unrefused(state), typed: { ...state.typed, comment: event.text } };
    case 'sending':
      return { ...state, wire: 'sending' };
    case 'lost':
      return { ...state, wire: 'offline' };
    case 'refused':
      return { ...state, wire: 'refused', refusal: { code: event.code, params: event.params } };
    case 'saved':
      return {
        ...state,
        base: event.sheet,
        typed: keepTyping(state, event.sheet),
        clashes: mergeClashes(state.clashes, event.clashes),
        wire: 'idle',
        refusal: null,
      };
    case 'choose':
      return choose(state, event.criterionId, event.keep);
    case 'resumed':
      return { ...state, base: event.base, typed: event.typed };
  }
}

/** A refused change is tried again once it is another change. */
function unrefused(state: SheetState): SheetState {
  return state.wire === 'refused' ? { ...state, wire: 'idle', refusal: null } : state;
}

function withValue(content: SheetContent, criterionId: string, value: string | null): SheetContent {
  const values = { ...content.values };
  if (value === null || value === '') delete values[criterionId];
  else values[criterionId] = value;
  return { ...content, values };
}

/** What the juror touched since the last answer stays as typed; the rest follows the server (another tab's changes). */
function keepTyping({ base, typed }: SheetState, sheet: SheetContent): SheetContent {
  const values: Record<string, string> = {};
  for (const id of new Set([
    ...Object.keys(typed.values),
    ...Object.keys(base.values),
    ...Object.keys(sheet.values),
  ])) {
    const value = typed.values[id] === base.values[id] ? sheet.values[id] : typed.values[id];
    if (value !== undefined) values[id] = value;
  }
  return { values, comment: typed.comment === base.comment ? sheet.comment : typed.comment };
}

function mergeClashes(known: Clash[], fresh: Clash[]): Clash[] {
  return [...known.filter((a) => !fresh.some((b) => b.criterionId === a.criterionId)), ...fresh];
}

function choose(state: SheetState, criterionId: string | null, keep: 'mine' | 'theirs'): SheetState {
  const clash = state.clashes.find((candidate) => candidate.criterionId === criterionId);
  if (!clash) return state;
  const clashes = state.clashes.filter((candidate) => candidate !== clash);
  if (keep === 'mine') return { ...state, clashes };
  const typed =
    criterionId === null
      ? { ...state.typed, comment: state.base.comment }
      : withValue(state.typed, criterionId, state.base.values[criterionId] ?? null);
  return { ...state, clashes, typed };
}

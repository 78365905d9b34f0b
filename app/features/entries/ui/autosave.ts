import type { InputValue } from '#app/features/contests/field-inputs.ts';
import { sameInput } from '../answers.ts';
import type { Conflict } from '../wizard-views.ts';
import { readPending, writePending } from './draft-store.ts';

/** `saved` on the server; `saving`; `local`: only on this device for now; `offline`: the same, and the network is gone. */
export type Sync = 'saved' | 'saving' | 'local' | 'offline';
export interface AutosaveState {
  sync: Sync;
  conflicts: Record<string, Conflict>;
}

interface Cell {
  version: number;
  pending?: InputValue;
  /** what this page has sent: its own words coming back are no conflict, whatever became of the answer */
  sent: InputValue[];
}
interface Result {
  fieldId: string;
  saved: boolean;
  version: number;
  theirs?: InputValue;
}

const PAUSE_MS = 700;
const RETRY_MS = [2000, 5000, 10_000, 30_000];

/**
 * Sends what is typed, field by field, a moment after the last key. Everything is on the device first; what the server
 * has not acknowledged stays there and is tried again, also by the next page that opens this draft.
 */
export function createAutosave(entryId: string, url: string, versions: Record<string, number>) {
  const cells = new Map<string, Cell>();
  const listeners = new Set<() => void>();
  let state: AutosaveState = { sync: 'saved', conflicts: {} };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;
  let failures = 0;

  const cell = (fieldId: string): Cell => {
    const found = cells.get(fieldId) ?? { version: versions[fieldId] ?? 0, sent: [] };
    cells.set(fieldId, found);
    return found;
  };
  const set = (next: Partial<AutosaveState>) => {
    state = { ...state, ...next };
    for (const listen of listeners) listen();
  };
  const waiting = () =>
    [...cells].filter(([id, { pending }]) => pending !== undefined && !state.conflicts[id]);

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  }

  function write(fieldId: string, value: InputValue) {
    const own = cell(fieldId);
    own.pending = value;
    writePending(entryId, fieldId, { value, base: own.version });
    set({ sync: 'saving' });
    later(PAUSE_MS);
  }

  async function send(keepalive: boolean): Promise<void> {
    const batch = waiting().map(([fieldId, { pending, version }]) => ({
      fieldId,
      base: version,
      value: pending!,
    }));
    if (batch.length === 0) {
      set({ sync: 'saved' });
      return;
    }
    for (const { fieldId, value } of batch) cell(fieldId).sent.push(value);
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ changes: batch }),
      keepalive,
    });
    if (!response.ok) throw new Error(String(response.status));
    const { results } = (await response.json()) as { results: Result[] };
    for (const result of results)
      settle(result, batch.find((item) => item.fieldId === result.fieldId)?.value);
    failures = 0;
  }

  function settle(result: Result, sent: InputValue | undefined) {
    const own = cell(result.fieldId);
    own.version = result.version;
    if (!result.saved) {
      // The other text is what we sent ourselves a moment ago, and whose answer got lost: go on from there.
      if (own.sent.some((mine) => sameInput(mine, result.theirs) && !sameInput(mine, sent))) return;
      const conflict = { fieldId: result.fieldId, version: result.version, theirs: result.theirs ?? '' };
      set({ conflicts: { ...state.conflicts, [result.fieldId]: conflict } });
      return;
    }
    if (own.pending !== undefined && sameInput(own.pending, sent)) {
      own.pending = undefined;
      writePending(entryId, result.fieldId, null);
    } else if (own.pending !== undefined)
      writePending(entryId, result.fieldId, { value: own.pending, base: own.version });
  }

  /** Sends what waits; answers once it is acknowledged or has failed. */
  function save(keepalive = false): Promise<void> {
    clearTimeout(timer);
    underWay ??= send(keepalive)
      .then(() => {
        if (waiting().length > 0) later(0);
        else set({ sync: 'saved' });
      })
      .catch(() => {
        set({ sync: navigator.onLine ? 'local' : 'offline' });
        later(RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)]!);
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  }

  return {
    subscribe(listen: () => void) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    snapshot: () => state,
    write,
    /** Before the page's form goes off: nothing of ours may still be under way with older words. */
    async flush() {
      if (underWay) await underWay;
      if (waiting().length > 0 && state.sync === 'saving') await save();
    },
    save,
    versionOf: (fieldId: string) => cell(fieldId).version,
    /** The person has chosen: this text stands, upon the version the other device wrote. */
    resolve(fieldId: string, value: InputValue) {
      const { [fieldId]: _done, ...conflicts } = state.conflicts;
      set({ conflicts });
      write(fieldId, value);
    },
    /** A plain form's answer may bring conflicts, too. */
    addConflict(conflict: Conflict, mine: InputValue) {
      const own = cell(conflict.fieldId);
      own.version = conflict.version;
      own.pending = mine;
      set({ conflicts: { ...state.conflicts, [conflict.fieldId]: conflict } });
    },
    /** Takes up what an earlier page left on this device; answers what differs from the server's text. */
    restore(known: Record<string, InputValue>): Record<string, InputValue> {
      const found: Record<string, InputValue> = {};
      for (const [fieldId, { value, base }] of Object.entries(readPending(entryId))) {
        if (sameInput(value, known[fieldId])) {
          writePending(entryId, fieldId, null);
          continue;
        }
        const own = cell(fieldId);
        own.version = base;
        own.pending = value;
        found[fieldId] = value;
      }
      if (Object.keys(found).length > 0) later(0);
      return found;
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
export type Autosave = ReturnType<typeof createAutosave>;

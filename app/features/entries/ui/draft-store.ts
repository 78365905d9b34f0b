import type { InputValue } from '#app/features/contests/field-inputs.ts';

/** What was typed and not yet acknowledged by the server, by field: survives a closed tab, a dead battery, a lost network. */
export type Pending = Record<string, { value: InputValue; base: number }>;

const keyOf = (entryId: string) => `qalam.draft.${entryId}`;

/** Empty where the browser keeps nothing (private mode, storage full). */
export function readPending(entryId: string): Pending {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(entryId)) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Pending) : {};
  } catch {
    return {};
  }
}

/** Keeps or forgets one field; true when it is kept on this device. */
export function writePending(entryId: string, fieldId: string, pending: Pending[string] | null): boolean {
  try {
    const all = readPending(entryId);
    if (pending) all[fieldId] = pending;
    else delete all[fieldId];
    if (Object.keys(all).length > 0) localStorage.setItem(keyOf(entryId), JSON.stringify(all));
    else localStorage.removeItem(keyOf(entryId));
    return true;
  } catch {
    return false;
  }
}

import type { ErrorCode } from '#app/core/errors.ts';
import type { SheetChange } from '../../schema.ts';
import type { SheetEvent } from '../../sheet-state.ts';

const PATIENCE_MS = 12_000;

/** Sends a change; every outcome is an event of the sheet. `isLast` survives the page being left. */
export async function sendSheet(
  url: string,
  change: SheetChange,
  isLast = false,
): Promise<Extract<SheetEvent, { type: 'saved' | 'lost' | 'refused' }>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(change),
      keepalive: isLast,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status >= 500) return { type: 'lost' };
    const answer = await response.json();
    if (response.ok) {
      const { clashes, values, comment } = answer;
      return { type: 'saved', sheet: { values, comment }, clashes };
    }
    return { type: 'refused', code: answer.code as ErrorCode, params: answer.params ?? {} };
  } catch {
    // No network, no answer in time, or an answer that is not ours (a hotel's sign-in page).
    return { type: 'lost' };
  }
}

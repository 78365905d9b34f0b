import { useEffect } from 'react';
import type { SheetContent } from '../../merge.ts';
import { changeBetween } from '../../sheet-form.ts';
import { sendSheet } from './send-sheet.ts';

/** Copies of what the server does not have yet, on this device, by juror and entry. */
const PREFIX = 'qalam.sheet.';

interface Kept {
  base: SheetContent;
  typed: SheetContent;
}
interface Key {
  jurorId: string;
  entryId: string;
}

const nameOf = ({ jurorId, entryId }: Key) => `${PREFIX}${jurorId}.${entryId}`;

export function keepLocally(key: Key, { base, typed }: Kept) {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify({ base, typed }));
  } catch {
    // Full or switched off: the screen still holds it.
  }
}

export function forgetLocally(key: Key) {
  try {
    localStorage.removeItem(nameOf(key));
  } catch {
    // nothing was kept
  }
}

export function recallLocally(key: Key): Kept | null {
  return read(nameOf(key));
}

function read(name: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Kept | null;
    return kept && typeof kept.base?.values === 'object' && typeof kept.typed?.values === 'object'
      ? kept
      : null;
  } catch {
    return null;
  }
}

/** Sends what earlier pages could not (the connection was away when they were left). */
export function useLeftBehind(
  jurorId: string,
  exceptEntryId: string | null,
  urlOf: (entryId: string) => string,
) {
  useEffect(() => {
    const own = `${PREFIX}${jurorId}.`;
    const names = Object.keys(localStorage).filter((name) => name.startsWith(own));
    for (const name of names) {
      const entryId = name.slice(own.length);
      const kept = read(name);
      if (entryId === exceptEntryId || !kept) continue;
      const change = changeBetween(kept.base, kept.typed);
      if (!change) localStorage.removeItem(name);
      // A clash or a refusal stays kept: the entry's own page shows it with the choice.
      else
        void sendSheet(urlOf(entryId), change).then((answer) => {
          if (answer.type === 'saved' && answer.clashes.length === 0) localStorage.removeItem(name);
        });
    }
  }, [jurorId, exceptEntryId, urlOf]);
}

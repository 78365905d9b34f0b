import { useEffect } from 'react';

/** A key and what it does; ignored while a person types (but for Escape), and with Ctrl, Alt or Meta held. */
export function useKeys(keys: Record<string, () => void>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      const target = event.target as HTMLElement | null;
      const isTyping = target?.closest(
        'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]',
      );
      if (isTyping && event.key !== 'Escape') return;
      // By place on the keyboard as well: with a Cyrillic layout the J key types «о».
      const letter = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
      const act = keys[event.key.toLowerCase()] ?? (letter ? keys[letter] : undefined);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys]);
}

/** What the desk's keys are, for the list of them. */
export const KEYS = [
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'accept'],
  ['c', 'changes'],
  ['r', 'reject'],
  ['x', 'select'],
  ['?', 'help'],
] as const;

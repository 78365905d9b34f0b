import { type RefObject, useEffect } from 'react';
import type { CriterionView } from '#app/features/contests/views.ts';
import { valueForDigit } from '../../scale.ts';

interface Keys {
  panel: RefObject<HTMLFormElement | null>;
  criteria: CriterionView[];
  values: Readonly<Record<string, string>>;
  enabled: boolean;
  onValue: (criterionId: string, value: string) => void;
  onNext: () => void;
}

/**
 * Digits give a value to the criterion that has the focus, else to the first without one, and move on to the next;
 * Enter goes to the next work. Never while somebody types words, and never with a modifier held.
 */
export function useScoreKeys({ panel, criteria, values, enabled, onValue, onNext }: Keys) {
  useEffect(() => {
    if (!enabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter' && (target === document.body || target instanceof HTMLInputElement)) {
        event.preventDefault();
        onNext();
        return;
      }
      if (!/^\d$/.test(event.key)) return;
      const focused = target.closest<HTMLElement>('[data-criterion]')?.dataset.criterion;
      const at = criteria.findIndex((c) => (focused ? c.id === focused : values[c.id] === undefined));
      const criterion = criteria[at];
      const value = criterion && valueForDigit(criterion, event.key);
      if (!criterion || !value) return;
      event.preventDefault();
      onValue(criterion.id, value);
      focusOn(panel.current, criteria[at + 1]?.id ?? criterion.id);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [panel, criteria, values, enabled, onValue, onNext]);
}

function isTyping(target: HTMLElement): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio';
  return target.isContentEditable || /^(TEXTAREA|SELECT|BUTTON|A|SUMMARY)$/.test(target.tagName);
}

/** Focus goes to the chosen value of a criterion, or to its first: where Tab would go. */
function focusOn(panel: HTMLElement | null, criterionId: string) {
  const group = panel?.querySelector(`[data-criterion="${criterionId}"]`);
  const radio =
    group?.querySelector<HTMLInputElement>('input:checked') ??
    group?.querySelector<HTMLInputElement>('input:not([type=hidden])');
  radio?.focus({ preventScroll: false });
}

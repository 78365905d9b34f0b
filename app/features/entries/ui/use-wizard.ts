import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useRevalidator } from 'react-router';
import { type InputValue, readInput } from '#app/features/contests/field-inputs.ts';
import type { FormField } from '#app/features/contests/form-fields.ts';
import type { Inputs } from '../answers.ts';
import { FIELD_PREFIX } from '../schema.ts';
import type { Conflict, WizardView } from '../wizard-views.ts';
import { type AutosaveState, createAutosave } from './autosave.ts';
import { type UploadItem, type UploadQueue, uploadQueue } from './upload-queue.ts';

const QUIET: AutosaveState = { sync: 'saved', conflicts: {} };
const NONE: readonly UploadItem[] = [];

/** Texts of a step: kept on the device at once, sent a moment later. `generation` redraws a field's inputs with new words. */
export function useAutosave(view: WizardView, url: string) {
  const [autosave] = useState(() => createAutosave(view.entryId, url, view.versions));
  const state = useSyncExternalStore(autosave.subscribe, autosave.snapshot, () => QUIET);
  const [inputs, setInputs] = useState<Inputs>(view.inputs);
  const [generation, setGeneration] = useState<Record<string, number>>({});
  const server = useRef(view.inputs);

  const show = useCallback((fieldId: string, value: InputValue) => {
    setInputs((all) => ({ ...all, [fieldId]: value }));
    setGeneration((all) => ({ ...all, [fieldId]: (all[fieldId] ?? 0) + 1 }));
  }, []);

  useEffect(() => {
    for (const [fieldId, value] of Object.entries(autosave.restore(server.current))) show(fieldId, value);
    const saveNow = () => {
      if (document.visibilityState === 'hidden') void autosave.save(true);
    };
    const online = () => void autosave.save();
    document.addEventListener('visibilitychange', saveNow);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('visibilitychange', saveNow);
      window.removeEventListener('online', online);
      void autosave.save();
      autosave.stop();
    };
  }, [autosave, show]);

  /** For the form's `input` and `change` events, which bubble from every control. */
  const onInput = useCallback(
    (form: HTMLFormElement, name: string) => {
      const field = fieldOf(view.fields, name);
      if (!field) return;
      const value = readInput(field, new FormData(form), `${FIELD_PREFIX}${field.id}`);
      if (value === undefined) return;
      setInputs((all) => ({ ...all, [field.id]: value }));
      autosave.write(field.id, value);
    },
    [autosave, view.fields],
  );
  /** What was typed before the scripts came stands in the form and nowhere else: it counts as typed now. */
  const takeTyped = useCallback(
    (form: HTMLFormElement) => {
      for (const control of form.elements) {
        const isText =
          control instanceof HTMLTextAreaElement ||
          (control instanceof HTMLInputElement && /^(text|url|email|tel|number)$/.test(control.type));
        const isMark = control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type);
        if (
          (isText && control.value !== control.defaultValue) ||
          (isMark && control.checked !== control.defaultChecked)
        )
          onInput(form, control.name);
      }
    },
    [onInput],
  );
  const resolve = useCallback(
    (fieldId: string, value: InputValue) => {
      autosave.resolve(fieldId, value);
      show(fieldId, value);
    },
    [autosave, show],
  );
  const latest = useRef(inputs);
  latest.current = inputs;
  /** A whole form sent at once met somebody else's text: what stands in the field now is mine. */
  const addConflict = useCallback(
    (conflict: Conflict) => autosave.addConflict(conflict, latest.current[conflict.fieldId] ?? ''),
    [autosave],
  );
  return { autosave, state, inputs, generation, onInput, takeTyped, resolve, addConflict };
}

function fieldOf(fields: readonly FormField[], name: string): FormField | undefined {
  if (!name.startsWith(FIELD_PREFIX)) return undefined;
  const id = name.slice(FIELD_PREFIX.length).split('.')[0];
  return fields.find((field) => field.id === id);
}

const POLL_MS = 1500;
const POLL_SLOW_MS = 6000;

/** The entry's uploads; asks the server again when one has arrived, and while one is being made ready. */
export function useUploads(view: WizardView, url: string) {
  const [queue, setQueue] = useState<UploadQueue | null>(null);
  useEffect(() => setQueue(uploadQueue(view.entryId, url)), [view.entryId, url]);
  const subscribe = useCallback((listen: () => void) => queue?.subscribe(listen) ?? (() => {}), [queue]);
  const items = useSyncExternalStore(
    subscribe,
    () => queue?.snapshot() ?? NONE,
    () => NONE,
  );
  const { revalidate, state } = useRevalidator();
  const known = useMemo(() => view.files.map((file) => file.uploadKey), [view.files]);
  const arrived = items.filter((item) => item.state === 'sent').length;
  const isProcessing = view.files.some((file) => file.state === 'processing');
  const polls = useRef(0);

  useEffect(() => {
    queue?.forgetSent(known);
  }, [queue, known]);
  useEffect(() => {
    if (arrived > 0) void revalidate();
  }, [arrived, revalidate]);
  useEffect(() => {
    if (!isProcessing) polls.current = 0;
    if (!isProcessing || state !== 'idle') return;
    const timer = setTimeout(() => void revalidate(), polls.current++ < 20 ? POLL_MS : POLL_SLOW_MS);
    return () => clearTimeout(timer);
  }, [isProcessing, state, revalidate]);

  const isSending = items.some(({ state: s }) => s !== 'refused' && s !== 'sent');
  return { queue, items, isSending, revalidate };
}

/** False on the server and until React has taken over: what is drawn first works without scripts. */
export function useHydrated(): boolean {
  const [isHydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return isHydrated;
}

import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { SheetContent } from '../../merge.ts';
import {
  pendingChange,
  reduceSheet,
  type SheetEvent,
  type SheetState,
  startSheet,
} from '../../sheet-state.ts';
import { forgetLocally, keepLocally, recallLocally } from './local-sheets.ts';
import { sendSheet } from './send-sheet.ts';

/** Words are sent when the hand rests; a pressed value at once. */
const REST_MS = 700;
const RETRY_MS = [2000, 4000, 8000, 15_000, 30_000];

/**
 * One sheet on the screen: types, saves by itself, keeps a copy on this device until the server has it, goes on when the
 * connection is back. `key` must be the same object between renders. `flush` sends what is left and tells whether the server has everything.
 */
export function useSheet(key: { jurorId: string; entryId: string }, url: string, initial: SheetContent) {
  const [state, dispatch] = useReducer(reduceSheet, initial, startSheet);
  // The sender reads the newest state between renders.
  const latest = useRef(state);
  latest.current = state;
  const sending = useRef<Promise<void> | null>(null);
  const tries = useRef(0);

  const apply = useCallback((event: SheetEvent) => {
    latest.current = reduceSheet(latest.current, event);
    dispatch(event);
  }, []);

  const send = useCallback((): Promise<void> => {
    if (sending.current) return sending.current;
    const change = pendingChange(latest.current);
    if (!change || latest.current.wire === 'refused') return Promise.resolve();
    apply({ type: 'sending' });
    sending.current = sendSheet(url, change)
      .then((answer) => {
        tries.current = answer.type === 'lost' ? tries.current + 1 : 0;
        apply(answer);
      })
      .finally(() => {
        sending.current = null;
      });
    return sending.current;
  }, [apply, url]);

  const flush = useCallback(async (): Promise<boolean> => {
    await sending.current;
    await send();
    return pendingChange(latest.current) === null && latest.current.clashes.length === 0;
  }, [send]);

  useEffect(() => {
    const kept = recallLocally(key);
    if (kept) apply({ type: 'resumed', ...kept });
  }, [key, apply]);

  useEffect(() => {
    if (pendingChange(state)) keepLocally(key, state);
    else if (state.clashes.length === 0) forgetLocally(key);
  }, [state, key]);

  useEffect(() => schedule(state, tries.current, send), [state, send]);

  useEffect(() => {
    const now = () => void send();
    window.addEventListener('online', now);
    const leave = () => {
      const change = pendingChange(latest.current);
      if (change && !sending.current) void sendSheet(url, change, true);
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('online', now);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [send, url]);

  return { state, apply, flush };
}

/** When to send next: at once for values, after a rest for words, later and later while the connection is away. */
function schedule(state: SheetState, tries: number, send: () => Promise<void>) {
  const change = pendingChange(state);
  if (!change || state.wire === 'sending' || state.wire === 'refused') return undefined;
  const pause =
    state.wire === 'offline'
      ? RETRY_MS[Math.min(tries, RETRY_MS.length) - 1]
      : change.values.length > 0
        ? 0
        : REST_MS;
  const timer = window.setTimeout(() => void send(), pause ?? RETRY_MS[0]);
  return () => window.clearTimeout(timer);
}

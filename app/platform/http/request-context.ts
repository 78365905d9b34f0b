import { createContext, type RouterContextProvider } from 'react-router';
import type { Ctx } from '../context.server.ts';

/** Set once per request by the root middleware. */
export const ctxContext = createContext<Ctx>();

/** The request's context in a loader or action: `const ctx = getCtx(context)`. */
export function getCtx(context: Readonly<RouterContextProvider>): Ctx {
  return context.get(ctxContext);
}

/** The value that lets our own inline scripts run under the page's Content-Security-Policy; new for each answer. */
export const nonceContext = createContext<string>('');

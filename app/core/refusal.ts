import type { ErrorCode, ErrorParams } from './errors.ts';

/** What an action answers when it refuses: the form shows the text of `code` and keeps `values`. */
export interface Refusal {
  ok: false;
  error?: { code: ErrorCode; params: ErrorParams };
  /** by field name */
  fieldErrors?: Record<string, { code: ErrorCode; params?: ErrorParams }>;
  values?: Record<string, string | string[]>;
}

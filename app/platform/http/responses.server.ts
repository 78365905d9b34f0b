import { createHash } from 'node:crypto';
import { data } from 'react-router';
import { AppError } from '#app/core/errors.ts';
import type { Refusal } from '#app/core/refusal.ts';

/**
 * Runs a command for an action. Expected refusals (AppError) come back as data with their status and what was typed;
 * anything else is thrown on to the error page.
 */
export async function attempt<T>(run: () => Promise<T>, form?: FormData) {
  try {
    return { ok: true as const, value: await run() };
  } catch (error) {
    if (!(error instanceof AppError) || error.status === 404 || error.status === 401) throw error;
    return { ok: false as const, response: refuse(error, form) };
  }
}

/** A refusal as an action's answer. */
export function refuse(error: AppError, form?: FormData) {
  const body: Refusal = {
    ok: false,
    error: { code: error.code, params: error.params },
    values: form && typed(form),
  };
  return data(body, { status: error.status });
}

/** Text fields of a form as typed, for showing them again. Files are left out. */
export function typed(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const key of new Set(form.keys())) {
    const all = form.getAll(key).filter((v): v is string => typeof v === 'string');
    if (all.length === 1) values[key] = all[0]!;
    else if (all.length > 1) values[key] = all;
  }
  return values;
}

/** A cacheable public answer with a strong ETag; 304 when the client has it already. */
export function cacheable(
  request: Request,
  body: string | Uint8Array,
  headers: Record<string, string>,
): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const all = new Headers({ ETag: etag, ...headers });
  const seen = request.headers.get('if-none-match')?.split(/,\s*/) ?? [];
  if (seen.some((tag) => tag.replace(/^W\//, '') === etag))
    return new Response(null, { status: 304, headers: all });
  return new Response(body as BodyInit, { headers: all });
}

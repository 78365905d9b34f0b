import { AppError } from '#app/core/errors.ts';
import { cacheable } from '#app/platform/http/responses.server.ts';
import { PAGE } from './schema.ts';

const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'public, max-age=60',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
};

/** A public JSON answer: ETag, CORS, errors as `{ error: CODE }`. Only GET and HEAD reach a loader. */
export async function answerJson(request: Request, read: () => Promise<object>): Promise<Response> {
  try {
    return cacheable(request, JSON.stringify(await read()), HEADERS);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return Response.json(
      { error: error.code },
      { status: error.status, headers: { ...HEADERS, 'Cache-Control': 'no-store' } },
    );
  }
}

/** Anything but reading (preflights are answered before a route is found). */
export function readOnly(): Response {
  return Response.json(
    { error: 'READ_ONLY' },
    { status: 405, headers: { ...HEADERS, Allow: 'GET, HEAD, OPTIONS' } },
  );
}

/** `after` and `limit` of a list's address, within bounds. */
export function pagingOf(request: Request): { after: string | null; limit: number } {
  const query = new URL(request.url).searchParams;
  const limit = Number(query.get('limit') ?? PAGE.default);
  const bounded = Number.isInteger(limit) ? Math.min(Math.max(limit, 1), PAGE.max) : PAGE.default;
  return { after: query.get('after')?.slice(0, 200) || null, limit: bounded };
}

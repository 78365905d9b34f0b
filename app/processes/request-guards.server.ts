import type { NextFunction, Request, Response } from 'express';
import { env } from '#app/platform/env.server.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site sends in a browser's name: React Router asks only pages for their origin, not the addresses
 * without a page (log out, autosave, uploads). Programs that name no origin carry nobody's cookies and may pass.
 */
export function ownOriginOnly(request: Request, response: Response, next: NextFunction) {
  const { origin } = request.headers;
  if (READS.has(request.method) || origin === undefined || isOwn(request, origin)) return next();
  response.status(403).type('text').send('FOREIGN_ORIGIN\n');
}

function isOwn(request: Request, origin: string): boolean {
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  if (host === null) return false;
  const forwarded = String(request.headers['x-forwarded-host'] ?? '').split(',', 1)[0]!;
  const { PUBLIC_URL } = env();
  const own = [request.headers.host, forwarded.trim(), PUBLIC_URL && new URL(PUBLIC_URL).host];
  return own.some((name) => name?.toLowerCase() === host);
}

/** Every form and autosave fits many times over; what is larger is read into memory by nobody. */
export const MAX_BODY_BYTES = 4_000_000;

/** Addresses that take files as streams and judge their size themselves, after asking who sends. */
const TAKES_FILES =
  /^\/(kk|ru|en)\/(entries\/[^/]+\/edit|desk\/contests\/[^/]+\/(content|partners)|desk\/[^/]+\/settings)(\.data)?$/;
const TAKES_BODY_AS_FILE = /^\/(kk|ru|en)\/entries\/[^/]+\/files(\.data)?$/;

/** Refuses a body that is too long, or that does not say how long it is, before a byte of it is read. */
export function boundedBodies(request: Request, response: Response, next: NextFunction) {
  if (TAKES_FILES.test(request.path)) return next();
  if (request.method === 'PUT' && TAKES_BODY_AS_FILE.test(request.path)) return next();
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const refused = encoding !== undefined ? 411 : Number(length ?? 0) > MAX_BODY_BYTES ? 413 : null;
  if (refused === null) return next();
  // The rest of the body is not waited for.
  response.status(refused).set('Connection', 'close').type('text').send('BODY_TOO_LARGE\n');
}

import { randomInt } from 'node:crypto';
import { isRealServer } from '#app/platform/env.server.ts';
import { parseSeed, WHEEL } from './gallery-order.ts';

const COOKIE = 'qalam-walk';

/**
 * The visitor's seed: from the address (a further page), else from the cookie, else a new one with the cookie that keeps
 * it. A cookie and not the network's address: thousands of phones share one, and all would see the same works first.
 * It holds a random number until the browser closes, and says nothing about who it is.
 */
export function visitorSeed(request: Request): { seed: number; setCookie: string | null } {
  const asked = parseSeed(new URL(request.url).searchParams.get('seed'));
  const kept = parseSeed(
    new RegExp(`(?:^|;\\s*)${COOKIE}=(\\d+)(?:;|$)`).exec(request.headers.get('cookie') ?? '')?.[1],
  );
  const seed = asked ?? kept ?? randomInt(0, WHEEL);
  const secure = isRealServer() ? '; Secure' : '';
  return {
    seed,
    setCookie: seed === kept ? null : `${COOKIE}=${seed}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  };
}

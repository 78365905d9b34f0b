import { createCookie } from 'react-router';
import { isRealServer } from '../env.server.ts';
import { newToken, sha256 } from '../hash.server.ts';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Holds the secret of entries begun without an account. The database knows only its hash. */
function holderCookie() {
  return createCookie('qalam-draft', {
    httpOnly: true,
    sameSite: 'lax',
    secure: isRealServer(),
    path: '/',
    maxAge: YEAR_SECONDS,
  });
}

/** SHA-256 of the browser's draft secret, or null when it has none. */
export async function readHolderHash(request: Request): Promise<string | null> {
  const secret: unknown = await holderCookie().parse(request.headers.get('cookie'));
  return typeof secret === 'string' && secret.length >= 24 && secret.length <= 64 ? sha256(secret) : null;
}

/** A new secret: its hash for the entry, and the `Set-Cookie` line for the answer. */
export async function newHolder(): Promise<{ holderHash: string; setCookie: string }> {
  const secret = newToken();
  return { holderHash: sha256(secret), setCookie: await holderCookie().serialize(secret) };
}

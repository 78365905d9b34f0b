import { createHmac } from 'node:crypto';
import type { Tx } from '#app/platform/db/client.server.ts';
import { env, isDemo, isRealServer } from '#app/platform/env.server.ts';
import { newToken } from '#app/platform/hash.server.ts';
import type { SessionRef } from '#app/platform/session/actor.server.ts';
import { authFor } from './auth.server.ts';
import { SESSION_COOKIE_DAYS, SESSION_DAYS, STRONG_AUTH_HOURS } from './schema.ts';

const DAY_MS = 86_400_000;

/** The session behind a request's cookie, or null. Asks nothing of the database for those who never signed in. */
export async function readSession(request: Request): Promise<SessionRef | null> {
  if (!request.headers.get('cookie')?.includes(`${sessionCookieName()}=`)) return null;
  const found = await authFor(request).api.getSession({ headers: request.headers });
  if (!found || found.user.deletedAt) return null;
  if (found.user.isDemo && !isDemo()) return null;
  const shownAt = found.session.strongAuthAt ?? null;
  const isStrong = shownAt !== null && Date.now() - shownAt.getTime() < STRONG_AUTH_HOURS * 3_600_000;
  return {
    userId: found.user.id,
    sessionId: found.session.id,
    strongAuthAt: isStrong ? shownAt : null,
  };
}

/** Begins a session inside a command; `token` goes into the cookie by `sessionCookie`. */
export async function createSession(
  tx: Tx,
  userId: string,
  at: { now: Date; userAgent: string | null },
): Promise<{ sessionId: string; token: string }> {
  const token = newToken();
  const { id } = await tx.session.create({
    data: {
      userId,
      token,
      expiresAt: new Date(at.now.getTime() + SESSION_DAYS * DAY_MS),
      userAgent: at.userAgent?.slice(0, 400) ?? null,
    },
    select: { id: true },
  });
  return { sessionId: id, token };
}

export function sessionCookieName(): string {
  return `${isRealServer() ? '__Secure-' : ''}qalam.session_token`;
}

/** The `Set-Cookie` line of a session, signed the way better-auth reads it. */
export function sessionCookie(token: string): string {
  return `${sessionCookieName()}=${signedToken(token)}; Max-Age=${SESSION_COOKIE_DAYS * 86_400}; ${attributes()}`;
}

/** The `Set-Cookie` line that forgets the session. */
export function endedSessionCookie(): string {
  return `${sessionCookieName()}=; Max-Age=0; ${attributes()}`;
}

/** `token.signature`, URL-encoded: the value better-auth puts into its signed cookies. */
export function signedToken(token: string): string {
  const signature = createHmac('sha256', env().SECRET).update(token).digest('base64');
  return encodeURIComponent(`${token}.${signature}`);
}

function attributes(): string {
  return `Path=/; HttpOnly; SameSite=Lax${isRealServer() ? '; Secure' : ''}`;
}

import { createSession, sessionCookieName, signedToken } from '#app/features/people/session.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';

/**
 * Signs a person in by a session row, without a page. `cookie` is the value of a `Cookie` header; `forBrowser` goes into
 * Playwright's `context.addCookies([forBrowser(server.url)])`. The process must have the server's SECRET.
 */
export async function signIn(
  db: Db,
  userId: string,
  options: { hasStrongAuth?: boolean; userAgent?: string } = {},
) {
  const session = await createSession(db, userId, {
    now: new Date(),
    userAgent: options.userAgent ?? 'test',
  });
  if (options.hasStrongAuth)
    await db.session.update({ where: { id: session.sessionId }, data: { strongAuthAt: new Date() } });
  const value = signedToken(session.token);
  return {
    ...session,
    cookie: `${sessionCookieName()}=${value}`,
    forBrowser: (url: string) => ({
      name: sessionCookieName(),
      value,
      url,
      httpOnly: true,
      sameSite: 'Lax' as const,
    }),
  };
}

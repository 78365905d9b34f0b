import type { SessionRef } from '#app/platform/session/actor.server.ts';

/** The session behind a request's cookie, or null. */
export async function readSession(_request: Request): Promise<SessionRef | null> {
  return null;
}

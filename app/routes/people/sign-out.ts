import { redirect } from 'react-router';
import { href } from '#app/core/locale.ts';
import { endSession } from '#app/features/people/commands/end-session.server.ts';
import { endedSessionCookie } from '#app/features/people/session.server.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import type { Route } from './+types/sign-out.ts';

/** Only a button logs out: a picture's address on another site must not. */
export function loader({ context }: Route.LoaderArgs) {
  throw redirect(href(getCtx(context).locale, '/account'));
}

export async function action({ context }: Route.ActionArgs) {
  const ctx = getCtx(context);
  const { sessionId } = ctx.actor;
  if (sessionId) await endSession(ctx, { sessionId });
  throw redirect(href(ctx.locale, '/'), { headers: { 'Set-Cookie': endedSessionCookie() } });
}

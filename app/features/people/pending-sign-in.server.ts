import { createCookie } from 'react-router';
import { env, isRealServer } from '#app/platform/env.server.ts';
import { CODE_MINUTES, normaliseEmail } from './schema.ts';

/** Carries the address from the first page to the code page: not in the URL, which is logged and shared. */
function pendingCookie() {
  return createCookie('qalam-sign-in', {
    httpOnly: true,
    sameSite: 'lax',
    secure: isRealServer(),
    path: '/',
    maxAge: CODE_MINUTES * 2 * 60,
    secrets: [env().SECRET],
  });
}

export async function readPendingEmail(request: Request): Promise<string | null> {
  return normaliseEmail(await pendingCookie().parse(request.headers.get('cookie')));
}

export function pendingEmailCookie(email: string): Promise<string> {
  return pendingCookie().serialize(email);
}

export function forgetPendingEmailCookie(): Promise<string> {
  return pendingCookie().serialize('', { maxAge: 0 });
}

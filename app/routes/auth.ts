import { notFound } from '#app/core/errors.ts';
import { authFor } from '#app/features/people/auth.server.ts';
import type { Route } from './+types/auth.ts';

/** What of better-auth the browser may call; everything else has a page of ours or does not exist here. */
const OPEN = new Set([
  '/auth/passkey/generate-register-options',
  '/auth/passkey/verify-registration',
  '/auth/passkey/generate-authenticate-options',
  '/auth/passkey/verify-authentication',
]);

function answer(request: Request) {
  if (!OPEN.has(new URL(request.url).pathname)) throw notFound();
  return authFor(request).handler(request);
}

export const loader = ({ request }: Route.LoaderArgs) => answer(request);
export const action = ({ request }: Route.ActionArgs) => answer(request);

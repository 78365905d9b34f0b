import { notFound, unauthenticated } from '#app/core/errors.ts';
import { authFor } from '#app/features/people/auth.server.ts';
import { recordPasskeyUse } from '#app/features/people/commands/change-passkeys.server.ts';
import { mayAddFactor } from '#app/features/people/commands/set-up-totp.server.ts';
import { deviceName } from '#app/features/people/device.ts';
import { LIMITS } from '#app/features/people/schema.ts';
import { getCtx } from '#app/platform/http/request-context.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import type { Route } from './+types/auth.ts';

/** What of better-auth the browser may call, all of it about passkeys; everything else has a page of ours. */
const OPEN: Record<string, 'add' | 'sign-in'> = {
  '/auth/passkey/generate-register-options': 'add',
  '/auth/passkey/verify-registration': 'add',
  '/auth/passkey/generate-authenticate-options': 'sign-in',
  '/auth/passkey/verify-authentication': 'sign-in',
};

async function answer({ request, context }: Route.LoaderArgs | Route.ActionArgs): Promise<Response> {
  const ctx = getCtx(context);
  const { pathname } = new URL(request.url);
  const use = OPEN[pathname];
  if (!use) throw notFound();
  await countAttempt(ctx, LIMITS.passkeyPerNetwork, ctx.network);
  if (use === 'add') {
    if (!ctx.actor.userId) throw unauthenticated();
    await mayAddFactor(ctx.db, ctx, ctx.actor.userId);
  }
  const device = deviceName(request.headers.get('user-agent'));
  const response = await authFor(request).handler(request);
  if (!response.ok || !pathname.includes('/verify-')) return response;
  if (use === 'add') await recordPasskeyUse(ctx, { use: 'registered', userId: ctx.actor.userId!, device });
  else {
    const { user } = (await response.clone().json()) as { user: { id: string } };
    await recordPasskeyUse(ctx, { use: 'signed-in', userId: user.id, device });
  }
  // The cookies, without the body: it holds the session's token, which no script needs to see.
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return Response.json({ ok: true }, { headers });
}

export const loader = (args: Route.LoaderArgs) => answer(args);
export const action = (args: Route.ActionArgs) => answer(args);

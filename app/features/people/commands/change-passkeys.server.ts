import { AppError, notFound, unauthenticated } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';

/** Removes one of the person's own passkeys, in a session that has shown a second factor. */
export function removePasskey(ctx: Ctx, input: { passkeyId: string }): Promise<void> {
  const { userId, hasStrongAuth } = ctx.actor;
  if (!userId) throw unauthenticated();
  return transact(ctx, async (tx) => {
    if (!hasStrongAuth) throw new AppError('CONFIRM_FACTOR_FIRST', {}, 403);
    const { count } = await tx.passkey.deleteMany({ where: { id: input.passkeyId, userId } });
    if (count === 0) throw notFound();
    await audit(tx, ctx, { type: 'passkey.removed', payload: { userId, passkeyId: input.passkeyId } });
  });
}

/** Writes down what better-auth's passkey end points have just done, and names a new passkey after its device. */
export function recordPasskeyUse(
  ctx: Ctx,
  input: { use: 'registered' | 'signed-in'; userId: string; device: string },
): Promise<void> {
  return transact(ctx, async (tx) => {
    if (input.use === 'registered') {
      await tx.passkey.updateMany({
        where: { userId: input.userId, name: null },
        data: { name: input.device },
      });
      // The device has just asked for the finger or the face: that is the second factor.
      if (ctx.actor.sessionId)
        await tx.session.updateMany({ where: { id: ctx.actor.sessionId }, data: { strongAuthAt: ctx.now } });
      await audit(tx, ctx, { type: 'passkey.added', payload: { userId: input.userId } });
      return;
    }
    // The passkey began a session of its own; the one this browser had before ends.
    if (ctx.actor.sessionId) await tx.session.deleteMany({ where: { id: ctx.actor.sessionId } });
    await audit(tx, ctx, { type: 'session.started', payload: { userId: input.userId, by: 'passkey' } });
  });
}

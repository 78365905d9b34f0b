import { notFound, unauthenticated } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';

/** Ends one of the person's own sessions: this one (log out) or another (a lost phone). */
export function endSession(ctx: Ctx, input: { sessionId: string }): Promise<void> {
  const { userId } = ctx.actor;
  if (!userId) throw unauthenticated();
  return transact(ctx, async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id: input.sessionId, userId } });
    if (count === 0) throw notFound();
    await audit(tx, ctx, { type: 'session.ended', payload: { userId } });
  });
}

/** Ends all of the person's sessions but this one. Answers how many there were. */
export function endOtherSessions(ctx: Ctx): Promise<number> {
  const { userId, sessionId } = ctx.actor;
  if (!userId || !sessionId) throw unauthenticated();
  return transact(ctx, async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await audit(tx, ctx, { type: 'session.others-ended', payload: { userId, count } });
    return count;
  });
}

import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { env } from '#app/platform/env.server.ts';
import { createSession } from './session.server.ts';

export interface SignedIn {
  userId: string;
  sessionId: string;
  token: string;
  isNew: boolean;
}

/**
 * Begins a session for a person who has just shown that the address is theirs; makes the account at the first time.
 * A session this browser already had ends. For use inside commands, which write `session.started` to the log.
 */
export async function beginSession(
  tx: Tx,
  ctx: Ctx,
  proof: { email: string; name?: string; userAgent: string | null },
): Promise<SignedIn> {
  const made = await tx.user.createManyAndReturn({
    data: { email: proof.email, emailVerified: true, name: proof.name ?? '', locale: ctx.locale },
    skipDuplicates: true,
    select: { id: true },
  });
  const isNew = made.length > 0;
  const user = await tx.user.update({
    where: { email: proof.email },
    data: { emailVerified: true },
    select: { id: true, isPlatformAdmin: true, isDemo: true },
  });
  if (isNew) await audit(tx, ctx, { type: 'account.created', payload: { userId: user.id } });
  if (!user.isPlatformAdmin && !user.isDemo) await appointFirstAdministrator(tx, ctx, user.id, proof.email);
  if (ctx.actor.sessionId) await tx.session.deleteMany({ where: { id: ctx.actor.sessionId } });
  const session = await createSession(tx, user.id, { now: ctx.now, userAgent: proof.userAgent });
  return { userId: user.id, isNew, ...session };
}

/** ADMIN_EMAIL becomes administrator at sign-in while the server has none; later ones are made in the app. */
async function appointFirstAdministrator(tx: Tx, ctx: Ctx, userId: string, email: string): Promise<void> {
  if (env().ADMIN_EMAIL?.toLowerCase() !== email) return;
  const others = await tx.user.count({ where: { isPlatformAdmin: true, isDemo: false, deletedAt: null } });
  if (others > 0) return;
  await tx.user.update({ where: { id: userId }, data: { isPlatformAdmin: true } });
  await audit(tx, ctx, { type: 'administrator.appointed', payload: { userId, by: 'ADMIN_EMAIL' } });
}

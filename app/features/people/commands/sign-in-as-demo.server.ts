import { notFound } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { type DemoRole, demoPerson } from '../demo-people.ts';
import { createSession } from '../session.server.ts';

/** Signs in as one of the demo city's people; anyone not marked as demo is out of reach. The caller checked loopback. */
export function signInAsDemo(ctx: Ctx, input: { role: DemoRole; userAgent: string | null }) {
  return transact(ctx, async (tx) => {
    const user = await tx.user.findFirst({
      where: { email: demoPerson(input.role).email, isDemo: true, deletedAt: null },
      select: { id: true, locale: true },
    });
    if (!user) throw notFound();
    const session = await createSession(tx, user.id, { now: ctx.now, userAgent: input.userAgent });
    await audit(tx, ctx, { type: 'session.started', payload: { userId: user.id, by: 'demo' } });
    return { ...session, userId: user.id, locale: user.locale };
  });
}

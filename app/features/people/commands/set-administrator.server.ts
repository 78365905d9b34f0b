import { AppError, notFound } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { demandAdministrator } from '../administration.server.ts';

/** Makes somebody an administrator, or no longer one. One can't take it from oneself: so there is always one left. */
export function setAdministrator(
  ctx: Ctx,
  input: { userId: string; isAdministrator: boolean },
): Promise<void> {
  return transact(ctx, async (tx) => {
    demandAdministrator(ctx);
    if (input.userId === ctx.actor.userId) throw new AppError('NOT_YOURSELF');
    // Both rows in one order: two administrators who unmake each other take turns, and the second finds itself unmade.
    for (const id of [input.userId, ctx.actor.userId ?? input.userId].sort())
      if (!(await lockRow(tx, 'User', id))) throw notFound();
    if (ctx.actor.userId) {
      const self = await tx.user.findUnique({
        where: { id: ctx.actor.userId },
        select: { isPlatformAdmin: true },
      });
      if (!self?.isPlatformAdmin) throw notFound();
    }
    const { count } = await tx.user.updateMany({
      where: { id: input.userId, deletedAt: null },
      data: { isPlatformAdmin: input.isAdministrator },
    });
    if (count === 0) throw notFound();
    await audit(tx, ctx, {
      type: input.isAdministrator ? 'administrator.appointed' : 'administrator.dismissed',
      payload: { userId: input.userId },
    });
  });
}

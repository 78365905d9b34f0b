import { AppError, notFound } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { demandIn } from '../find-organisation.server.ts';
import type { MemberRole } from '../schema.ts';

interface Target {
  organisationId: string;
  userId: string;
}

/** Gives a member another role. Throws LAST_OWNER when it would leave no owner. */
export function changeRole(ctx: Ctx, input: Target & { role: MemberRole }): Promise<void> {
  return transact(ctx, async (tx) => {
    const from = await lockMember(tx, ctx, input);
    if (from === input.role) return;
    if (from === 'owner') await keepAnOwner(tx, input);
    const where = { organisationId_userId: { organisationId: input.organisationId, userId: input.userId } };
    await tx.membership.update({ where, data: { role: input.role } });
    await audit(tx, ctx, {
      type: 'member.role-changed',
      organisationId: input.organisationId,
      payload: { userId: input.userId, from, to: input.role },
    });
  });
}

/** Takes a member out (or lets oneself go). Throws LAST_OWNER when it would leave no owner. */
export function removeMember(ctx: Ctx, input: Target): Promise<void> {
  return transact(ctx, async (tx) => {
    const role = await lockMember(tx, ctx, input);
    if (role === 'owner') await keepAnOwner(tx, input);
    const where = { organisationId_userId: { organisationId: input.organisationId, userId: input.userId } };
    await tx.membership.delete({ where });
    await audit(tx, ctx, {
      type: 'member.removed',
      organisationId: input.organisationId,
      payload: { userId: input.userId, role },
    });
  });
}

/** The organisation's lock makes two owners who demote each other take turns. */
async function lockMember(tx: Tx, ctx: Ctx, { organisationId, userId }: Target): Promise<string> {
  demandIn(ctx, organisationId, 'manage-members');
  await lockRow(tx, 'Organisation', organisationId);
  // The actor's role is as of the request's beginning; it may have been taken away while this one waited for the lock.
  if (ctx.actor.userId) {
    const own = await tx.membership.findFirst({
      where: { organisationId, userId: ctx.actor.userId, role: 'owner' },
    });
    if (!own) throw new AppError('FORBIDDEN', {}, 403);
  }
  const member = await tx.membership.findFirst({ where: { organisationId, userId }, select: { role: true } });
  if (!member) throw notFound();
  return member.role;
}

async function keepAnOwner(tx: Tx, { organisationId, userId }: Target): Promise<void> {
  const others = await tx.membership.count({
    where: { organisationId, role: 'owner', userId: { not: userId } },
  });
  if (others === 0) throw new AppError('LAST_OWNER');
}

import { AppError, notFound } from '#app/core/errors.ts';
import { beginSession } from '#app/features/people/begin-session.server.ts';
import { LIMITS } from '#app/features/people/schema.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { higherRole, invitationState } from '../policy.ts';
import { type InvitationRole, isMemberRole } from '../schema.ts';
import { hashInvitation } from './create-invitation.server.ts';

export interface Accepted {
  role: InvitationRole;
  organisationSlug: string;
  contestId: string | null;
  /** of a session begun by accepting; null when the person was signed in already */
  token: string | null;
}

/**
 * Accepts by the mail's link. Signed in with the invited address: accepted. Not signed in: the link came by that mail, so a
 * new address gets its account and a session; an address with an account must sign in (INVITATION_SIGN_IN), because invitations
 * get forwarded. Signed in as someone else: INVITATION_OTHER_ADDRESS.
 */
export async function acceptInvitation(
  ctx: Ctx,
  input: { token: string; userAgent: string | null },
): Promise<Accepted> {
  await countAttempt(ctx, LIMITS.tryPerNetwork, ctx.network);
  return transact(ctx, async (tx) => {
    const invitation = await lockOpen(tx, ctx, input.token);
    const { email, name } = invitation;
    let { userId } = ctx.actor;
    let token: string | null = null;
    if (userId) {
      if (ctx.actor.email !== email) throw new AppError('INVITATION_OTHER_ADDRESS', { email }, 403);
    } else {
      if ((await tx.user.count({ where: { email } })) > 0)
        throw new AppError('INVITATION_SIGN_IN', { email }, 403);
      const begun = await beginSession(tx, ctx, { email, name, userAgent: input.userAgent });
      await audit(tx, ctx, { type: 'session.started', payload: { userId: begun.userId, by: 'invitation' } });
      userId = begun.userId;
      token = begun.token;
    }
    await admit(tx, invitation, userId, ctx.now);
    await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: ctx.now } });
    await audit(tx, ctx, {
      type: 'invitation.accepted',
      organisationId: invitation.organisationId,
      contestId: invitation.contestId,
      payload: { invitationId: invitation.id, userId, role: invitation.role },
    });
    return {
      role: invitation.role as InvitationRole,
      organisationSlug: invitation.organisation.slug,
      contestId: invitation.contestId,
      token,
    };
  });
}

type OpenInvitation = Awaited<ReturnType<typeof lockOpen>>;

async function lockOpen(tx: Tx, ctx: Ctx, token: string) {
  const found = await tx.invitation.findUnique({
    where: { tokenHash: hashInvitation(token) },
    select: { id: true },
  });
  if (!found || !(await lockRow(tx, 'Invitation', found.id))) throw notFound();
  const invitation = await tx.invitation.findUniqueOrThrow({
    where: { id: found.id },
    include: { organisation: { select: { slug: true } } },
  });
  if (invitationState(invitation, ctx.now) !== 'open') throw new AppError('INVITATION_NOT_OPEN');
  return invitation;
}

/** Makes the membership, or the juror of the contest. A juror removed earlier is one again. */
async function admit(tx: Tx, invitation: OpenInvitation, userId: string, now: Date): Promise<void> {
  const { organisationId, contestId, role, name } = invitation;
  if (role === 'juror') {
    if (!contestId) throw notFound();
    // A juror who comes (back) after judging has ended would change the result with sheets nobody counted.
    const over = await tx.contest.count({ where: { id: contestId, judgingEndsAt: { lte: now } } });
    if (over > 0) throw new AppError('JURY_FIXED');
    await tx.juror.upsert({
      where: { contestId_userId: { contestId, userId } },
      update: { removedAt: null },
      create: { contestId, userId, displayName: name },
    });
  } else if (isMemberRole(role)) {
    const where = { organisationId_userId: { organisationId, userId } };
    const held = await tx.membership.findUnique({ where, select: { role: true } });
    if (held) await tx.membership.update({ where, data: { role: higherRole(held.role, role) } });
    else await tx.membership.create({ data: { organisationId, userId, role } });
  }
  if (name) await tx.user.updateMany({ where: { id: userId, name: '' }, data: { name } });
}

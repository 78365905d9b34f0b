import { AppError, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { newToken } from '#app/platform/hash.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { demandIn } from '../find-organisation.server.ts';
import { invitationState } from '../policy.ts';
import { INVITE_LIMIT } from '../schema.ts';
import { expiry, hashInvitation, sendInvitation } from './create-invitation.server.ts';

interface Target {
  organisationId: string;
  invitationId: string;
}

/** Sends a member's invitation again with a new link and a new end; the old link stops working. */
export async function resendInvitation(ctx: Ctx, input: Target): Promise<void> {
  await countAttempt(ctx, INVITE_LIMIT, input.organisationId);
  await transact(ctx, async (tx) => {
    demandIn(ctx, input.organisationId, 'manage-members');
    await renewInvitation(tx, ctx, input);
  });
}

/** Takes a member's invitation back. Throws INVITATION_NOT_OPEN when it was accepted meanwhile. */
export function revokeInvitation(ctx: Ctx, input: Target): Promise<void> {
  return transact(ctx, async (tx) => {
    demandIn(ctx, input.organisationId, 'manage-members');
    await withdrawInvitation(tx, ctx, input);
  });
}

/** The part of resending that another feature's command (which authorizes) uses, too. */
export async function renewInvitation(tx: Tx, ctx: Ctx, target: Target): Promise<void> {
  await lockUnused(tx, ctx, target);
  const token = newToken();
  await tx.invitation.update({
    where: { id: target.invitationId },
    data: { tokenHash: hashInvitation(token), expiresAt: expiry(ctx) },
  });
  await sendInvitation(tx, ctx, target.invitationId, token);
  await record(tx, ctx, target, 'invitation.sent-again');
}

/** The part of revoking that another feature's command (which authorizes) uses, too. */
export async function withdrawInvitation(tx: Tx, ctx: Ctx, target: Target): Promise<void> {
  await lockUnused(tx, ctx, target);
  await tx.invitation.update({ where: { id: target.invitationId }, data: { revokedAt: ctx.now } });
  await record(tx, ctx, target, 'invitation.revoked');
}

/** Open or expired ones can be changed; accepted and revoked ones are over. */
async function lockUnused(tx: Tx, ctx: Ctx, { organisationId, invitationId }: Target): Promise<void> {
  if (!isUuid(invitationId) || !(await lockRow(tx, 'Invitation', invitationId))) throw notFound();
  const invitation = await tx.invitation.findFirst({ where: { id: invitationId, organisationId } });
  if (!invitation) throw notFound();
  const state = invitationState(invitation, ctx.now);
  if (state === 'accepted' || state === 'revoked') throw new AppError('INVITATION_NOT_OPEN');
}

function record(tx: Tx, ctx: Ctx, target: Target, type: string): Promise<void> {
  return audit(tx, ctx, {
    type,
    organisationId: target.organisationId,
    payload: { invitationId: target.invitationId },
  });
}

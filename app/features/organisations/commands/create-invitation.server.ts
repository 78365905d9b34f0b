import { AppError, notFound } from '#app/core/errors.ts';
import type { Locale } from '#app/core/locale.ts';
import { asLocalized } from '#app/core/localized.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { keyedHash, newToken } from '#app/platform/hash.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { demandIn } from '../find-organisation.server.ts';
import { invitationMail } from '../mails/invitation.server.ts';
import { INVITATION_DAYS, INVITE_LIMIT, type InvitationRole, type MemberRole } from '../schema.ts';

export interface NewInvitation {
  organisationId: string;
  /** for jurors */
  contestId?: string | null;
  /** normalised */
  email: string;
  name?: string;
  /** language of the mail */
  locale: Locale;
  role: InvitationRole;
}

/**
 * Writes an invitation and queues its mail, inside the command of whoever may invite (that command authorizes). An open
 * invitation of the same address to the same place is replaced: the newest link counts. Answers the invitation's id.
 */
export async function createInvitation(tx: Tx, ctx: Ctx, input: NewInvitation): Promise<string> {
  const { organisationId, contestId = null, email, name = '', locale, role } = input;
  await lockRow(tx, 'Organisation', organisationId);
  await tx.invitation.updateMany({
    where: { organisationId, contestId, email, role, acceptedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now },
  });
  const token = newToken();
  const { id } = await tx.invitation.create({
    data: {
      organisationId,
      contestId,
      email,
      name,
      locale,
      role,
      tokenHash: hashInvitation(token),
      invitedById: ctx.actor.userId,
      expiresAt: expiry(ctx),
      createdAt: ctx.now,
    },
    select: { id: true },
  });
  await audit(tx, ctx, {
    type: 'invitation.sent',
    organisationId,
    contestId,
    payload: { invitationId: id, role },
  });
  await sendInvitation(tx, ctx, id, token);
  return id;
}

/** Invites a colleague. Throws ALREADY_MEMBER when they are in with this role or a higher one. */
export async function inviteMember(
  ctx: Ctx,
  input: { organisationId: string; email: string; name: string; locale: Locale; role: MemberRole },
): Promise<void> {
  await countAttempt(ctx, INVITE_LIMIT, input.organisationId);
  await transact(ctx, async (tx) => {
    demandIn(ctx, input.organisationId, 'manage-members');
    const member = await tx.membership.findFirst({
      where: { organisationId: input.organisationId, user: { email: input.email } },
      select: { id: true },
    });
    if (member) throw new AppError('ALREADY_MEMBER');
    await createInvitation(tx, ctx, input);
  });
}

/** Puts the mail of an invitation in the queue. */
export async function sendInvitation(tx: Tx, ctx: Ctx, invitationId: string, token: string): Promise<void> {
  const invitation = await tx.invitation.findUnique({
    where: { id: invitationId },
    select: {
      email: true,
      name: true,
      role: true,
      locale: true,
      expiresAt: true,
      organisation: { select: { name: true, timeZone: true } },
      contest: { select: { title: true } },
    },
  });
  if (!invitation) throw notFound();
  const locale = invitation.locale as Locale;
  await queueMail(tx, {
    to: invitation.email,
    locale,
    template: 'invitation',
    content: invitationMail(locale, {
      role: invitation.role as InvitationRole,
      name: invitation.name,
      invitedBy: ctx.actor.name,
      organisation: asLocalized(invitation.organisation.name),
      timeZone: invitation.organisation.timeZone,
      contest: invitation.contest ? asLocalized(invitation.contest.title) : null,
      expiresAt: invitation.expiresAt,
      token,
    }),
  });
}

export const hashInvitation = (token: string) => keyedHash('invitation', token);

export const expiry = (ctx: Ctx) => new Date(ctx.now.getTime() + INVITATION_DAYS * 86_400_000);

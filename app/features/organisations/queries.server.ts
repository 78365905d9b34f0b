import { asLocalized } from '#app/core/localized.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { hashInvitation } from './commands/create-invitation.server.ts';
import { invitationState } from './policy.ts';
import type { InvitationRole, MemberRole } from './schema.ts';
import type { InvitationRow, InvitationView, MemberRow } from './views.ts';

/** The members page: who works here, owners first. The caller found the organisation by `organisationFor`. */
export async function membersOf(ctx: Ctx, organisationId: string): Promise<MemberRow[]> {
  const rows = await ctx.db.membership.findMany({
    where: { organisationId },
    orderBy: { createdAt: 'asc' },
    select: {
      role: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          twoFactorEnabled: true,
          _count: { select: { passkeys: true } },
        },
      },
    },
  });
  const owners = rows.filter((row) => row.role === 'owner').length;
  const order: MemberRole[] = ['owner', 'organiser', 'moderator'];
  return rows
    .map(({ role, user }) => ({
      userId: user.id,
      name: user.name,
      email: user.email,
      role: role as MemberRole,
      isSelf: user.id === ctx.actor.userId,
      isLastOwner: role === 'owner' && owners === 1,
      hasFactor: user.twoFactorEnabled || user._count.passkeys > 0,
    }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** Invitations of colleagues not accepted yet (jurors' belong to their contest's page), newest first. */
export async function invitationsOf(ctx: Ctx, organisationId: string): Promise<InvitationRow[]> {
  const rows = await ctx.db.invitation.findMany({
    where: { organisationId, contestId: null, acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: 'desc' },
    take: 100,
  });
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as InvitationRole,
    state: invitationState(row, ctx.now),
    sentAt: row.createdAt,
    expiresAt: row.expiresAt,
  }));
}

/** What a link's holder may know of its invitation; null when there is none. The token is the right to see it. */
export async function invitationByToken(ctx: Ctx, token: string): Promise<InvitationView | null> {
  const row = await ctx.db.invitation.findUnique({
    where: { tokenHash: hashInvitation(token) },
    include: { organisation: { select: { name: true } }, contest: { select: { title: true } } },
  });
  if (!row) return null;
  const inviter = row.invitedById
    ? await ctx.db.user.findUnique({ where: { id: row.invitedById }, select: { name: true } })
    : null;
  return {
    state: invitationState(row, ctx.now),
    role: row.role as InvitationRole,
    email: row.email,
    name: row.name,
    organisation: asLocalized(row.organisation.name),
    contest: row.contest ? asLocalized(row.contest.title) : null,
    invitedBy: inviter?.name ?? '',
    expiresAt: row.expiresAt,
  };
}

import { asLocalized, type Localized } from '#app/core/localized.ts';
import { demandAdministrator } from '#app/features/people/administration.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';

export interface OrganisationRow {
  id: string;
  slug: string;
  name: Localized;
  owners: { name: string; email: string }[];
  invitedOwners: string[];
  members: number;
  contests: number;
  createdAt: Date;
}

/** All organisations for the administrator, newest first. */
export async function allOrganisations(ctx: Ctx): Promise<OrganisationRow[]> {
  demandAdministrator(ctx);
  const rows = await ctx.db.organisation.findMany({
    orderBy: { createdAt: 'desc' },
    take: 500,
    select: {
      id: true,
      slug: true,
      name: true,
      createdAt: true,
      memberships: { where: { role: 'owner' }, select: { user: { select: { name: true, email: true } } } },
      invitations: {
        where: { role: 'owner', acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
        select: { email: true },
      },
      _count: { select: { memberships: true, contests: true } },
    },
  });
  return rows.map(({ memberships, invitations, _count, ...row }) => ({
    ...row,
    name: asLocalized(row.name),
    owners: memberships.map((membership) => membership.user),
    invitedOwners: invitations.map((invitation) => invitation.email),
    members: _count.memberships,
    contests: _count.contests,
  }));
}

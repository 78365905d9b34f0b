import { type Answer, allow, deny } from '#app/core/errors.ts';

/** The part of an actor that these rules look at; the platform's Actor fits. */
export interface StaffActor {
  userId: string | null;
  isPlatformAdmin: boolean;
  hasStrongAuth: boolean;
  memberships: { organisationId: string; role: string; requiresStrongAuth: boolean }[];
}

export type OrganisationAbility = 'see-members' | 'manage-members' | 'manage-settings' | 'publish-news';

const ABILITIES: Record<string, readonly OrganisationAbility[]> = {
  owner: ['see-members', 'manage-members', 'manage-settings', 'publish-news'],
  organiser: ['see-members', 'publish-news'],
  moderator: ['see-members'],
};

/** May this person do this in their organisation? Asked for a second factor where the organisation demands one. */
export function canManage(actor: StaffActor, organisationId: string, ability: OrganisationAbility): Answer {
  const membership = actor.memberships.find((m) => m.organisationId === organisationId);
  if (!membership || !ABILITIES[membership.role]?.includes(ability)) return deny('FORBIDDEN');
  if (membership.requiresStrongAuth && !actor.hasStrongAuth) return deny('STRONG_AUTH_FIRST');
  return allow;
}

const RANK: Record<string, number> = { owner: 3, organiser: 2, moderator: 1 };

/** The higher of a role held and a role offered: accepting an invitation never takes anything away. */
export function higherRole<R extends string>(held: R, offered: R): R {
  return (RANK[offered] ?? 0) > (RANK[held] ?? 0) ? offered : held;
}

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

export function invitationState(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}

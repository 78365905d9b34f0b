import type { Localized } from '#app/core/localized.ts';
import type { InvitationState } from './policy.ts';
import type { InvitationRole, MemberRole } from './schema.ts';

export interface OrganisationView {
  id: string;
  slug: string;
  name: Localized;
  about: Localized;
  contactEmail: string;
  timeZone: string;
  requiresStrongAuth: boolean;
}

export interface MemberRow {
  userId: string;
  name: string;
  email: string;
  role: MemberRole;
  isSelf: boolean;
  isLastOwner: boolean;
  /** has set up a passkey or one-time passwords */
  hasFactor: boolean;
}

export interface InvitationRow {
  id: string;
  email: string;
  name: string;
  role: InvitationRole;
  state: InvitationState;
  sentAt: Date;
  expiresAt: Date;
}

/** What the page behind an invitation's link tells, before anyone signs in. */
export interface InvitationView {
  state: InvitationState;
  role: InvitationRole;
  email: string;
  name: string;
  organisation: Localized;
  contest: Localized | null;
  invitedBy: string;
  expiresAt: Date;
}

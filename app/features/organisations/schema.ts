import { z } from 'zod';

export const ORGANISATION_ROLES = ['owner', 'organiser', 'moderator'] as const;
export type MemberRole = (typeof ORGANISATION_ROLES)[number];
export type InvitationRole = MemberRole | 'juror';

export function isMemberRole(value: unknown): value is MemberRole {
  return typeof value === 'string' && (ORGANISATION_ROLES as readonly string[]).includes(value);
}

export const INVITATION_DAYS = 14;
/** Mails of one organisation in an hour: enough for a large jury, too few for a spammer. */
export const INVITE_LIMIT = { name: 'invite', max: 100, windowMinutes: 60 } as const;

/** Words of the URL space under /desk that no organisation may take. */
export const RESERVED_SLUGS: readonly string[] = ['contests', 'new'];

/** Zones of Kazakhstan first; a city elsewhere is set by hand in the database, never guessed. */
export const TIME_ZONES = ['Asia/Almaty', 'Asia/Qyzylorda', 'Asia/Aqtau'] as const;

export const ORGANISATION_LIMITS = { name: 120, about: 1000 } as const;

const localized = (max: number) =>
  z.object({
    kk: z.string().trim().max(max),
    ru: z.string().trim().max(max),
    en: z.string().trim().max(max),
  });

export const organisationSettings = z.object({
  name: localized(ORGANISATION_LIMITS.name).refine((name) => Object.values(name).some(Boolean)),
  about: localized(ORGANISATION_LIMITS.about),
  contactEmail: z.union([z.literal(''), z.email().max(254)]),
  timeZone: z.enum(TIME_ZONES),
});
export type OrganisationSettings = z.output<typeof organisationSettings>;

import { z } from 'zod';

const localized = z.object({
  kk: z.string().optional(),
  ru: z.string().optional(),
  en: z.string().optional(),
});

/**
 * An award as the public sees it, on an entry's card and page. Written to `Entry.badges` by a release of results only:
 * whoever reads it can never see a decision that is still being prepared.
 */
export const publicBadgeSchema = z.object({
  kind: z.enum(['place', 'nomination', 'laureate', 'special']),
  place: z.int().min(1).nullable(),
  /** the nomination's name or the special prize's title; empty for places and laureates */
  title: localized,
});
export type PublicBadge = z.output<typeof publicBadgeSchema>;

/** Badges as stored on an entry. */
export function parseBadges(stored: unknown): PublicBadge[] {
  return z.array(publicBadgeSchema).parse(stored);
}

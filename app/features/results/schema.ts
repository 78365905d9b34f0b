import { z } from 'zod';
import { publicBadgeSchema } from '#app/features/contests/badges.ts';

const localized = z.object({
  kk: z.string().optional(),
  ru: z.string().optional(),
  en: z.string().optional(),
});

export const AWARD_KINDS = ['place', 'nomination', 'laureate', 'special'] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** Limits of the decision desk. */
export const RESULT_LIMITS = { awards: 2000, text: 2000 } as const;

/** One award as released. */
export const releasedAwardSchema = publicBadgeSchema.extend({
  /** minor units as digits; null when no sum was granted */
  amount: z.string().regex(/^\d+$/).nullable(),
  currency: z.enum(['KZT', 'EUR']).nullable(),
  prize: localized,
  /** why the jury departed from its ranking; empty when it did not */
  reason: localized,
});

/** One entry of the published ranking or with an award. */
export const releasedEntrySchema = z.object({
  entryId: z.uuid(),
  number: z.int(),
  title: z.string(),
  /** winners only: the people of the entry, as its form promised; empty for everyone else */
  names: z.array(z.string()),
  /** rank by score, shared ranks allowed; null without a complete sheet */
  place: z.int().nullable(),
  /** exact mean of the sheets as a decimal string in 0..1 (20 digits); null without a complete sheet */
  score: z.string().nullable(),
  sheets: z.int(),
  /** the what put it below the entry before it: `score`, a tie-break rule or `shared`; null for the first */
  separatedBy: z.string().nullable(),
  awards: z.array(releasedAwardSchema),
});

/** Everything the results page, the API and the press text say: frozen at a release, never read from working tables. */
export const releasedResultsSchema = z.object({
  version: z.literal(1),
  jurors: z.int(),
  scoreDecimals: z.int(),
  tieBreak: z.array(z.string()),
  criteriaHash: z.string().nullable(),
  entries: z.array(releasedEntrySchema),
});
export type ReleasedResults = z.output<typeof releasedResultsSchema>;
export type ReleasedEntry = z.output<typeof releasedEntrySchema>;
export type ReleasedAward = z.output<typeof releasedAwardSchema>;

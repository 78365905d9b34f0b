import { z } from 'zod';
import { defineJob } from '#app/platform/jobs/job.ts';

const localized = z.object({
  kk: z.string().optional(),
  ru: z.string().optional(),
  en: z.string().optional(),
});

/**
 * Dates of a contest changed after opening. Features to the right listen (entries writes to everyone with a draft or an
 * entry, with `dateChangedMail`); `version` makes a good key against sending twice.
 */
export const contestDatesChanged = defineJob(
  'contest.date-changed',
  z.object({
    contestId: z.uuid(),
    version: z.int(),
    changes: z.array(
      z.object({ field: z.string(), before: z.iso.datetime().nullable(), after: z.iso.datetime() }),
    ),
    reason: localized,
  }),
);
export type DatesChanged = z.output<typeof contestDatesChanged.schema>;

import { z } from 'zod';
import { publicBadgeSchema } from '#app/features/contests/badges.ts';
import { PHASES } from '#app/features/contests/phases.ts';

/** Page size of the API's lists. */
export const PAGE = { default: 20, max: 100 } as const;

const text = z
  .object({ kk: z.string(), ru: z.string(), en: z.string() })
  .meta({ id: 'Text', description: 'A text in three languages; an untranslated one is empty.' });
const instant = z.iso.datetime().nullable().meta({ description: 'Instant in UTC, RFC 3339.' });

export const apiContestSchema = z
  .object({
    slug: z.string(),
    phase: z.enum(PHASES).exclude(['draft']),
    title: text,
    summary: text,
    template: z.string(),
    organisation: z.object({ slug: z.string(), name: text }),
    timeZone: z.string(),
    announcedAt: instant,
    opensAt: instant,
    closesAt: instant,
    judgingStartsAt: instant,
    judgingEndsAt: instant,
    resultsAt: instant,
    releasedAt: instant,
    hashtags: z.array(z.string()),
  })
  .meta({ id: 'Contest' });

export const apiCriterionSchema = z
  .object({
    id: z.string(),
    weight: z.number(),
    min: z.number(),
    max: z.number(),
    name: text,
  })
  .meta({ id: 'Criterion' });

export const apiContestDetailSchema = apiContestSchema
  .extend({
    description: text,
    rules: text,
    blind: z.boolean(),
    graceMinutes: z.int(),
    mustAttend: z.boolean(),
    event: text,
    criteria: z.array(apiCriterionSchema.extend({ description: text, step: z.number() })),
    criteriaHash: z
      .string()
      .nullable()
      .meta({ description: 'SHA-256 of the canonical criteria, fixed when they lock.' }),
    nominations: z.array(z.object({ id: z.string(), name: text })),
    prizes: z.array(
      z.object({
        name: text,
        quantity: z.int(),
        isMain: z.boolean(),
        amount: z.string().nullable().meta({ description: 'Minor units (tiyn, cent) as decimal digits.' }),
        currency: z.string().nullable(),
      }),
    ),
    partners: z.array(z.object({ role: z.string(), name: text, url: z.string() })),
    fields: z
      .array(z.object({ id: z.string(), kind: z.string(), label: text, required: z.boolean() }))
      .meta({ description: 'Public fields of the entry form.' }),
    changes: z.array(
      z.object({ at: z.iso.datetime(), kind: z.string(), details: z.unknown(), reason: text }),
    ),
  })
  .meta({ id: 'ContestDetail' });

export const apiEntrySchema = z
  .object({
    id: z.string(),
    number: z.int(),
    title: z.string(),
    nomination: z.string().nullable(),
    answers: z.record(z.string(), z.unknown()).meta({ description: 'Public answers by field id.' }),
    pictures: z.array(
      z.object({
        alt: z.string(),
        width: z.int(),
        height: z.int(),
        variants: z.array(z.object({ width: z.int(), format: z.string(), url: z.string() })),
      }),
    ),
    awards: z.array(publicBadgeSchema),
    url: z.string(),
  })
  .meta({ id: 'Entry' });

export const apiResultsSchema = z
  .object({
    method: z.string().meta({ description: 'How a score is made, in words and a formula.' }),
    revision: z.int(),
    releasedAt: z.iso.datetime(),
    tieBreak: z.array(z.string()),
    scoreDecimals: z.int(),
    criteriaHash: z.string().nullable(),
    criteria: z.array(apiCriterionSchema),
    entries: z.array(
      z.object({
        id: z.string(),
        number: z.int(),
        title: z.string(),
        place: z.int().nullable(),
        score: z.number().nullable(),
        awards: z.array(
          publicBadgeSchema.extend({
            amount: z.string().nullable(),
            currency: z.string().nullable(),
            reason: text,
          }),
        ),
        scores: z.array(z.object({ juror: z.string(), values: z.record(z.string(), z.number().nullable()) })),
      }),
    ),
  })
  .meta({ id: 'Results' });

export const apiErrorSchema = z.object({ error: z.string() }).meta({ id: 'Error' });

export type ApiContest = z.output<typeof apiContestSchema>;
export type ApiContestDetail = z.output<typeof apiContestDetailSchema>;
export type ApiEntry = z.output<typeof apiEntrySchema>;
export type ApiResults = z.output<typeof apiResultsSchema>;

/** A list's page: `next` is the cursor of the following page or null at the end. */
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

import { z } from 'zod';

export const JURY_LIMITS = { comment: 4000, note: 500, displayName: 120, jurors: 50 } as const;

export const CONFLICT_KINDS = ['author', 'relative', 'colleague', 'other'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A value as typed; whether it lies on the scale is decided against the criterion. Null takes the value back. */
const typedValue = z.string().max(12).nullable();

/**
 * A change to a sheet. `from` is what the sender saw before changing: a value that another tab has changed meanwhile is
 * not overwritten but reported, and the rest of the change is kept.
 */
export const sheetChangeSchema = z.object({
  values: z
    .array(z.object({ criterionId: z.uuid(), from: typedValue, to: typedValue }))
    .max(60)
    .default([]),
  comment: z
    .object({ from: z.string().max(JURY_LIMITS.comment), to: z.string().max(JURY_LIMITS.comment) })
    .optional(),
});
export type SheetChange = z.output<typeof sheetChangeSchema>;

export const declareConflictSchema = z.object({
  entryId: z.uuid(),
  kind: z.enum(CONFLICT_KINDS),
  note: z.string().trim().max(JURY_LIMITS.note).default(''),
});

/** Payload of `score.saved` in the log. Values are hidden from the organiser until judging has ended. */
export const scoreSavedSchema = z.object({
  jurorId: z.uuid(),
  sheetId: z.uuid(),
  version: z.int(),
  status: z.string(),
  changes: z.array(
    z.object({ criterionId: z.uuid(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
  commentChanged: z.boolean(),
});
export type ScoreSaved = z.output<typeof scoreSavedSchema>;

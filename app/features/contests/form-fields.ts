import { z } from 'zod';
import { CURRENCIES } from '#app/core/money.ts';

/** Limits of an entry form; the editor shows them, the server holds them. */
export const FORM_LIMITS = {
  fields: 40,
  choices: 30,
  shortText: 200,
  longText: 10_000,
  photos: 20,
  files: 10,
  members: 20,
} as const;

const localized = z.object({
  kk: z.string().optional(),
  ru: z.string().optional(),
  en: z.string().optional(),
});

const base = z.object({
  /** stable: answers, API and export are keyed by it */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  label: localized,
  help: localized.default({}),
  required: z.boolean().default(false),
  /** private answers never leave the organisers: not for jurors, gallery, API, public export */
  isPublic: z.boolean().default(false),
});

/** Every kind of field of an entry form. One definition drives form, draft, submission, API and export. */
export const formFieldSchema = z.discriminatedUnion('kind', [
  base.extend({
    kind: z.literal('short-text'),
    maxLength: z.int().min(1).max(FORM_LIMITS.shortText).default(120),
    /** this answer is the entry's title in lists */
    isTitle: z.boolean().default(false),
  }),
  base.extend({
    kind: z.literal('long-text'),
    minLength: z.int().min(0).max(FORM_LIMITS.longText).default(0),
    maxLength: z.int().min(1).max(FORM_LIMITS.longText).default(2000),
  }),
  base.extend({
    kind: z.literal('number'),
    min: z.number().nullable().default(null),
    max: z.number().nullable().default(null),
    isWhole: z.boolean().default(true),
  }),
  base.extend({
    kind: z.literal('money'),
    currency: z.enum(CURRENCIES),
    /** minor units, as text */ max: z.string().regex(/^\d+$/).nullable().default(null),
  }),
  base.extend({
    kind: z.literal('choice'),
    isMultiple: z.boolean().default(false),
    choices: z
      .array(z.object({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), label: localized }))
      .min(2)
      .max(FORM_LIMITS.choices),
  }),
  base.extend({ kind: z.literal('yes-no') }),
  base.extend({ kind: z.literal('link') }),
  base.extend({
    kind: z.literal('files'),
    min: z.int().min(0).default(0),
    max: z.int().min(1).max(FORM_LIMITS.files).default(3),
  }),
  base.extend({
    kind: z.literal('photos'),
    min: z.int().min(0).default(1),
    max: z.int().min(1).max(FORM_LIMITS.photos).default(5),
    /** whether each asks for a caption */ hasCaptions: z.boolean().default(true),
  }),
  base.extend({
    kind: z.literal('team'),
    min: z.int().min(0).default(0),
    max: z.int().min(1).max(FORM_LIMITS.members).default(5),
  }),
  base.extend({ kind: z.literal('consent'), /** the full text agreed to */ text: localized }),
]);

export const formSchema = z
  .array(formFieldSchema)
  .max(FORM_LIMITS.fields)
  .superRefine((fields, issue) => {
    const ids = new Set<string>();
    for (const field of fields) {
      if (ids.has(field.id)) issue.addIssue({ code: 'custom', message: `two fields with id ${field.id}` });
      ids.add(field.id);
    }
  });

export type FormField = z.output<typeof formFieldSchema>;
export type FieldKind = FormField['kind'];

/** Answers as stored, by kind. Photos and files live in EntryFile rows, not here. */
export interface AnswerByKind {
  'short-text': string;
  'long-text': string;
  number: number;
  /** minor units as decimal digits */
  money: string;
  /** ids of the chosen */
  choice: string[];
  'yes-no': boolean;
  link: string;
  files: never;
  photos: never;
  team: { name: string; role: string }[];
  /** the instant of agreement, ISO, and the hash of the text agreed to */
  consent: { at: string; textHash: string };
}
export type Answer = AnswerByKind[FieldKind];
/** By field id. A field without an answer is absent. */
export type Answers = Record<string, Answer>;

/** The contest's form as stored; a contest always holds a valid one, so a broken one is a fault of ours. */
export function parseForm(stored: unknown): FormField[] {
  return formSchema.parse(stored);
}

import type { FormField } from '#app/features/contests/form-fields.ts';

/** What a step of the wizard is about; its name on screen is `entries:steps.<kind>`. */
export type StepKind = 'idea' | 'photos' | 'you' | 'consent' | 'review';

export interface Step {
  kind: StepKind;
  /** 1 of 1, or 1 of 3 when the idea takes several screens */
  part: number;
  parts: number;
  fieldIds: string[];
}

/** Never a wall of fields: this much effort fits a phone's screen or two. */
const STEP_EFFORT = 6;
const EFFORT: Partial<Record<FormField['kind'], number>> = { 'long-text': 3, team: 3, choice: 2 };

function kindOf(field: FormField): StepKind {
  if (field.kind === 'photos' || field.kind === 'files') return 'photos';
  if (field.kind === 'consent') return 'consent';
  return field.isPublic && field.kind !== 'team' ? 'idea' : 'you';
}

/** The wizard's steps: the idea first (that is what the person came with), then photos, oneself, consents, review. */
export function stepsOf(form: readonly FormField[]): Step[] {
  const steps: Step[] = [];
  for (const kind of ['idea', 'photos', 'you', 'consent'] as const) {
    const screens = inScreens(form.filter((field) => kindOf(field) === kind));
    screens.forEach((fields, index) => {
      steps.push({
        kind,
        part: index + 1,
        parts: screens.length,
        fieldIds: fields.map((field) => field.id),
      });
    });
  }
  steps.push({ kind: 'review', part: 1, parts: 1, fieldIds: [] });
  return steps;
}

function inScreens(fields: FormField[]): FormField[][] {
  const screens: FormField[][] = [];
  let effort = Number.POSITIVE_INFINITY;
  for (const field of fields) {
    const own = EFFORT[field.kind] ?? 1;
    if (effort + own > STEP_EFFORT) {
      screens.push([]);
      effort = 0;
    }
    screens.at(-1)?.push(field);
    effort += own;
  }
  return screens;
}

/** The step a `?step=` names (1 is the first), kept inside the form's. */
export function stepAt(steps: readonly Step[], asked: unknown, fallback = 0): number {
  const number = typeof asked === 'string' && /^\d{1,2}$/.test(asked) ? Number(asked) - 1 : fallback;
  return Math.min(Math.max(0, number), steps.length - 1);
}

/** Which step holds a field, for links from the review to what is missing. */
export function stepOfField(steps: readonly Step[], fieldId: string): number {
  return Math.max(
    0,
    steps.findIndex((step) => step.fieldIds.includes(fieldId)),
  );
}

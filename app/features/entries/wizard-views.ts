import type { ErrorCode } from '#app/core/errors.ts';
import type { InputValue } from '#app/features/contests/field-inputs.ts';
import type { FormField } from '#app/features/contests/form-fields.ts';
import type { PictureView } from '#app/ui/Picture.tsx';
import type { FieldProblem, Inputs } from './answers.ts';
import type { AnswerView } from './gallery-views.ts';
import type { StepKind } from './steps.ts';

/** A file of the entry as its holder sees it. */
export interface FileView {
  id: string;
  fieldId: string;
  uploadKey: string | null;
  /** as the person named it; shown to nobody else */
  name: string;
  bytes: number;
  isDocument: boolean;
  state: 'processing' | 'ready' | 'refused';
  refusal: ErrorCode | null;
  picture: PictureView | null;
  caption: string;
  alt: string;
}

export interface StepView {
  kind: StepKind;
  part: number;
  parts: number;
  /** nothing required is missing in it */
  isComplete: boolean;
}

export interface ReviewView {
  answers: { stepNumber: number; answer: AnswerView }[];
  problems: { fieldId: string; stepNumber: number; label: string; problem: FieldProblem }[];
  /** made anew for each page: the same sent twice is one submission */
  idempotencyKey: string;
  /** the address the receipt goes to; null when it has to be asked */
  email: string | null;
  /** pre-filled where it is asked */
  typedEmail: string;
}

export interface WizardView {
  entryId: string;
  contest: {
    slug: string;
    title: string;
    lang: string;
    closesAt: string | null;
    timeZone: string;
    graceMinutes: number;
  };
  /** it has been handed in before: this is an edit */
  isEdit: boolean;
  hasChanges: boolean;
  receipt: string | null;
  /** the organiser asked for changes, in these words */
  request: string | null;
  /** set once the deadline has passed: uploads begun before it may end until then; ISO */
  graceEnd: string | null;
  steps: StepView[];
  current: number;
  fields: FormField[];
  inputs: Inputs;
  versions: Record<string, number>;
  files: FileView[];
  review: ReviewView | null;
}

/** Somebody else's text in a field, beside mine. */
export interface Conflict {
  fieldId: string;
  version: number;
  theirs: InputValue;
}

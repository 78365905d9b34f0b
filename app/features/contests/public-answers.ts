import type { Answers, FormField } from './form-fields.ts';

/** Kinds of field that name people or hold what was agreed to. */
const NAMES_PEOPLE = ['team'];
const NEVER_PUBLIC = ['consent', 'photos', 'files'];

/**
 * The fields whose answers the public (and jurors) may read. While a blind contest has not released its results, fields
 * that name people are left out even when they are marked public. Photos are shown as pictures, not as answers.
 */
export function publicFields(
  form: readonly FormField[],
  contest: { blind: boolean; isReleased: boolean },
): FormField[] {
  return form.filter(
    (field) =>
      field.isPublic &&
      !NEVER_PUBLIC.includes(field.kind) &&
      !(contest.blind && !contest.isReleased && NAMES_PEOPLE.includes(field.kind)),
  );
}

/** The answers of those fields, in the form's order; unanswered ones are absent. */
export function publicAnswers(
  form: readonly FormField[],
  answers: Answers,
  contest: { blind: boolean; isReleased: boolean },
): Answers {
  const picked: Answers = {};
  for (const field of publicFields(form, contest)) {
    const answer = answers[field.id];
    if (answer !== undefined) picked[field.id] = answer;
  }
  return picked;
}

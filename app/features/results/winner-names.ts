import type { AnswerByKind, Answers, FormField } from '#app/features/contests/form-fields.ts';
import { FULL_NAME } from '#app/features/contests/templates/fields.ts';

/**
 * The people to name beside a winning entry: the team of a public team field, else the full name that the form asked for
 * with the promise to publish it if the entry wins. Nobody else is ever named.
 */
export function winnerNames(form: readonly FormField[], answers: Answers): string[] {
  const team = form.find((field) => field.kind === 'team' && field.isPublic);
  const members = team ? ((answers[team.id] ?? []) as AnswerByKind['team']) : [];
  if (members.length > 0) return members.map((member) => member.name);
  const asked = form.some((field) => field.kind === 'short-text' && field.id === FULL_NAME.id);
  const fullName = asked ? answers[FULL_NAME.id] : undefined;
  return typeof fullName === 'string' && fullName.trim() ? [fullName.trim()] : [];
}

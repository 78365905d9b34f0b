import type { AnswerByKind, Answers, FormField } from '#app/features/contests/form-fields.ts';
import { FULL_NAME } from '#app/features/contests/templates/fields.ts';

/** The team field of our templates, whose help promises that names are published if the entry wins. */
const TEAM_FIELD_ID = 'team';

/**
 * The people to name beside a winning entry: the members of its team, else the full name, each asked for with the promise
 * to publish it if the entry wins (the field's help says so). Nobody else is ever named.
 */
export function winnerNames(form: readonly FormField[], answers: Answers): string[] {
  const team = form.find((field) => field.kind === 'team' && (field.isPublic || field.id === TEAM_FIELD_ID));
  const members = team ? ((answers[team.id] ?? []) as AnswerByKind['team']) : [];
  if (members.length > 0) return members.map((member) => member.name);
  const asked = form.some((field) => field.kind === 'short-text' && field.id === FULL_NAME.id);
  const fullName = asked ? answers[FULL_NAME.id] : undefined;
  return typeof fullName === 'string' && fullName.trim() ? [fullName.trim()] : [];
}

import type { NewContest } from './commands/create-contest.server.ts';
import { type FieldErrors, localizedOf, TEXT_LIMITS, textOf } from './schema.ts';
import { isTemplateKey } from './templates.ts';

/** Reads the form of a new contest: template, organisation, a title in at least one language. */
export function readNewContest(form: FormData): { contest: NewContest | null; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const title = localizedOf(form, 'title', TEXT_LIMITS.title, errors);
  if (Object.keys(title).length === 0) errors['title.kk'] = { code: 'REQUIRED' };
  const template = form.get('template');
  if (!isTemplateKey(template)) errors.template = { code: 'CHOICE_INVALID' };
  if (Object.keys(errors).length > 0 || !isTemplateKey(template)) return { contest: null, errors };
  return { contest: { organisationId: textOf(form, 'organisation'), template, title }, errors };
}

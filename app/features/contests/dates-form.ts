import type { Localized } from '#app/core/localized.ts';
import { fromLocalInput, toLocalInput } from '#app/core/time.ts';
import { type ContestDates, DATE_FIELDS } from './date-changes.ts';
import { type FieldErrors, localizedOf, TEXT_LIMITS, textOf } from './schema.ts';

/**
 * Reads the dates tab: `datetime-local` values in the contest's zone. A field shows minutes, so a date whose minute was
 * not touched stays the instant it is.
 */
export function readDates(
  form: FormData,
  timeZone: string,
  current: ContestDates,
): { dates: ContestDates; reason: Localized; graceMinutes: number; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const dates = {} as ContestDates;
  for (const field of DATE_FIELDS) {
    const typed = textOf(form, field);
    const now = current[field];
    dates[field] = now;
    if (now && typed === toLocalInput(now, timeZone)) continue;
    dates[field] = typed ? fromLocalInput(typed, timeZone) : null;
    if (typed && !dates[field]) errors[field] = { code: 'DATE_INVALID' };
  }
  const graceMinutes = Number(textOf(form, 'graceMinutes') || '0');
  if (!Number.isInteger(graceMinutes) || graceMinutes < 0 || graceMinutes > 120)
    errors.graceMinutes = { code: 'NUMBER_TOO_LARGE', params: { max: 120 } };
  return { dates, graceMinutes, reason: localizedOf(form, 'reason', TEXT_LIMITS.reason, errors), errors };
}

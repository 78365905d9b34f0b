import type { Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { DATE_FIELDS } from './date-changes.ts';
import { type ChangeView, wordsOf } from './views.ts';

interface ChangeRow {
  id: string;
  at: Date;
  kind: string;
  details: unknown;
  reason: unknown;
}

/**
 * Public changes as the page shows them. `details` holds { field, criterionId?, before, after }: instants as ISO text for
 * dates, localized texts for wording.
 */
export function changeViews(
  rows: readonly ChangeRow[],
  criteria: readonly { id: string; name: unknown }[],
  locale: Locale,
): ChangeView[] {
  return rows.map((row) => {
    const details = (row.details ?? {}) as Record<string, unknown>;
    const field = String(details.field ?? '');
    const isDate = (DATE_FIELDS as readonly string[]).includes(field);
    const value = (stored: unknown) => {
      if (isDate) return typeof stored === 'string' ? new Date(stored) : null;
      return typeof stored === 'string' ? stored : localize(asLocalized(stored), locale).text || null;
    };
    const criterion = criteria.find(({ id }) => id === details.criterionId);
    const reason = wordsOf(row.reason, locale);
    return {
      id: row.id,
      at: row.at,
      kind: row.kind,
      field,
      subject: criterion ? wordsOf(criterion.name, locale).text : null,
      before: value(details.before),
      after: value(details.after),
      reason: reason.text ? reason : null,
    };
  });
}

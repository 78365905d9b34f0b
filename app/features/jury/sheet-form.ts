import type { SheetContent } from './merge.ts';
import { JURY_LIMITS, type SheetChange } from './schema.ts';

/** Names of a sheet's inputs; the form works without scripts. `from.` holds what the page showed before any change. */
export const FIELD = {
  value: (criterionId: string) => `value.${criterionId}`,
  from: (criterionId: string) => `from.${criterionId}`,
  comment: 'comment',
  commentFrom: 'commentFrom',
} as const;

/** The change a sent form makes. Browsers send line ends as CRLF; they are not a change. */
export function readSheetForm(form: FormData, criterionIds: readonly string[]): SheetChange {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  const values = criterionIds
    .map((criterionId) => ({
      criterionId,
      from: text(FIELD.from(criterionId)) || null,
      to: text(FIELD.value(criterionId)) || null,
    }))
    .filter(({ from, to }) => from !== to);
  const comment = {
    from: text(FIELD.commentFrom).slice(0, JURY_LIMITS.comment),
    to: text(FIELD.comment).slice(0, JURY_LIMITS.comment),
  };
  return { values, ...(comment.from === comment.to ? {} : { comment }) };
}

/** What must be sent so that `base` becomes `typed`, leaving out what waits for the juror's word; null when nothing. */
export function changeBetween(
  base: SheetContent,
  typed: SheetContent,
  waiting: readonly (string | null)[] = [],
): SheetChange | null {
  const ids = new Set([...Object.keys(base.values), ...Object.keys(typed.values)]);
  const values = [...ids]
    .filter((id) => base.values[id] !== typed.values[id] && !waiting.includes(id))
    .map((criterionId) => ({
      criterionId,
      from: base.values[criterionId] ?? null,
      to: typed.values[criterionId] ?? null,
    }));
  const isComment = base.comment !== typed.comment && !waiting.includes(null);
  if (values.length === 0 && !isComment) return null;
  return { values, ...(isComment ? { comment: { from: base.comment, to: typed.comment } } : {}) };
}

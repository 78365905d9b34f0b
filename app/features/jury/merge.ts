import type { SheetChange } from './schema.ts';

/** A sheet as it stands: values by criterion, absent when not given. */
export interface SheetContent {
  values: Readonly<Record<string, string>>;
  comment: string;
}

export interface Clash {
  /** null for the comment */
  criterionId: string | null;
  mine: string | null;
  theirs: string | null;
}

export interface Merged {
  changes: { criterionId: string; from: string | null; to: string | null }[];
  comment: string | null;
  clashes: Clash[];
}

/**
 * Three-way merge of one sheet edited in two tabs, criterion by criterion: what the sender saw still stands → its change
 * is taken; somebody changed it to something else → a clash, and nothing of that criterion is written. A change that has
 * already arrived (an answer lost on the way) is neither.
 */
export function mergeSheet(current: SheetContent, change: SheetChange): Merged {
  const merged: Merged = { changes: [], comment: null, clashes: [] };
  for (const { criterionId, from, to } of change.values) {
    const stands = current.values[criterionId] ?? null;
    if (stands === to) continue;
    if (stands === from) merged.changes.push({ criterionId, from: stands, to });
    else merged.clashes.push({ criterionId, mine: to, theirs: stands });
  }
  if (change.comment && change.comment.to !== current.comment) {
    if (change.comment.from === current.comment) merged.comment = change.comment.to;
    else merged.clashes.push({ criterionId: null, mine: change.comment.to, theirs: current.comment });
  }
  return merged;
}

/** The sheet's status after a change: complete when every criterion has a value. */
export function statusOf(values: Readonly<Record<string, string>>, criteria: readonly { id: string }[]) {
  return criteria.every((criterion) => values[criterion.id] !== undefined) ? 'complete' : 'draft';
}

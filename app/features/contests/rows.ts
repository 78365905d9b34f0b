/** Rows of an editor list (criteria, prizes, form fields): their ids in order, and what the buttons beside them do. */
export type RowIntent = { do: 'add'; kind: string } | { do: 'remove' | 'up' | 'down'; id: string };

/** Reads `add:short-text`, `up:ID`, `remove:ID` from the value of a pressed button; null for anything else. */
export function rowIntent(value: unknown): RowIntent | null {
  if (typeof value !== 'string') return null;
  const [verb, ...rest] = value.split(':');
  const id = rest.join(':');
  if (verb === 'add') return { do: 'add', kind: id };
  if (verb === 'remove' || verb === 'up' || verb === 'down') return { do: verb, id };
  return null;
}

/** The rows after a button was pressed. An added row gets an id nothing else has. */
export function applyRowIntent(ids: readonly string[], intent: RowIntent): string[] {
  if (intent.do === 'add') return [...ids, newRowId(ids, intent.kind)];
  const at = ids.indexOf(intent.id);
  if (at < 0) return [...ids];
  if (intent.do === 'remove') return ids.filter((id) => id !== intent.id);
  const to = intent.do === 'up' ? at - 1 : at + 1;
  if (to < 0 || to >= ids.length) return [...ids];
  const moved = [...ids];
  moved.splice(at, 1);
  moved.splice(to, 0, intent.id);
  return moved;
}

function newRowId(ids: readonly string[], kind: string): string {
  const stem = /^[a-z][a-z-]{0,30}$/.test(kind) ? kind : 'new';
  let n = 1;
  while (ids.includes(`${stem}-${n}`)) n += 1;
  return `${stem}-${n}`;
}

/**
 * What a row button pressed without JavaScript changes in the typed form: the order under `row` (or under the list the
 * added kind belongs to). Null when another button was pressed.
 */
export function rowsAfterPress(
  typed: Record<string, string | string[]>,
  lists: Record<string, readonly string[]>,
): Record<string, string | string[]> | null {
  const intent = rowIntent(typed.intent);
  if (!intent) return null;
  const values = { ...typed };
  for (const [name, kinds] of Object.entries(lists)) {
    const held = typed[name];
    const ids = held === undefined ? [] : Array.isArray(held) ? held : [held];
    if (intent.do === 'add' ? kinds.includes(intent.kind) : ids.includes(intent.id))
      values[name] = applyRowIntent(ids, intent);
  }
  return values;
}

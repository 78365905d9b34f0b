import type { Answer, FormField } from './form-fields.ts';

export interface TeamRow {
  name: string;
  role: string;
}

/** What stands in a field's inputs, as typed: not yet an answer. Photos and files have none. */
export type InputValue = string | string[] | TeamRow[];

/** What to show in the inputs of a stored answer. */
export function inputOf(field: FormField, answer: Answer | undefined): InputValue {
  if (answer === undefined) return field.kind === 'team' || field.kind === 'choice' ? [] : '';
  switch (field.kind) {
    case 'yes-no':
      return answer === true ? 'yes' : 'no';
    case 'consent':
      return 'yes';
    case 'money':
      return minorToTyped(String(answer));
    case 'choice':
    case 'team':
      return answer as string[] | TeamRow[];
    default:
      return String(answer);
  }
}

/** "150000" (minor units) as a person types it: "1500". */
function minorToTyped(minor: string): string {
  const padded = minor.padStart(3, '0');
  const cents = padded.slice(-2);
  return cents === '00' ? padded.slice(0, -2) : `${padded.slice(0, -2)},${cents}`;
}

/**
 * Reads a field's inputs from a sent form, by the names that `EntryFieldInput` gives them: `name` itself; repeated for
 * a choice; `name.0.name`, `name.0.role`, … for a team. Undefined when the form did not hold the field at all.
 */
export function readInput(field: FormField, form: FormData, name: string): InputValue | undefined {
  const text = (key: string) => {
    const value = form.get(key);
    return typeof value === 'string' ? value : undefined;
  };
  switch (field.kind) {
    case 'photos':
    case 'files':
      return undefined;
    case 'choice':
      return form.getAll(name).filter((v): v is string => typeof v === 'string' && v !== '');
    case 'team': {
      const rows: TeamRow[] = [];
      for (let i = 0; i < field.max; i += 1) {
        const person = text(`${name}.${i}.name`);
        const role = text(`${name}.${i}.role`) ?? '';
        if (person?.trim() || role.trim()) rows.push({ name: person ?? '', role });
      }
      return rows;
    }
    case 'consent':
    case 'yes-no':
      return text(name) ?? '';
    default:
      return text(name);
  }
}

import type { ErrorCode, ErrorParams } from '#app/core/errors.ts';
import type { Localized } from '#app/core/localized.ts';
import { parseMoney } from '#app/core/money.ts';
import { type InputValue, inputOf, type TeamRow } from '#app/features/contests/field-inputs.ts';
import type { Answer, Answers, FormField } from '#app/features/contests/form-fields.ts';
import { DRAFT_FIELD_LENGTH } from './schema.ts';

/** What stands in the inputs of a form, as typed, by field id. A draft is this; nothing in it need be right yet. */
export type Inputs = Record<string, InputValue>;

export interface FieldProblem {
  code: ErrorCode;
  params?: ErrorParams;
}

/** How many files a photos or files field holds; refused ones have to be replaced or taken out. */
export interface FileCount {
  kept: number;
  refused: number;
}

export interface CheckContext {
  /** instant of the submission, ISO */
  at: string;
  /** hash of a consent's text in all its languages */
  textHash: (text: Localized) => string;
  /** answers of the version before: an agreement to the same text keeps its time */
  before?: Answers;
}

type Checked = { answer: Answer | undefined } | { problem: FieldProblem };
const problem = (code: ErrorCode, params?: ErrorParams): Checked => ({ problem: { code, params } });
const NOTHING: Checked = { answer: undefined };

/** Line ends as LF, one form of each letter, no control characters (they break exports), no blanks around. */
export function cleanText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .normalize('NFC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .trim()
  );
}

/** Lenient: keeps what was typed, only bounded and of the right shape for its field. */
export function asInput(field: FormField, value: unknown): InputValue {
  if (field.kind === 'team') {
    const rows = Array.isArray(value) ? value : [];
    return rows.slice(0, field.max).map((row) => {
      const { name = '', role = '' } = (row ?? {}) as Partial<TeamRow>;
      return { name: String(name).slice(0, 200), role: String(role).slice(0, 200) };
    });
  }
  if (field.kind === 'choice') {
    const list = Array.isArray(value) ? value : [value];
    const known = new Set(field.choices.map((choice) => choice.id));
    return [...new Set(list.filter((id): id is string => typeof id === 'string' && known.has(id)))];
  }
  return typeof value === 'string' ? value.slice(0, DRAFT_FIELD_LENGTH) : '';
}

/** Stored inputs, whatever is in the column, for the fields the form has now. */
export function asInputs(form: readonly FormField[], stored: unknown): Inputs {
  const inputs: Inputs = {};
  const values = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  for (const field of form) {
    if (field.kind === 'photos' || field.kind === 'files') continue;
    if (values[field.id] !== undefined) inputs[field.id] = asInput(field, values[field.id]);
  }
  return inputs;
}

/** Submitted answers put back into inputs, to be edited. */
export function inputsOf(form: readonly FormField[], answers: Answers): Inputs {
  const inputs: Inputs = {};
  for (const field of form) {
    if (field.kind === 'photos' || field.kind === 'files') continue;
    const answer = answers[field.id];
    if (answer !== undefined) inputs[field.id] = inputOf(field, answer);
  }
  return inputs;
}

/** Same to a person: what two devices typed alike is no conflict. */
export function sameInput(a: InputValue | undefined, b: InputValue | undefined): boolean {
  return JSON.stringify(isBlank(a) ? '' : a) === JSON.stringify(isBlank(b) ? '' : b);
}

/** Nothing typed, nothing chosen. */
export function isBlank(value: InputValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return value.every((item) =>
    typeof item === 'string' ? item === '' : item.name.trim() === '' && item.role.trim() === '',
  );
}

/** Strict: the answer a field's inputs make, or what is wrong with them. Photos and files: see `checkFiles`. */
export function checkInput(field: FormField, input: InputValue | undefined, context: CheckContext): Checked {
  if (isBlank(input)) {
    if (field.kind === 'consent' && field.required) return problem('CONSENT_REQUIRED');
    return field.required ? problem('REQUIRED') : NOTHING;
  }
  const text = typeof input === 'string' ? cleanText(input) : '';
  switch (field.kind) {
    case 'short-text':
      return checkLength(text.replace(/\s*\n\s*/g, ' '), 0, field.maxLength);
    case 'long-text':
      return checkLength(text, field.minLength, field.maxLength);
    case 'number':
      return checkNumber(text, field);
    case 'money':
      return checkMoney(text, field.max);
    case 'choice':
      return checkChoice(asInput(field, input) as string[], field);
    case 'yes-no':
      return text === 'yes' || text === 'no' ? { answer: text === 'yes' } : problem('CHOICE_INVALID');
    case 'link':
      return checkLink(text);
    case 'team':
      return checkTeam(input as TeamRow[], field);
    case 'consent':
      return text === 'yes' ? agreement(field, context) : problem('CONSENT_REQUIRED');
    default:
      return NOTHING;
  }
}

function checkLength(text: string, min: number, max: number): Checked {
  if (text.length < min) return problem('TOO_SHORT', { min });
  if (text.length > max) return problem('TOO_LONG', { max, length: text.length });
  return { answer: text };
}

function checkNumber(text: string, field: Extract<FormField, { kind: 'number' }>): Checked {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^[+-]?\d{1,15}(\.\d{1,6})?$/.test(plain)) return problem('NUMBER_INVALID');
  const value = Number(plain);
  if (field.isWhole && !Number.isInteger(value)) return problem('NUMBER_NOT_WHOLE');
  if (field.min !== null && value < field.min) return problem('NUMBER_TOO_SMALL', { min: field.min });
  if (field.max !== null && value > field.max) return problem('NUMBER_TOO_LARGE', { max: field.max });
  return { answer: value };
}

function checkMoney(text: string, max: string | null): Checked {
  const minor = parseMoney(text);
  if (minor === null) return problem('MONEY_INVALID');
  if (max !== null && minor > BigInt(max))
    return problem('NUMBER_TOO_LARGE', { max: Number(BigInt(max) / 100n) });
  return { answer: String(minor) };
}

function checkChoice(ids: string[], field: Extract<FormField, { kind: 'choice' }>): Checked {
  if (ids.length === 0) return problem('CHOICE_INVALID');
  if (!field.isMultiple && ids.length > 1) return problem('CHOICE_INVALID');
  return { answer: ids };
}

/** People write `instagram.com/…`; only http and https ever become a link. */
function checkLink(text: string): Checked {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (text.length > 2000 || /\s/.test(text) || !URL.canParse(full)) return problem('LINK_INVALID');
  const url = new URL(full);
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || !url.hostname.includes('.'))
    return problem('LINK_INVALID');
  return { answer: full };
}

function checkTeam(rows: TeamRow[], field: Extract<FormField, { kind: 'team' }>): Checked {
  const people = rows
    .map((row) => ({ name: cleanText(row.name), role: cleanText(row.role) }))
    .filter((row) => row.name !== '' || row.role !== '');
  if (people.some((row) => row.name === '')) return problem('TEAM_NAME_MISSING');
  const min = Math.max(field.min, field.required ? 1 : 0);
  if (people.length < min) return problem('TOO_FEW', { min });
  if (people.length > field.max) return problem('TOO_MANY', { max: field.max });
  return { answer: people };
}

function agreement(field: Extract<FormField, { kind: 'consent' }>, context: CheckContext): Checked {
  const textHash = context.textHash(field.text);
  const before = context.before?.[field.id] as { at: string; textHash: string } | undefined;
  return { answer: before?.textHash === textHash ? before : { at: context.at, textHash } };
}

/** What is wrong with the files of a photos or files field, if anything. */
export function checkFiles(field: FormField, count: FileCount): FieldProblem | null {
  if (field.kind !== 'photos' && field.kind !== 'files') return null;
  if (count.refused > 0) return { code: 'FILES_REFUSED' };
  const min = field.required ? Math.max(1, field.min) : count.kept > 0 ? field.min : 0;
  if (count.kept < min) return { code: count.kept === 0 ? 'FILES_MISSING' : 'TOO_FEW', params: { min } };
  if (count.kept > field.max) return { code: 'TOO_MANY', params: { max: field.max } };
  return null;
}

/** The whole entry: answers ready to be kept, or every problem by field. Fields the form does not have are dropped. */
export function checkEntry(
  form: readonly FormField[],
  inputs: Inputs,
  files: Record<string, FileCount>,
  context: CheckContext,
): { answers: Answers; problems: Record<string, FieldProblem> } {
  const answers: Answers = {};
  const problems: Record<string, FieldProblem> = {};
  for (const field of form) {
    if (field.kind === 'photos' || field.kind === 'files') {
      const found = checkFiles(field, files[field.id] ?? { kept: 0, refused: 0 });
      if (found) problems[field.id] = found;
      continue;
    }
    const checked = checkInput(field, inputs[field.id], context);
    if ('problem' in checked) problems[field.id] = checked.problem;
    else if (checked.answer !== undefined) answers[field.id] = checked.answer;
  }
  return { answers, problems };
}

/** The entry's name in lists: the public title field, else the beginning of the first public text. */
export function titleOf(form: readonly FormField[], answers: Answers): string {
  const open = form.filter((field) => field.isPublic);
  const titled = open.find((field) => field.kind === 'short-text' && field.isTitle);
  const texts = open.filter((field) => field.kind === 'short-text' || field.kind === 'long-text');
  for (const field of titled ? [titled, ...texts] : texts) {
    const answer = answers[field.id];
    if (typeof answer === 'string' && answer !== '') return shorten(answer, 120);
  }
  return '';
}

/** Public words to search in: never private answers, never people's names (jurors and the public search here, too). */
export function searchTextOf(form: readonly FormField[], answers: Answers): string {
  const parts: string[] = [];
  for (const field of form) {
    const answer = answers[field.id];
    if (!field.isPublic || answer === undefined) continue;
    if (field.kind === 'short-text' || field.kind === 'long-text') parts.push(String(answer));
    if (field.kind === 'choice')
      for (const choice of field.choices)
        if ((answer as string[]).includes(choice.id))
          parts.push(...Object.values(choice.label).filter((label) => typeof label === 'string'));
  }
  return parts.join('\n').slice(0, 20_000);
}

function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= length) return line;
  const cut = line.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).trimEnd()}…`;
}

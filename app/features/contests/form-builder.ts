import { isCurrency, parseMoney } from '#app/core/money.ts';
import { type FieldKind, FORM_LIMITS, type FormField, formFieldSchema } from './form-fields.ts';
import { type FieldErrors, localizedOf, TEXT_LIMITS, textOf } from './schema.ts';

export const FIELD_KINDS: readonly FieldKind[] = [
  'short-text',
  'long-text',
  'photos',
  'files',
  'choice',
  'yes-no',
  'number',
  'money',
  'link',
  'team',
  'consent',
];

export function isFieldKind(value: unknown): value is FieldKind {
  return typeof value === 'string' && (FIELD_KINDS as readonly string[]).includes(value);
}

const CONSENT_LIMIT = 3000;

/** A field just added. Consents are asked for; answers stay private until the organiser makes them public. */
export function blankField(id: string, kind: FieldKind): FormField {
  const base = { id, label: {}, help: {}, required: kind === 'consent', isPublic: false };
  const extra: Partial<Record<FieldKind, object>> = {
    money: { currency: 'KZT' },
    choice: {
      choices: [
        { id: 'c1', label: {} },
        { id: 'c2', label: {} },
      ],
    },
    consent: { text: {} },
  };
  return formFieldSchema.parse({ ...base, kind, ...extra[kind] });
}

/** Reads the form tab: rows in the order of the hidden `row` fields, each under `<id>.…`. */
export function readFormFields(form: FormData): { fields: FormField[]; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const ids = form.getAll('row').filter((id): id is string => typeof id === 'string');
  if (ids.length > FORM_LIMITS.fields)
    errors.rows = { code: 'TOO_MANY', params: { max: FORM_LIMITS.fields } };
  const fields: FormField[] = [];
  for (const id of ids.slice(0, FORM_LIMITS.fields)) {
    const kind = textOf(form, `${id}.kind`);
    if (!isFieldKind(kind)) continue;
    const parsed = formFieldSchema.safeParse(readField(form, id, kind, errors));
    if (parsed.success) fields.push(parsed.data);
    else errors[`${id}.settings`] ??= { code: 'NUMBER_INVALID' };
  }
  const titles = fields.filter((field) => field.kind === 'short-text' && field.isTitle);
  for (const extra of titles.slice(1)) errors[`${extra.id}.isTitle`] = { code: 'ONE_TITLE_FIELD' };
  return { fields, errors };
}

function readField(form: FormData, id: string, kind: FieldKind, errors: FieldErrors): object {
  const label = localizedOf(form, `${id}.label`, TEXT_LIMITS.name, errors);
  if (Object.keys(label).length === 0) errors[`${id}.label`] = { code: 'REQUIRED' };
  return {
    id,
    kind,
    label,
    help: localizedOf(form, `${id}.help`, TEXT_LIMITS.about, errors),
    required: form.get(`${id}.required`) === 'on',
    isPublic: kind !== 'consent' && form.get(`${id}.isPublic`) === 'on',
    ...readSettings(form, id, kind, errors),
  };
}

function readSettings(form: FormData, id: string, kind: FieldKind, errors: FieldErrors): object {
  const text = (name: string) => textOf(form, `${id}.${name}`);
  const number = (name: string) => (text(name) === '' ? undefined : Number(text(name).replace(',', '.')));
  const range = (min: number | undefined, max: number | undefined) => {
    if (min !== undefined && max !== undefined && min > max)
      errors[`${id}.settings`] = { code: 'RANGE_INVALID' };
    return { min, max };
  };
  const checked = (name: string) => form.get(`${id}.${name}`) === 'on';
  switch (kind) {
    case 'short-text':
      return { maxLength: number('maxLength'), isTitle: checked('isTitle') };
    case 'long-text': {
      const { min, max } = range(number('minLength'), number('maxLength'));
      return { minLength: min, maxLength: max };
    }
    case 'number': {
      const { min, max } = range(number('min'), number('max'));
      return { min: min ?? null, max: max ?? null, isWhole: checked('isWhole') };
    }
    case 'money':
      return readMoney(id, text('currency'), text('max'), errors);
    case 'choice':
      return { isMultiple: checked('isMultiple'), choices: readChoices(form, id, errors) };
    case 'files':
    case 'team':
      return range(number('min'), number('max'));
    case 'photos':
      return { ...range(number('min'), number('max')), hasCaptions: checked('hasCaptions') };
    case 'consent':
      return { text: localizedOf(form, `${id}.text`, CONSENT_LIMIT, errors) };
    default:
      return {};
  }
}

function readMoney(id: string, currency: string, typedMax: string, errors: FieldErrors) {
  const max = typedMax ? parseMoney(typedMax) : null;
  if (typedMax && max === null) errors[`${id}.settings`] = { code: 'MONEY_INVALID' };
  return { currency: isCurrency(currency) ? currency : 'KZT', max: max?.toString() ?? null };
}

/** Answers to choose from, one per line in each language; a line's place makes its id. */
function readChoices(form: FormData, id: string, errors: FieldErrors) {
  const lines = (locale: string) =>
    textOf(form, `${id}.choices.${locale}`)
      .split('\n')
      .map((line) => line.trim());
  const columns = { kk: lines('kk'), ru: lines('ru'), en: lines('en') };
  const count = Math.max(...Object.values(columns).map((column) => column.filter(Boolean).length));
  if (count < 2) errors[`${id}.settings`] = { code: 'CHOICES_TOO_FEW' };
  if (count > FORM_LIMITS.choices)
    errors[`${id}.settings`] = { code: 'TOO_MANY', params: { max: FORM_LIMITS.choices } };
  return Array.from({ length: Math.max(2, count) }, (_, i) => ({
    id: `c${i + 1}`,
    label: Object.fromEntries(
      Object.entries(columns).flatMap(([locale, column]) => (column[i] ? [[locale, column[i]]] : [])),
    ),
  }));
}

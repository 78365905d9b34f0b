import { describe, expect, test } from 'vitest';
import { inputOf, readInput } from './field-inputs.ts';
import { blankField, FIELD_KINDS, readFormFields } from './form-builder.ts';
import { type Answer, type FormField, formSchema } from './form-fields.ts';
import { applyRowIntent, rowsAfterPress } from './rows.ts';
import { TEMPLATES } from './templates.ts';

/** The form as the builder's inputs would send it. */
function sent(fields: readonly FormField[]): FormData {
  const form = new FormData();
  const text = (name: string, value: unknown) => {
    if (value !== null && value !== undefined && value !== false)
      form.append(name, value === true ? 'on' : String(value));
  };
  for (const field of fields) {
    const { id, kind, label, help, ...rest } = field;
    form.append('row', id);
    text(`${id}.kind`, kind);
    for (const [code, words] of Object.entries(label)) text(`${id}.label.${code}`, words);
    for (const [code, words] of Object.entries(help)) text(`${id}.help.${code}`, words);
    for (const [name, value] of Object.entries(rest)) {
      if (name === 'choices' && field.kind === 'choice')
        for (const code of ['kk', 'ru', 'en'] as const)
          text(`${id}.choices.${code}`, field.choices.map((choice) => choice.label[code]).join('\r\n'));
      else if (name === 'text' && field.kind === 'consent')
        for (const [code, words] of Object.entries(field.text)) text(`${id}.text.${code}`, words);
      else if (name === 'max' && field.kind === 'money')
        text(`${id}.max`, field.max === null ? null : Number(field.max) / 100);
      else text(`${id}.${name}`, value);
    }
  }
  return form;
}

describe('the form builder', () => {
  test.each(Object.entries(TEMPLATES))('gives back the form of %s unchanged', (_key, { form }) => {
    const { fields, errors } = readFormFields(sent(form));
    expect(errors).toEqual({});
    const withOwnChoiceIds = form.map((field) =>
      field.kind === 'choice'
        ? { ...field, choices: field.choices.map((choice, i) => ({ ...choice, id: `c${i + 1}` })) }
        : field,
    );
    expect(fields).toEqual(withOwnChoiceIds);
  });

  test('says what is wrong, beside the field', () => {
    const form = new FormData();
    form.append('row', 'photos-1');
    form.append('photos-1.kind', 'photos');
    form.append('photos-1.min', '5');
    form.append('photos-1.max', '2');
    const { errors } = readFormFields(form);
    expect(errors['photos-1.label']).toEqual({ code: 'REQUIRED' });
    expect(errors['photos-1.settings']).toEqual({ code: 'RANGE_INVALID' });
  });

  test('allows one title, and never makes a consent public', () => {
    const title = { ...blankField('a', 'short-text'), label: { kk: 'а' }, isTitle: true } as FormField;
    const consent = { ...blankField('c', 'consent'), label: { kk: 'а' }, isPublic: true } as FormField;
    const { fields, errors } = readFormFields(sent([title, { ...title, id: 'b' }, consent]));
    expect(errors).toEqual({ 'b.isTitle': { code: 'ONE_TITLE_FIELD' } });
    expect(fields.at(-1)?.isPublic).toBe(false);
  });

  test('a new field of every kind is valid', () => {
    const fields = FIELD_KINDS.map((kind) => blankField(kind, kind));
    expect(formSchema.parse(fields)).toHaveLength(FIELD_KINDS.length);
  });
});

describe('rows', () => {
  test('move, leave, join with an id of their own', () => {
    expect(applyRowIntent(['a', 'b', 'c'], { do: 'up', id: 'c' })).toEqual(['a', 'c', 'b']);
    expect(applyRowIntent(['a', 'b'], { do: 'down', id: 'b' })).toEqual(['a', 'b']);
    expect(applyRowIntent(['a', 'b'], { do: 'remove', id: 'a' })).toEqual(['b']);
    expect(applyRowIntent(['photos-1'], { do: 'add', kind: 'photos' })).toEqual(['photos-1', 'photos-2']);
  });

  test('a button pressed without JavaScript changes only its own list and keeps what was typed', () => {
    const typed = { intent: 'up:n2', row: 'p1', nomination: ['n1', 'n2'], 'p1.name.kk': 'Планшет' };
    expect(rowsAfterPress(typed, { row: ['prize'], nomination: ['nomination'] })).toEqual({
      ...typed,
      nomination: ['n2', 'n1'],
    });
    expect(rowsAfterPress({ intent: 'save', row: 'p1' }, { row: ['prize'] })).toBeNull();
  });
});

describe('inputs of an entry', () => {
  const field = (kind: FormField['kind']) => blankField('x', kind);
  const cases: [FormField['kind'], Answer, Record<string, string | string[]>][] = [
    ['short-text', 'Саябақ', { x: 'Саябақ' }],
    ['money', '150050', { x: '1500,50' }],
    ['money', '500000', { x: '5000' }],
    ['yes-no', false, { x: 'no' }],
    ['choice', ['c1'], { x: ['c1'] }],
    ['team', [{ name: 'А', role: 'автор' }], { 'x.0.name': 'А', 'x.0.role': 'автор', 'x.1.name': ' ' }],
  ];
  test.each(cases)('of kind %s read back what they show', (kind, answer, posted) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(posted))
      for (const one of [value].flat()) form.append(name, one);
    expect(readInput(field(kind), form, 'x')).toEqual(inputOf(field(kind), answer));
  });
});

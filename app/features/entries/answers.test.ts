import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormField } from '#app/features/contests/form-fields.ts';
import {
  asInput,
  asInputs,
  checkEntry,
  checkFiles,
  checkInput,
  inputsOf,
  sameInput,
  searchTextOf,
  titleOf,
} from './answers.ts';

const words = (text: string) => ({ kk: text, ru: text, en: text });
const base = (id: string) => ({ id, label: words(id), help: {}, required: true, isPublic: true });
const FORM: FormField[] = [
  { ...base('title'), kind: 'short-text', maxLength: 60, isTitle: true },
  { ...base('idea'), kind: 'long-text', minLength: 10, maxLength: 500 },
  { ...base('people'), kind: 'number', min: 1, max: 1000, isWhole: true },
  { ...base('sum'), kind: 'money', currency: 'EUR', max: '500000' },
  {
    ...base('kind'),
    kind: 'choice',
    isMultiple: false,
    choices: [
      { id: 'park', label: words('Парк') },
      { id: 'street', label: words('Улица') },
    ],
  },
  { ...base('first'), kind: 'yes-no' },
  { ...base('site'), kind: 'link' },
  { ...base('team'), kind: 'team', min: 1, max: 3 },
  { ...base('phone'), kind: 'short-text', isPublic: false, maxLength: 40, isTitle: false },
  { ...base('consent'), kind: 'consent', isPublic: false, text: words('Согласен') },
  { ...base('photos'), kind: 'photos', min: 1, max: 3, hasCaptions: true },
];
const field = (id: string) => FORM.find((candidate) => candidate.id === id)!;
const CONTEXT = {
  at: '2026-11-20T10:00:00.000Z',
  textHash: (text: object) => `hash of ${JSON.stringify(text)}`,
};
const codeOf = (id: string, input: Parameters<typeof checkInput>[1]) => {
  const checked = checkInput(field(id), input, CONTEXT);
  return 'problem' in checked ? checked.problem.code : checked.answer;
};
const GOOD = {
  title: 'Аллея у реки',
  idea: 'Посадить карагачи вдоль набережной',
  people: '120',
  sum: '4 999,50',
  kind: ['park'],
  first: 'yes',
  site: 'example.kz/alley',
  team: [{ name: 'Айгүл', role: '' }],
  phone: '+7 701 000 00 00',
  consent: 'yes',
};

describe('strict answers', () => {
  test('of each kind, and what is wrong with each', () => {
    expect(codeOf('title', '  Аллея\r\nу реки ')).toBe('Аллея у реки');
    expect(codeOf('title', 'x'.repeat(61))).toBe('TOO_LONG');
    expect(codeOf('idea', 'коротко')).toBe('TOO_SHORT');
    expect(codeOf('people', '1 000')).toBe(1000);
    expect(codeOf('people', '1,5')).toBe('NUMBER_NOT_WHOLE');
    expect(codeOf('people', '1e3')).toBe('NUMBER_INVALID');
    expect(codeOf('people', '0')).toBe('NUMBER_TOO_SMALL');
    expect(codeOf('sum', '4 999,50')).toBe('499950');
    expect(codeOf('sum', '5000,01')).toBe('NUMBER_TOO_LARGE');
    expect(codeOf('sum', 'много')).toBe('MONEY_INVALID');
    expect(codeOf('kind', ['park', 'street'])).toBe('CHOICE_INVALID');
    expect(codeOf('kind', ['ocean'])).toBe('CHOICE_INVALID');
    expect(codeOf('first', 'no')).toBe(false);
    expect(codeOf('site', 'example.kz/alley')).toBe('https://example.kz/alley');
    expect(codeOf('site', 'javascript:alert(1)')).toBe('LINK_INVALID');
    expect(codeOf('team', [{ name: ' ', role: 'архитектор' }])).toBe('TEAM_NAME_MISSING');
    expect(codeOf('consent', '')).toBe('CONSENT_REQUIRED');
    expect(codeOf('phone', ' ')).toBe('REQUIRED');
  });

  test('an agreement keeps its time while the text is the same, and is given anew when it changed', () => {
    const before = {
      consent: { at: '2026-01-01T00:00:00.000Z', textHash: CONTEXT.textHash(words('Согласен')) },
    };
    const same = checkInput(field('consent'), 'yes', { ...CONTEXT, before });
    expect(same).toEqual({ answer: before.consent });
    const changed = { ...field('consent'), text: words('Согласен на всё') } as FormField;
    expect(checkInput(changed, 'yes', { ...CONTEXT, before })).toMatchObject({ answer: { at: CONTEXT.at } });
  });

  test('files are counted by field; refused ones stand in the way', () => {
    expect(checkFiles(field('photos'), { kept: 0, refused: 0 })?.code).toBe('FILES_MISSING');
    expect(checkFiles(field('photos'), { kept: 4, refused: 0 })?.code).toBe('TOO_MANY');
    expect(checkFiles(field('photos'), { kept: 1, refused: 1 })?.code).toBe('FILES_REFUSED');
    expect(checkFiles(field('photos'), { kept: 1, refused: 0 })).toBeNull();
  });

  test('a whole entry: answers and no problems; private words are in neither title nor search', () => {
    const { answers, problems } = checkEntry(FORM, GOOD, { photos: { kept: 1, refused: 0 } }, CONTEXT);
    expect(problems).toEqual({});
    expect(titleOf(FORM, answers)).toBe('Аллея у реки');
    const search = searchTextOf(FORM, answers);
    expect(search).toContain('карагачи');
    expect(search).toContain('Парк');
    expect(search).not.toContain('701');
    expect(search).not.toContain('Айгүл');
  });
});

describe('whatever comes in', () => {
  const anything = fc.oneof(
    fc.string(),
    fc.array(fc.string()),
    fc.array(fc.record({ name: fc.string(), role: fc.string() })),
    fc.anything(),
  );

  test('becomes an input of the right shape, and checking it never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORM), anything, (someField, value) => {
        const input = asInput(someField, value);
        const checked = checkInput(someField, input, CONTEXT);
        expect('problem' in checked || 'answer' in checked).toBe(true);
      }),
    );
  });

  test('a stored draft reads back as itself', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FORM.map(({ id }) => id)), anything), (stored) => {
        const once = asInputs(FORM, stored);
        expect(asInputs(FORM, JSON.parse(JSON.stringify(once)))).toEqual(once);
      }),
    );
  });

  test('an accepted answer put back into its inputs is accepted again as the same answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORM), anything, (someField, value) => {
        const checked = checkInput(someField, asInput(someField, value), CONTEXT);
        if ('problem' in checked || checked.answer === undefined) return;
        const before = { [someField.id]: checked.answer };
        const again = checkInput(someField, inputsOf([someField], before)[someField.id], {
          ...CONTEXT,
          at: '2027-01-01T00:00:00.000Z',
          before,
        });
        expect(again).toEqual(checked);
      }),
    );
  });

  test('what two devices typed alike is the same, blanks included', () => {
    expect(sameInput('', undefined)).toBe(true);
    expect(sameInput([], '')).toBe(true);
    expect(sameInput('a', 'b')).toBe(false);
  });
});

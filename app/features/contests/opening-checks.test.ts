import { describe, expect, test } from 'vitest';
import { languageCounts, textStates } from './completeness.ts';
import { type OpeningFacts, openingChecks } from './opening-checks.ts';
import { suggestDates, TEMPLATES } from './templates.ts';

const now = new Date('2026-11-21T12:00:00Z');
const whole = { kk: 'а', ru: 'б', en: 'c' };
const { form, criteria } = TEMPLATES['photo-idea'];
const texts = {
  title: whole,
  summary: whole,
  description: {},
  rules: whole,
  eventText: {},
  coverAlt: whole,
  hasCover: true,
  form,
  criteria,
  prizes: [{ name: whole, description: {} }],
  nominations: [],
};
const facts: OpeningFacts = {
  texts: textStates(texts),
  dates: suggestDates('photo-idea', now, 'Asia/Almaty'),
  form,
  criteria: criteria.map((criterion, i) => ({ ...criterion, id: String(i) })),
  contactEmail: 'city@example.kz',
  prizes: 1,
  hasCover: true,
  jurors: 2,
  jurorsInvited: 1,
  now,
};
const codes = (change: Partial<OpeningFacts>) =>
  openingChecks({ ...facts, ...change }).map(({ level, tab, code }) => `${level} ${tab} ${code}`);

test('a whole contest has nothing missing', () => {
  expect(codes({})).toEqual([]);
});

describe('what is missing', () => {
  test('languages: Kazakh and Russian block, English is advised', () => {
    const lacking = textStates({
      ...texts,
      title: { kk: 'а' },
      prizes: [{ name: { en: 'c' }, description: {} }],
    });
    expect(codes({ texts: lacking })).toEqual([
      'blocking content languageMissing',
      'blocking prizes languageMissing',
      'blocking prizes languageMissing',
      'advisory content languageMissing',
    ]);
  });

  test('a text left out in all languages is no fault, one begun in one language is', () => {
    const begun = textStates({ ...texts, description: { kk: 'а', en: 'c' } });
    expect(codes({ texts: begun })).toEqual(['blocking content languageMissing']);
    expect(languageCounts(begun).ru.done).toBe(languageCounts(begun).kk.done - 1);
  });

  test('dates: absent, out of order, past', () => {
    expect(codes({ dates: { ...facts.dates, closesAt: null } })).toEqual(['blocking dates datesMissing']);
    expect(codes({ dates: { ...facts.dates, closesAt: facts.dates.resultsAt } })).toEqual([
      'blocking dates datesOutOfOrder',
    ]);
    expect(codes({ now: facts.dates.opensAt ?? now })).toEqual(['blocking dates datesPast']);
  });

  test('form: a title, something for the jury, a consent', () => {
    const onlyTitle = form.filter((field) => field.kind === 'short-text');
    expect(codes({ form: onlyTitle })).toEqual([
      'blocking form formNothingPublic',
      'advisory form formNoConsent',
    ]);
    expect(codes({ form: form.filter(({ id }) => id !== 'title') })).toEqual([
      'blocking form formTitleMissing',
    ]);
  });

  test('criteria, contact, prizes, cover, jury', () => {
    expect(codes({ criteria: [] })).toEqual(['blocking criteria criteriaMissing']);
    expect(codes({ criteria: facts.criteria.map((c) => ({ ...c, step: '3' })) })).toEqual([
      'blocking criteria criteriaBroken',
    ]);
    expect(codes({ contactEmail: '', prizes: 0, hasCover: false, jurors: 0, jurorsInvited: 0 })).toEqual([
      'blocking content contactMissing',
      'advisory prizes prizesMissing',
      'advisory content coverMissing',
      'advisory jury juryMissing',
    ]);
    expect(codes({ jurors: 4, jurorsInvited: 0 })).toEqual(['advisory jury juryFew']);
  });
});

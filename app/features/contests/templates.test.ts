import { describe, expect, test } from 'vitest';
import { LOCALES } from '#app/core/locale.ts';
import { missingLocales } from '#app/core/localized.ts';
import { scaleValues, thousandths } from './criteria.ts';
import { orderProblems } from './date-changes.ts';
import { formSchema } from './form-fields.ts';
import { suggestDates, TEMPLATE_KEYS, TEMPLATES } from './templates.ts';

describe.each(TEMPLATE_KEYS)('template %s', (key) => {
  const template = TEMPLATES[key];

  test('has a form that is valid, names the entry and shows the jury something', () => {
    const form = formSchema.parse(template.form);
    expect(form).toEqual(template.form);
    expect(
      form.filter((field) => field.kind === 'short-text' && field.isTitle && field.required),
    ).toHaveLength(1);
    expect(
      form.some((field) => field.isPublic && field.required && !('isTitle' in field && field.isTitle)),
    ).toBe(true);
  });

  test('asks consent for data and publication', () => {
    const consents = template.form.filter((field) => field.kind === 'consent' && field.required);
    expect(consents.map(({ id }) => id)).toEqual(['consent-data', 'consent-publication']);
  });

  test('keeps names, phones and ages of people private', () => {
    const personal = template.form.filter(({ id }) => /name|phone|team|applicant/.test(id));
    expect(personal.filter((field) => field.isPublic)).toEqual([]);
  });

  test('has criteria that weigh 100 together, on scales whose values are labelled', () => {
    const sum = template.criteria.reduce((total, { weight }) => total + (thousandths(weight) ?? 0n), 0n);
    expect(sum).toBe(100_000n);
    for (const criterion of template.criteria)
      expect(criterion.labels.map(({ value }) => value)).toEqual(scaleValues(criterion));
  });

  test('is written in all three languages', () => {
    const texts = [
      template.summary,
      template.rules,
      ...template.form.flatMap((field) => [
        field.label,
        ...(Object.keys(field.help).length > 0 ? [field.help] : []),
        ...(field.kind === 'consent' ? [field.text] : []),
        ...(field.kind === 'choice' ? field.choices.map(({ label }) => label) : []),
      ]),
      ...template.criteria.flatMap(({ name, description, labels }) => [
        name,
        description,
        ...labels.map(({ label }) => label),
      ]),
      ...template.prizes.flatMap(({ name, description }) => [name, description]),
    ];
    expect(texts.flatMap((text) => missingLocales(text))).toEqual([]);
    for (const locale of LOCALES)
      expect(new Set(texts.map((text) => text[locale])).size).toBeGreaterThan(texts.length / 3);
  });

  test('suggests dates in order, ahead, at civil hours of the zone', () => {
    const now = new Date('2026-11-21T20:30:00Z');
    const dates = suggestDates(key, now, 'Asia/Almaty');
    expect(orderProblems(dates)).toEqual([]);
    expect(dates.opensAt.getTime()).toBeGreaterThan(now.getTime());
    // Almaty is at UTC+5: 9:00 there is 4:00, 23:59 is 18:59.
    expect(dates.opensAt.toISOString()).toMatch(/T04:00:00/);
    expect(dates.closesAt.toISOString()).toMatch(/T18:59:00/);
  });
});

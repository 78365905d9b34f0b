import { expect, test } from 'vitest';
import { PROJECT_GRANT } from '#app/features/contests/templates/project-grant.ts';
import { PHOTO_FORM } from '#tests/factories/world.ts';
import { stepAt, stepOfField, stepsOf } from './steps.ts';

test('every field stands in exactly one step, in the form’s order, and the review comes last', () => {
  for (const form of [PHOTO_FORM, PROJECT_GRANT.form]) {
    const steps = stepsOf(form);
    expect(steps.flatMap((step) => step.fieldIds).sort()).toEqual(form.map((field) => field.id).sort());
    expect(steps.at(-1)?.kind).toBe('review');
  }
});

test('a photo contest takes three small steps before the review; a long form is cut into screens', () => {
  expect(stepsOf(PHOTO_FORM).map((step) => step.kind)).toEqual(['idea', 'photos', 'you', 'review']);
  const long = stepsOf(PROJECT_GRANT.form);
  expect(long.filter((step) => step.kind === 'idea').length).toBeGreaterThan(1);
});

test('a step from the address is kept inside the form’s', () => {
  const steps = stepsOf(PHOTO_FORM);
  expect(stepAt(steps, '2')).toBe(1);
  expect(stepAt(steps, '99')).toBe(3);
  expect(stepAt(steps, 'x', 2)).toBe(2);
  expect(stepOfField(steps, 'photos')).toBe(1);
});

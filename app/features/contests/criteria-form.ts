import { CRITERIA_LIMITS, type Criterion, plainDecimal, scaleValues, thousandths } from './criteria.ts';
import { type FieldErrors, localizedOf, textOf } from './schema.ts';

/** Reads the criteria tab: rows in the order of the hidden `row` fields, each under `<id>.…`. */
export function readCriteria(form: FormData): { criteria: Criterion[]; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const ids = form.getAll('row').filter((id): id is string => typeof id === 'string');
  if (ids.length > CRITERIA_LIMITS.criteria)
    errors.rows = { code: 'TOO_MANY', params: { max: CRITERIA_LIMITS.criteria } };
  const criteria = ids.slice(0, CRITERIA_LIMITS.criteria).map((id) => {
    const number = (name: string) => plainDecimal(textOf(form, `${id}.${name}`));
    const scale = { min: number('min'), max: number('max'), step: number('step') };
    const values = scaleValues(scale);
    if (values.length < 2) errors[`${id}.scale`] = { code: 'SCALE_INVALID' };
    const weight = number('weight');
    if ((thousandths(weight) ?? 0n) === 0n) errors[`${id}.weight`] = { code: 'WEIGHT_INVALID' };
    const name = localizedOf(form, `${id}.name`, CRITERIA_LIMITS.name, errors);
    if (Object.keys(name).length === 0) errors[`${id}.name`] = { code: 'REQUIRED' };
    return {
      id,
      name,
      description: localizedOf(form, `${id}.description`, CRITERIA_LIMITS.description, errors),
      weight,
      ...scale,
      labels: values
        .map((value) => ({
          value,
          label: localizedOf(form, `${id}.label.${value}`, CRITERIA_LIMITS.label, errors),
        }))
        .filter(({ label }) => Object.keys(label).length > 0),
    };
  });
  return { criteria, errors };
}

/** A criterion just added: one of five steps with an equal say. */
export function blankCriterion(id: string): Criterion {
  return { id, name: {}, description: {}, weight: '10', min: '1', max: '5', step: '1', labels: [] };
}

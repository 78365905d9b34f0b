import { asLocalized } from '#app/core/localized.ts';
import { type Criterion, plainDecimal } from './criteria.ts';

/** The labelled values of a criterion as stored. */
export function labelsOf(stored: unknown) {
  const list = Array.isArray(stored) ? (stored as { value?: unknown; label?: unknown }[]) : [];
  return list.map(({ value, label }) => ({ value: String(value ?? ''), label: asLocalized(label) }));
}

/** A criterion's row as rules see it. */
export function criterionOf(row: {
  id: string;
  name: unknown;
  description: unknown;
  weight: { toString(): string };
  min: { toString(): string };
  max: { toString(): string };
  step: { toString(): string };
  labels: unknown;
}): Criterion {
  return {
    id: row.id,
    name: asLocalized(row.name),
    description: asLocalized(row.description),
    weight: plainDecimal(row.weight.toString()),
    min: plainDecimal(row.min.toString()),
    max: plainDecimal(row.max.toString()),
    step: plainDecimal(row.step.toString()),
    labels: labelsOf(row.labels),
  };
}

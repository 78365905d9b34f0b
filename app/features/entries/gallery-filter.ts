import type { Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import type { FormField } from '#app/features/contests/form-fields.ts';
import type { FilterView } from './gallery-views.ts';
import { fold, SEARCH_LIMITS } from './gallery-words.ts';

/** What a visitor asked to see, every part checked against the contest. */
export interface GalleryFilter {
  text: string;
  tag: string | null;
  nominationId: string | null;
  /** by id of a public choice field */
  choices: Record<string, string>;
}

type ChoiceField = Extract<FormField, { kind: 'choice' }>;

/** The fields a visitor may filter by: choices whose answers are public. */
export function choiceFilters(form: readonly FormField[]): ChoiceField[] {
  return form.filter((field): field is ChoiceField => field.kind === 'choice' && field.isPublic);
}

/** Reads a gallery's address. Unknown nominations, fields and choices are as if not there. */
export function readFilter(
  params: URLSearchParams,
  form: readonly FormField[],
  nominations: readonly { id: string }[],
): GalleryFilter {
  const nomination = params.get('nomination');
  const tag = fold(params.get('tag') ?? '').replace(/^#/, '');
  const choices: Record<string, string> = {};
  for (const field of choiceFilters(form)) {
    const value = params.get(`f.${field.id}`);
    if (value && field.choices.some((choice) => choice.id === value)) choices[field.id] = value;
  }
  return {
    text: (params.get('q') ?? '').trim().slice(0, SEARCH_LIMITS.text),
    tag: /^[\p{L}\p{N}_]{2,40}$/u.test(tag) ? tag : null,
    nominationId: nominations.some(({ id }) => id === nomination) ? nomination : null,
    choices,
  };
}

/** The values an entry must carry in GalleryEntry.facets. */
export function facetsOf(filter: GalleryFilter): string[] {
  return [
    ...(filter.nominationId ? [`N=${filter.nominationId}`] : []),
    ...Object.entries(filter.choices).map(([field, choice]) => `${field}=${choice}`),
    ...(filter.tag ? [`#${filter.tag}`] : []),
  ];
}

/** The filter as a query string again; `change` replaces parts (null takes one away), and the page starts anew. */
export function filterQuery(
  filter: GalleryFilter,
  sort: 'newest' | null,
  change: Record<string, string | null> = {},
): string {
  const parts: Record<string, string | null> = {
    q: filter.text || null,
    nomination: filter.nominationId,
    ...Object.fromEntries(Object.entries(filter.choices).map(([field, choice]) => [`f.${field}`, choice])),
    tag: filter.tag,
    sort,
    ...change,
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value) params.set(name, value);
  const query = params.toString();
  return query ? `?${query}` : '';
}

/** Rows of choices for the screen, in the reader's language. */
export function filterViews(
  filter: GalleryFilter,
  form: readonly FormField[],
  nominations: readonly { id: string; name: unknown }[],
  nominationLabel: string,
  locale: Locale,
): FilterView[] {
  const views: FilterView[] = choiceFilters(form).map((field) => ({
    name: `f.${field.id}`,
    label: localize(field.label, locale).text,
    value: filter.choices[field.id] ?? null,
    choices: field.choices.map((choice) => ({
      value: choice.id,
      label: localize(choice.label, locale).text,
    })),
  }));
  if (nominations.length > 1)
    views.unshift({
      name: 'nomination',
      label: nominationLabel,
      value: filter.nominationId,
      choices: nominations.map(({ id, name }) => ({
        value: id,
        label: localize(asLocalized(name), locale).text,
      })),
    });
  return views;
}

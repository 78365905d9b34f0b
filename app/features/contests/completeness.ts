import { LOCALES, type Locale } from '#app/core/locale.ts';
import { type Localized, missingLocales } from '#app/core/localized.ts';

/** A text field of the contest and the languages it has; a field may be left out in all languages, not in some. */
export interface TextState {
  /** key of the field's name: `contests:text.<key>` */
  key: string;
  /** the desk tab where it is written */
  tab: string;
  /** of several: which one ("2") */
  index?: number;
  required: boolean;
  missing: Locale[];
}

interface Texts {
  title: Localized;
  summary: Localized;
  description: Localized;
  rules: Localized;
  eventText: Localized;
  coverAlt: Localized;
  hasCover: boolean;
  form: readonly { label: Localized; help: Localized; text?: Localized }[];
  criteria: readonly { name: Localized; description: Localized }[];
  prizes: readonly { name: Localized; description: Localized }[];
  nominations: readonly { name: Localized; description: Localized }[];
}

/** Every text of a contest with its missing languages: the matrix the organiser sees, and what the opening checks read. */
export function textStates(texts: Texts): TextState[] {
  const state = (tab: string, key: string, text: Localized, required: boolean, index?: number): TextState => {
    const missing = missingLocales(text);
    return {
      key,
      tab,
      required,
      index,
      missing: !required && missing.length === LOCALES.length ? [] : missing,
    };
  };
  const several = (tab: string, key: string, items: readonly { name: Localized; description: Localized }[]) =>
    items.flatMap((item, i) => [
      state(tab, `${key}Name`, item.name, true, i + 1),
      state(tab, `${key}Description`, item.description, false, i + 1),
    ]);
  return [
    state('content', 'title', texts.title, true),
    state('content', 'summary', texts.summary, true),
    state('content', 'description', texts.description, false),
    state('content', 'rules', texts.rules, true),
    state('content', 'eventText', texts.eventText, false),
    ...(texts.hasCover ? [state('content', 'coverAlt', texts.coverAlt, true)] : []),
    ...texts.form.flatMap((field, i) => [
      state('form', 'fieldLabel', field.label, true, i + 1),
      state('form', 'fieldHelp', field.help, false, i + 1),
      ...(field.text ? [state('form', 'consentText', field.text, true, i + 1)] : []),
    ]),
    ...several('criteria', 'criterion', texts.criteria),
    ...several('prizes', 'prize', texts.prizes),
    ...several('prizes', 'nomination', texts.nominations),
  ];
}

/** How many texts each language has of those that are asked or begun: "18 / 20". */
export function languageCounts(states: readonly TextState[]): Record<Locale, { done: number; of: number }> {
  const counts = {} as Record<Locale, { done: number; of: number }>;
  for (const locale of LOCALES) {
    counts[locale] = {
      done: states.filter((s) => !s.missing.includes(locale)).length,
      of: states.length,
    };
  }
  return counts;
}

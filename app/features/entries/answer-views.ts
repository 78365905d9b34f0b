import { INTL_TAG, type Locale } from '#app/core/locale.ts';
import { localize } from '#app/core/localized.ts';
import { formatMoney } from '#app/core/money.ts';
import type { AnswerByKind, Answers, FormField } from '#app/features/contests/form-fields.ts';
import type { AnswerView } from './gallery-views.ts';

type Translate = (key: string, params?: Record<string, string | number>) => string;

/** Answers as a reader sees them, in the form's order; unanswered fields and pictures are left out. */
export function answerViews(
  fields: readonly FormField[],
  answers: Answers,
  locale: Locale,
  t: Translate,
): AnswerView[] {
  return fields.flatMap((field): AnswerView[] => {
    const answer = answers[field.id];
    if (answer === undefined || answer === null) return [];
    const label = localize(field.label, locale);
    const shown = shownAnswer(field, answer, locale, t);
    if (shown.value.every((line) => line.trim() === '')) return [];
    return [{ id: field.id, label: label.text, lang: label.lang, ...shown }];
  });
}

function shownAnswer(
  field: FormField,
  answer: Answers[string],
  locale: Locale,
  t: Translate,
): Pick<AnswerView, 'kind' | 'value'> {
  const as = <K extends FormField['kind']>() => answer as AnswerByKind[K];
  switch (field.kind) {
    case 'long-text':
      return { kind: 'long', value: String(answer).split(/\n\s*\n|\n/) };
    case 'number':
      return { kind: 'text', value: [new Intl.NumberFormat(INTL_TAG[locale]).format(Number(answer))] };
    case 'money':
      return { kind: 'text', value: [formatMoney(BigInt(as<'money'>()), field.currency, locale)] };
    case 'choice': {
      const chosen = new Set(as<'choice'>());
      return {
        kind: 'text',
        value: [
          field.choices
            .filter((choice) => chosen.has(choice.id))
            .map((choice) => localize(choice.label, locale).text)
            .join(', '),
        ],
      };
    }
    case 'yes-no':
      return { kind: 'text', value: [t(answer ? 'gallery:yes' : 'gallery:no')] };
    case 'link':
      return { kind: 'link', value: [String(answer)] };
    case 'team':
      return {
        kind: 'list',
        value: as<'team'>().map(({ name, role }) => (role ? `${name} (${role})` : name)),
      };
    case 'consent':
      return { kind: 'text', value: [t('gallery:agreed')] };
    default:
      return { kind: 'text', value: [String(answer)] };
  }
}

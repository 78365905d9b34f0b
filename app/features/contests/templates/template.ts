import type { Localized } from '#app/core/localized.ts';
import type { Currency } from '#app/core/money.ts';
import type { FormField } from '../form-fields.ts';

/** A criterion before it has a row; numbers are exact decimals as text. */
export interface CriterionDraft {
  name: Localized;
  description: Localized;
  weight: string;
  min: string;
  max: string;
  step: string;
  labels: { value: string; label: Localized }[];
}

export interface PrizeDraft {
  name: Localized;
  description: Localized;
  isMain: boolean;
  quantity: number;
  /** minor units */
  amount: bigint | null;
  currency: Currency | null;
}

/** What a new contest starts with; everything can be changed in the editor. */
export interface ContestTemplate {
  form: FormField[];
  criteria: CriterionDraft[];
  prizes: PrizeDraft[];
  summary: Localized;
  rules: Localized;
  mustAttend: boolean;
  /** whole days of each phase, from which the first dates are suggested */
  days: { announced: number; open: number; screening: number; judging: number; deciding: number };
}

/** Five steps in words: a juror chooses by meaning, not by a bare digit. */
export const FIVE_STEPS: CriterionDraft['labels'] = [
  { value: '1', label: { kk: 'Өте әлсіз', ru: 'Очень слабо', en: 'Very weak' } },
  { value: '2', label: { kk: 'Әлсіз', ru: 'Слабо', en: 'Weak' } },
  { value: '3', label: { kk: 'Орташа', ru: 'Средне', en: 'Fair' } },
  { value: '4', label: { kk: 'Жақсы', ru: 'Хорошо', en: 'Good' } },
  { value: '5', label: { kk: 'Өте жақсы', ru: 'Отлично', en: 'Excellent' } },
];

export function fiveStep(weight: string, name: Localized, description: Localized): CriterionDraft {
  return { name, description, weight, min: '1', max: '5', step: '1', labels: FIVE_STEPS };
}

/** Rules that hold for every contest run here; the organiser adds what is special. */
export const BASE_RULES = {
  kk: `## Кім қатыса алады
Қаланың кез келген тұрғыны. Бір адам бірнеше өтінім бере алады.

## Өтінім қалай қабылданады
- Өтінім осы сайт арқылы беріледі; тапсырғаннан кейін қабылдау нөмірі көрсетіледі.
- Қабылдау аяқталғанша өтінімді түзетуге немесе қайтарып алуға болады.
- Ұйымдастырушы өтінімнің ережеге сай екенін тексереді; сай болмаса, себебін жазады.

## Қалай бағаланады
Қазылар алқасы жарияланған өлшемшарттар бойынша бағалайды. Қабылдау басталғаннан кейін өлшемшарттар өзгермейді.

## Нәтиже
Жеңімпаздар осы бетте жарияланады, әр қатысушыға хат жіберіледі.`,
  ru: `## Кто может участвовать
Любой житель города. Один человек может подать несколько заявок.

## Как принимаются заявки
- Заявка подаётся на этом сайте; после отправки вы увидите номер её приёма.
- До конца приёма заявку можно исправить или отозвать.
- Организатор проверяет, соответствует ли заявка правилам; если нет, пишет причину.

## Как оценивают
Жюри оценивает по опубликованным критериям. После начала приёма критерии не меняются.

## Результат
Победителей публикуют на этой странице, каждому участнику приходит письмо.`,
  en: `## Who can take part
Any resident of the city. One person may send several entries.

## How entries are accepted
- You enter on this site; once sent, you see your receipt number.
- Until entries close you may correct or withdraw your entry.
- The organiser checks that an entry follows the rules and, if it does not, says why.

## How it is judged
The jury scores by the published criteria. They do not change once entries open.

## Results
Winners are published on this page, and every entrant gets a letter.`,
};

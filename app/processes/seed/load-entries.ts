import type { Localized } from '#app/core/localized.ts';
import type { Answers, FormField } from '#app/features/contests/form-fields.ts';
import { checkEntry, type Inputs, searchTextOf, titleOf } from '#app/features/entries/answers.ts';
import { type Dice, diceOf } from './dice.ts';
import { LOAD_PICTURES, LOAD_WORDS, type LoadLocale, type LoadSubject } from './load-words.ts';

/** What every row of a load contest is made from. */
export interface LoadPlan {
  slug: string;
  entries: number;
  form: readonly FormField[];
  opensAt: Date;
  closesAt: Date;
  judgingStartsAt: Date;
  textHash: (text: Localized) => string;
  receipt: (draw: (size: number) => number) => string;
}

/** One entry with its person and its photo; the writer turns it into rows of seven tables. */
export interface LoadEntry {
  id: string;
  number: number;
  userId: string;
  email: string;
  name: string;
  locale: LoadLocale;
  receipt: string;
  answers: Answers;
  answerVersions: Record<string, number>;
  title: string;
  searchText: string;
  shuffle: number;
  /** which of LOAD_PICTURES */
  picture: number;
  alt: string;
  mediaId: string;
  fileId: string;
  revisionId: string;
  messageId: string;
  startedAt: string;
  submittedAt: string;
  moderatedAt: string;
}

const MINUTE = 60_000;

/** The entry with this number (from 1), the same whenever it is made. Throws when the form would not take it. */
export function loadEntry(plan: LoadPlan, number: number): LoadEntry {
  const dice = diceOf(`${plan.slug}/${number}`);
  const submittedAt = submissionTime(plan, number, dice);
  const startedAt = new Date(submittedAt.getTime() - (5 + dice.whole(50)) * MINUTE);
  const moderatedAt = new Date(
    Math.min(plan.judgingStartsAt.getTime() - MINUTE, submittedAt.getTime() + 36e5),
  );
  const locale: LoadLocale = dice.roll() < 0.6 ? 'kk' : 'ru';
  const words = LOAD_WORDS[locale];
  const name = `${dice.pick(words.firstNames)} ${dice.pick(words.lastNames)}`;
  const subject = dice.pick(words.subjects);
  const inputs = inputsOf(locale, subject, name, dice);
  const { answers, problems } = checkEntry(
    plan.form,
    inputs,
    { photos: { kept: 1, refused: 0 } },
    { at: submittedAt.toISOString(), textHash: plan.textHash },
  );
  if (Object.keys(problems).length > 0)
    throw new Error(`the form does not take entry ${number}: ${JSON.stringify(problems)}`);
  return {
    id: dice.uuid(startedAt),
    number,
    userId: dice.uuid(startedAt),
    email: `n${number}.${plan.slug}@load.qalam`,
    name,
    locale,
    receipt: plan.receipt(receiptSigns(plan.slug, number)),
    answers,
    answerVersions: Object.fromEntries(Object.keys(inputs).map((fieldId) => [fieldId, 1])),
    title: titleOf(plan.form, answers),
    searchText: searchTextOf(plan.form, answers),
    shuffle: dice.whole(2 ** 31),
    picture: LOAD_PICTURES.indexOf(subject.picture),
    alt: words.altText,
    mediaId: dice.uuid(submittedAt),
    fileId: dice.uuid(submittedAt),
    revisionId: dice.uuid(submittedAt),
    messageId: dice.uuid(moderatedAt),
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    moderatedAt: moderatedAt.toISOString(),
  };
}

/** In the order of the numbers, and most of them on the last days, as people do. */
function submissionTime(plan: LoadPlan, number: number, dice: Dice): Date {
  const opens = plan.opensAt.getTime() + 60 * MINUTE;
  const share = Math.sqrt((number - 1 + dice.roll()) / plan.entries);
  return new Date(Math.floor(opens + (plan.closesAt.getTime() - 1 - opens) * share));
}

function inputsOf(locale: LoadLocale, subject: LoadSubject, name: string, dice: Dice): Inputs {
  const words = LOAD_WORDS[locale];
  const place = dice.pick(words.places).replace('#', String(1 + dice.whole(180)));
  const observation = dice.pick(words.observations);
  const [first, second] = [dice.pick(words.steps), dice.pick(words.steps)];
  const forWhom = `${dice.pick(words.people)}, ${dice.pick(words.people)}`;
  return {
    title: locale === 'kk' ? `${place} ${subject.title}` : `${subject.title} ${place}`,
    applicant: [dice.roll() < 0.2 ? 'sole-entrepreneur' : 'person'],
    team: [
      { name, role: dice.pick(words.roles) },
      ...(dice.roll() < 0.4
        ? [{ name: `${dice.pick(words.firstNames)} ${dice.pick(words.lastNames)}`, role: '' }]
        : []),
    ],
    problem: `${subject.problem} ${observation}`,
    solution: `${subject.solution} ${first}${second === first ? '' : ` ${second}`} ${locale === 'kk' ? 'Кімге' : 'Кому'}: ${forWhom}.`,
    beneficiaries: String(20 + dice.whole(5000)),
    budget: String(500 + dice.whole(450) * 10),
    'consent-data': 'yes',
    'consent-publication': 'yes',
  };
}

const SIGNS = 30;
const CONTESTS = SIGNS ** 3;
const NUMBERS = SIGNS ** 5;

/**
 * The signs of a receipt: three say which contest, five which entry, so that no two of a contest are alike. Product
 * receipts are drawn; a hundred thousand drawn ones would hold a pair in one of a hundred seeds.
 */
function receiptSigns(slug: string, number: number): (size: number) => number {
  const contest = diceOf(slug).whole(CONTESTS);
  // An odd multiplier without the factors of 30 leads through all numbers before one comes again.
  const entry = (number * 15_485_863) % NUMBERS;
  let rest = contest * NUMBERS + entry;
  return (size) => {
    const sign = rest % size;
    rest = Math.floor(rest / size);
    return sign;
  };
}

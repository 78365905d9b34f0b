import { LOCALES } from '#app/core/locale.ts';
import type { TextState } from './completeness.ts';
import type { Criterion } from './criteria.ts';
import { scaleValues, thousandths } from './criteria.ts';
import { type ContestDates, DATE_FIELDS, orderProblems } from './date-changes.ts';
import type { FormField } from './form-fields.ts';

/** One thing to see to before a contest is announced. Its text is `desk:check.<code>`. */
export interface OpeningCheck {
  code: string;
  /** desk tab where it is put right */
  tab: string;
  /** blocking: the contest can't be announced; advisory: it can, but should not */
  level: 'blocking' | 'advisory';
  params?: Record<string, string | number>;
}

export interface OpeningFacts {
  texts: readonly TextState[];
  dates: ContestDates;
  form: readonly FormField[];
  criteria: readonly Criterion[];
  contactEmail: string;
  prizes: number;
  hasCover: boolean;
  jurors: number;
  jurorsInvited: number;
  now: Date;
}

const blocking = (tab: string, code: string, params?: OpeningCheck['params']): OpeningCheck => ({
  level: 'blocking',
  tab,
  code,
  params,
});
const advisory = (tab: string, code: string, params?: OpeningCheck['params']): OpeningCheck => ({
  level: 'advisory',
  tab,
  code,
  params,
});

/** Everything that is missing before the announcement, blocking things first. */
export function openingChecks(facts: OpeningFacts): OpeningCheck[] {
  const found = [
    ...textChecks(facts.texts),
    ...dateChecks(facts.dates, facts.now),
    ...formChecks(facts.form),
    ...criteriaChecks(facts.criteria),
    ...(facts.contactEmail ? [] : [blocking('content', 'contactMissing')]),
    ...(facts.prizes > 0 ? [] : [advisory('prizes', 'prizesMissing')]),
    ...(facts.hasCover ? [] : [advisory('content', 'coverMissing')]),
    ...juryChecks(facts),
  ];
  return [...found.filter((c) => c.level === 'blocking'), ...found.filter((c) => c.level === 'advisory')];
}

function textChecks(texts: readonly TextState[]): OpeningCheck[] {
  const checks: OpeningCheck[] = [];
  for (const tab of new Set(texts.map((text) => text.tab))) {
    const ofTab = texts.filter((text) => text.tab === tab);
    for (const locale of LOCALES) {
      const count = ofTab.filter((text) => text.missing.includes(locale)).length;
      // Kazakh and Russian are the city's duty; without English its readers are shown the Kazakh text.
      const level = locale === 'en' ? advisory : blocking;
      if (count > 0) checks.push(level(tab, 'languageMissing', { count, locale }));
    }
  }
  return checks;
}

function dateChecks(dates: ContestDates, now: Date): OpeningCheck[] {
  if (DATE_FIELDS.some((field) => dates[field] === null)) return [blocking('dates', 'datesMissing')];
  if (orderProblems(dates).length > 0) return [blocking('dates', 'datesOutOfOrder')];
  const past = DATE_FIELDS.filter((field) => (dates[field]?.getTime() ?? 0) <= now.getTime());
  return past.length > 0 ? [blocking('dates', 'datesPast')] : [];
}

function formChecks(form: readonly FormField[]): OpeningCheck[] {
  const checks: OpeningCheck[] = [];
  if (!form.some((field) => field.kind === 'short-text' && field.isTitle && field.required))
    checks.push(blocking('form', 'formTitleMissing'));
  const tells = form.some(
    (field) =>
      field.required &&
      field.isPublic &&
      !(field.kind === 'short-text' && field.isTitle) &&
      field.kind !== 'consent',
  );
  if (!tells) checks.push(blocking('form', 'formNothingPublic'));
  if (!form.some((field) => field.kind === 'consent' && field.required))
    checks.push(advisory('form', 'formNoConsent'));
  return checks;
}

function criteriaChecks(criteria: readonly Criterion[]): OpeningCheck[] {
  if (criteria.length === 0) return [blocking('criteria', 'criteriaMissing')];
  const broken = criteria.some(
    (criterion) => scaleValues(criterion).length < 2 || (thousandths(criterion.weight) ?? 0n) === 0n,
  );
  return broken ? [blocking('criteria', 'criteriaBroken')] : [];
}

function juryChecks({ jurors, jurorsInvited }: OpeningFacts): OpeningCheck[] {
  if (jurors + jurorsInvited === 0) return [advisory('jury', 'juryMissing')];
  const even = (jurors + jurorsInvited) % 2 === 0;
  return jurors + jurorsInvited < 3 || even
    ? [advisory('jury', 'juryFew', { count: jurors + jurorsInvited })]
    : [];
}

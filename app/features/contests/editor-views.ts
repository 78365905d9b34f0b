import { asLocalized, type Localized } from '#app/core/localized.ts';
import { pictureView } from '#app/platform/media/picture-view.ts';
import { languageCounts, type TextState } from './completeness.ts';
import { criterionOf } from './criteria-rows.ts';
import type { EditorContest } from './editor-query.server.ts';
import { parseForm } from './form-fields.ts';

/** How full each language of one tab is. */
export function tabLanguages(texts: readonly TextState[], tab: string) {
  return languageCounts(texts.filter((text) => text.tab === tab));
}

const words = (row: Record<string, unknown>, key: string): Localized => asLocalized(row[key]);

/** The content tab. */
export function contentView({ row, can, phase, texts }: EditorContest) {
  return {
    id: row.id,
    version: row.version,
    phase,
    can: can['edit-texts'],
    languages: tabLanguages(texts, 'content'),
    title: words(row, 'title'),
    summary: words(row, 'summary'),
    description: words(row, 'description'),
    rules: words(row, 'rules'),
    eventText: words(row, 'eventText'),
    coverAlt: words(row, 'coverAlt'),
    cover: pictureView(row.cover, asLocalized(row.coverAlt).kk ?? ''),
    coverState: row.cover?.state ?? null,
    mustAttend: row.mustAttend,
    blind: row.blind,
    hashtags: row.hashtags,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
  };
}

/** The dates tab. */
export function datesView({ row, can, phase }: EditorContest) {
  const { opensAt, closesAt, judgingStartsAt, judgingEndsAt, resultsAt } = row;
  return {
    id: row.id,
    version: row.version,
    phase,
    can: can['change-dates'],
    timeZone: row.timeZone,
    graceMinutes: row.graceMinutes,
    dates: { opensAt, closesAt, judgingStartsAt, judgingEndsAt, resultsAt },
  };
}

/** The form tab. */
export function formView({ row, can, phase, texts }: EditorContest) {
  return {
    id: row.id,
    version: row.version,
    phase,
    can: can['edit-form'],
    languages: tabLanguages(texts, 'form'),
    fields: parseForm(row.form),
  };
}

/** The criteria tab: edited before opening, amended after. */
export function criteriaView({ row, can, phase, texts }: EditorContest) {
  return {
    id: row.id,
    version: row.version,
    phase,
    can: can['edit-criteria'],
    canAmend: can['amend-criteria-wording'],
    languages: tabLanguages(texts, 'criteria'),
    criteria: row.criteria.map(criterionOf),
    hash: row.criteriaHash,
  };
}

/** The prizes tab. */
export function prizesView({ row, can, phase, texts }: EditorContest) {
  const named = (item: { id: string; name: unknown; description: unknown }) => ({
    id: item.id,
    name: asLocalized(item.name),
    description: asLocalized(item.description),
  });
  return {
    id: row.id,
    version: row.version,
    phase,
    can: can['edit-texts'],
    languages: tabLanguages(texts, 'prizes'),
    prizes: row.prizes.map((prize) => ({
      ...named(prize),
      isMain: prize.isMain,
      quantity: prize.quantity,
      amount: prize.amount,
      currency: prize.currency,
    })),
    nominations: row.nominations.map(named),
  };
}

/** The partners tab. */
export function partnersView({ row, can, phase }: EditorContest) {
  return {
    id: row.id,
    version: row.version,
    phase,
    can: can['edit-texts'],
    partners: row.partners.map((partner) => ({
      id: partner.id,
      role: partner.role,
      name: asLocalized(partner.name),
      url: partner.url,
      logo: pictureView(partner.logo, ''),
      logoState: partner.logo?.state ?? null,
    })),
  };
}

export type ContentView = ReturnType<typeof contentView>;
export type DatesView = ReturnType<typeof datesView>;
export type FormView = ReturnType<typeof formView>;
export type CriteriaView = ReturnType<typeof criteriaView>;
export type PrizesView = ReturnType<typeof prizesView>;
export type PartnersView = ReturnType<typeof partnersView>;

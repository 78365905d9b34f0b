import type { Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import type { Currency } from '#app/core/money.ts';
import type { PublicBadge } from './badges.ts';
import type { ContestClock, Phase } from './phases.ts';

/** A picture as ui/Picture draws it. */
export interface PictureView {
  id: string;
  width: number;
  height: number;
  alt: string;
  placeholder: string | null;
  widths: number[];
}

/** A text in the reader's language, or in the language that has it: `lang` says which. */
export interface Words {
  text: string;
  lang: Locale;
}

/** A localized JSON column as a reader meets it. */
export function wordsOf(stored: unknown, locale: Locale): Words {
  return localize(asLocalized(stored), locale);
}

/** The desk's frame around every page of a contest. */
export interface DeskContestView extends ContestClock {
  resultsAt: Date | null;
  id: string;
  slug: string;
  title: Words;
  phase: Phase;
  timeZone: string;
  version: number;
  organisation: { slug: string; name: Words };
  /** organiser or only moderator */
  organises: boolean;
  /** tabs with something missing, from the opening checks; only before opening */
  incomplete: string[];
}

export interface DeskListItem {
  id: string;
  slug: string;
  title: Words;
  template: string;
  phase: Phase;
  timeZone: string;
  closesAt: Date | null;
  resultsAt: Date | null;
  judgingEndsAt: Date | null;
  opensAt: Date | null;
  entries: number;
  pending: number;
}

/** A contest in a list: home, contests. */
export interface ContestCardView {
  id: string;
  slug: string;
  title: Words;
  summary: Words;
  organisation: Words;
  phase: Phase;
  timeZone: string;
  dates: ContestClock & { resultsAt: Date | null };
  cover: PictureView | null;
  prize: { name: Words; amount: bigint | null; currency: Currency | null; quantity: number } | null;
  accepted: number;
}

/** HTML made from Markdown by the server: safe to show as it is. */
export interface RichText {
  html: string;
  lang: Locale;
}

export interface CriterionView {
  id: string;
  name: Words;
  description: Words;
  /** share of the whole weight, whole or with one decimal */
  percent: string;
  min: string;
  max: string;
  step: string;
  labels: { value: string; label: Words }[];
}

export interface PrizeView {
  id: string;
  name: Words;
  description: Words;
  isMain: boolean;
  quantity: number;
  amount: bigint | null;
  currency: Currency | null;
}

export interface PartnerView {
  id: string;
  role: 'partner' | 'funder';
  name: Words;
  url: string;
  logo: PictureView | null;
}

export interface ChangeView {
  id: string;
  at: Date;
  kind: string;
  /** for dates: which one; for texts: which field */
  field: string;
  /** of what, when it is one of several (a criterion's name) */
  subject: string | null;
  before: string | Date | null;
  after: string | Date | null;
  reason: Words | null;
}

export interface WorkView {
  number: number;
  title: string;
  place: string;
  picture: PictureView | null;
}

/** The public page of a contest: everything on it, in the reader's language. */
export interface ContestView {
  id: string;
  slug: string;
  template: string;
  phase: Phase;
  title: Words;
  summary: Words;
  description: RichText | null;
  hasRules: boolean;
  organisation: { slug: string; name: Words };
  timeZone: string;
  dates: ContestClock & { resultsAt: Date | null };
  graceMinutes: number;
  cover: PictureView | null;
  criteria: CriterionView[];
  criteriaHash: string | null;
  criteriaLockedAt: Date | null;
  blind: boolean;
  prizes: PrizeView[];
  nominations: { id: string; name: Words; description: Words }[];
  partners: PartnerView[];
  contact: { name: string; email: string; phone: string };
  hashtags: string[];
  event: Words;
  mustAttend: boolean;
  jurors: number;
  accepted: number;
  changes: ChangeView[];
  latest: WorkView[];
}

/** An awarded work on the home page. */
export interface WinnerView {
  slug: string;
  contest: Words;
  number: number;
  title: string;
  kind: PublicBadge['kind'];
  place: number | null;
  award: Words;
  picture: PictureView | null;
}

/** The first page of a contest's desk. */
export interface OverviewView {
  submitted: number;
  pending: number;
  accepted: number;
  changesRequested: number;
  rejected: number;
  drafts: number;
  jurors: number;
  jurorsDone: number;
}

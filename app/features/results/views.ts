import type { ErrorCode } from '#app/core/errors.ts';
import type { Locale } from '#app/core/locale.ts';
import type { Localized } from '#app/core/localized.ts';
import type { PictureView } from '#app/ui/Picture.tsx';
import type { AwardKind } from './schema.ts';

/** One line of the decision desk's ranking. */
export interface DecisionRow {
  entryId: string;
  number: number;
  title: string;
  place: number | null;
  /** rounded as published */
  score: string | null;
  sheets: number;
  separatedBy: string | null;
  nomination: string | null;
  awards: DecisionAward[];
}

export interface DecisionAward {
  id: string;
  entryId: string;
  kind: AwardKind;
  place: number | null;
  nominationId: string | null;
  prizeId: string | null;
  title: Localized;
  reason: Localized;
  /** minor units as digits */
  amount: string | null;
  currency: 'KZT' | 'EUR' | null;
  /** true when a reason is demanded */
  departs: boolean;
  /** what stands in the way of the release */
  problems: ErrorCode[];
}

export interface DecisionDesk {
  contestId: string;
  slug: string;
  isReleased: boolean;
  /** working decisions differ from what is public */
  hasUnreleasedChanges: boolean;
  rows: DecisionRow[];
  /** rows beyond those shown */
  hidden: number;
  problems: { code: ErrorCode; params?: Record<string, number> }[];
  nominations: { id: string; name: string }[];
  prizes: { id: string; name: string }[];
  jurors: number;
  waitingForJurors: number;
}

/** One winner as everyone sees it. */
export interface WinnerView {
  entryId: string;
  number: number;
  title: string;
  names: string[];
  place: number | null;
  score: string | null;
  picture: PictureView | null;
  awards: {
    kind: AwardKind;
    place: number | null;
    text: string;
    prize: string;
    sum: string;
    reason: { text: string; lang: Locale } | null;
  }[];
}

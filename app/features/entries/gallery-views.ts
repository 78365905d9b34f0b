import type { Localized } from '#app/core/localized.ts';
import type { PublicBadge } from '#app/features/contests/badges.ts';
import type { PictureView } from '#app/ui/Picture.tsx';

/** One work in the gallery's list. */
export interface CardView {
  number: number;
  title: string;
  picture: PictureView | null;
  badges: PublicBadge[];
  /** nomination or place of the city: one quiet line under the title */
  note: string;
}

/** One row of filters: all choices as links, the active one marked. */
export interface FilterView {
  /** `nomination`, or `f.<field id>` */
  name: string;
  label: string;
  value: string | null;
  choices: { value: string; label: string }[];
}

export interface GalleryView {
  contest: { slug: string; title: string; lang: string };
  /** random: an order of this visitor's own */
  order: 'visitor' | 'newest' | 'place';
  /** the orders a visitor may choose between; empty while there is one */
  orders: ('place' | 'newest')[];
  text: string;
  tag: string | null;
  filters: FilterView[];
  isFiltered: boolean;
  /** nothing fits exactly: works with similar words are shown */
  isNear: boolean;
  cards: CardView[];
  /** query string of the next page, null on the last */
  next: string | null;
  isFirstPage: boolean;
  /** a person may still put in an entry */
  canEnter: boolean;
}

export interface AnswerView {
  id: string;
  label: string;
  lang: string;
  /** paragraphs for long text; one line otherwise */
  kind: 'text' | 'long' | 'link' | 'list';
  value: string[];
}

export interface PhotoView {
  picture: PictureView;
  caption: string;
}

export interface NeighbourView {
  number: number;
  title: string;
}

export interface EntryPageView {
  contest: { slug: string; title: string; lang: string };
  number: number;
  title: string;
  /** set for the entry's owner while nobody else can see the page */
  preview: 'pending' | 'changes-requested' | 'rejected' | 'withdrawn' | null;
  badges: PublicBadge[];
  nomination: string | null;
  photos: PhotoView[];
  answers: AnswerView[];
  tags: string[];
  previous: NeighbourView | null;
  next: NeighbourView | null;
  /** address of the picture for share cards, absolute */
  shareImage: { url: string; width: number; height: number } | null;
  url: string;
  namesHidden: boolean;
}

/** A badge's words come from the contest when it names a nomination or a prize. */
export type BadgeTitle = Localized;

import type { ErrorCode, ErrorParams } from '#app/core/errors.ts';
import type { Locale } from '#app/core/locale.ts';
import type { PictureView } from '#app/ui/Picture.tsx';
import type { AnswerView } from './gallery-views.ts';
import type { Obstacle } from './moderation-write.server.ts';
import type { NearDuplicate } from './near-duplicates.server.ts';
import type { Moderation } from './schema.ts';

export const QUEUE_STATES = ['pending', 'changes-requested', 'accepted', 'rejected', 'all'] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

export interface QueueItem {
  id: string;
  number: number;
  title: string;
  moderation: Moderation;
  submittedAt: string;
  /** how often it has been handed in */
  revision: number;
  version: number;
  picture: PictureView | null;
}

export interface DetailFile {
  id: string;
  mediaId: string;
  label: string;
  picture: PictureView | null;
  caption: string;
  alt: string;
  state: string;
  refusalCode: ErrorCode | null;
}

export interface DetailAnswer extends AnswerView {
  isPublic: boolean;
}

export interface DetailMessage {
  id: string;
  kind: string;
  body: string;
  rule: string;
  author: string;
  at: string;
}

/** Everything of one entry, private answers and the person included: for organisers and moderators only. */
export interface EntryDetail extends QueueItem {
  /** the language the entrant is written to in */
  locale: Locale;
  receipt: string;
  person: { name: string; email: string };
  nomination: string | null;
  answers: DetailAnswer[];
  files: DetailFile[];
  messages: DetailMessage[];
  near: NearDuplicate[];
  /** ready-made reasons in the entrant's language, by code */
  ready: { 'request-changes': { code: string; text: string }[]; reject: { code: string; text: string }[] };
  /** headings of the rules in the entrant's language */
  rules: string[];
}

export interface QueueView {
  contest: { id: string; slug: string; timeZone: string };
  can: { moderate: { allowed: true } | { allowed: false; code: ErrorCode; params?: ErrorParams } };
  state: QueueState;
  counts: Record<QueueState, number>;
  nomination: string | null;
  nominations: { id: string; name: string }[];
  text: string;
  items: QueueItem[];
  /** query string of the next page */
  next: string | null;
  isFirstPage: boolean;
  detail: EntryDetail | null;
  /** false when the first of the queue is shown beside the list only because there is room */
  isChosen: boolean;
  /** the entry just decided, for taking it back */
  done: { id: string; number: number; moderation: Moderation; version: number; revision: number } | null;
  /** headings in the moderator's language, for decisions about many */
  rules: string[];
}

/** What became of one selected entry; `obstacle` when it was left as it is. */
export interface RowResult {
  entryId: string;
  number: number | null;
  obstacle: Obstacle | null;
}

import type { PublicBadge } from '#app/features/contests/badges.ts';
import type { PictureView } from '#app/ui/Picture.tsx';
import type { AnswerView } from './gallery-views.ts';
import type { HolderState, NextStep, WayKey } from './states.ts';

/** One of a person's own entries in the list. */
export interface MyEntryView {
  id: string;
  title: string;
  contest: { slug: string; title: string; lang: string; closesAt: string | null; timeZone: string };
  state: HolderState;
  next: NextStep;
  number: number | null;
  receipt: string | null;
  /** newest message of the organiser, in full */
  message: MessageView | null;
  badges: PublicBadge[];
  hasChanges: boolean;
  picture: PictureView | null;
  updatedAt: string;
}

export interface MessageView {
  id: string;
  kind: 'changes-requested' | 'rejected' | 'accepted' | 'note';
  body: string;
  rule: string;
  at: string;
}

export interface MyEntryPage extends MyEntryView {
  status: string;
  way: { key: WayKey; state: 'done' | 'here' | 'ahead' }[];
  submittedAt: string | null;
  confirmUntil: string | null;
  answers: AnswerView[];
  photos: { picture: PictureView; caption: string }[];
  documents: { id: string; name: string }[];
  messages: MessageView[];
  revisions: { revision: number; at: string }[];
  can: { edit: boolean; withdraw: boolean; delete: boolean };
  isPublic: boolean;
}

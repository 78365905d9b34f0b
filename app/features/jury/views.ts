import type { PictureView } from '#app/ui/Picture.tsx';
import type { Phase } from '../contests/phases.ts';
import type { CriterionView, Words } from '../contests/views.ts';
import type { AnswerView } from '../entries/gallery-views.ts';
import type { Clash } from './merge.ts';
import type { Course, Progress, SheetState } from './order.ts';
import type { JurorStep } from './policy.ts';
import type { ConflictKind } from './schema.ts';

/** A sheet as its juror sees it. */
export interface SheetView {
  version: number;
  status: 'draft' | 'complete' | 'skipped';
  /** by criterion, shortest form; absent when not given */
  values: Record<string, string>;
  comment: string;
}

/** What a save answers: the sheet as it stands, and what another tab had changed first. */
export interface SavedSheet extends SheetView {
  clashes: Clash[];
}

/** The contest of a juror's page and where the juror stands in it. */
export interface SeatView {
  contestId: string;
  slug: string;
  title: Words;
  phase: Phase;
  timeZone: string;
  blind: boolean;
  contactEmail: string;
  judgingStartsAt: Date | null;
  judgingEndsAt: Date | null;
  step: JurorStep;
  handedInAt: Date | null;
  can: { confirm: boolean; declare: boolean; score: boolean; reopen: boolean; seeScores: boolean };
}

export interface JuryListItem {
  contestId: string;
  title: Words;
  phase: Phase;
  timeZone: string;
  judgingStartsAt: Date | null;
  judgingEndsAt: Date | null;
  step: JurorStep;
  handedInAt: Date | null;
  progress: Progress;
}

export interface OverviewRow {
  id: string;
  number: number;
  title: string;
  state: SheetState;
  /** in the criteria's order; null when not given */
  values: (string | null)[];
  /** of complete sheets, rounded for display */
  score: string | null;
  hasComment: boolean;
}

export interface ClosedEntry {
  id: string;
  number: number;
  title: string;
  kind: ConflictKind;
  source: 'declared' | 'detected';
}

export interface OverviewView {
  seat: SeatView;
  criteria: CriterionView[];
  progress: Progress;
  /** the page's rows in the asked order */
  rows: OverviewRow[];
  page: number;
  pages: number;
  shown: number;
  closed: ClosedEntry[];
  /** where to go on */
  nextId: string | null;
}

export interface ConflictEntry {
  id: string;
  number: number;
  title: string;
  picture: PictureView | null;
  conflict: { kind: ConflictKind; note: string; source: 'declared' | 'detected' } | null;
}

export interface ConflictsView {
  seat: SeatView;
  entries: ConflictEntry[];
  page: number;
  pages: number;
  total: number;
  declared: number;
}

export interface CriteriaStepView {
  seat: SeatView;
  criteria: CriterionView[];
  criteriaHash: string | null;
}

export interface ScorePhoto {
  picture: PictureView;
  /** empty in a blind contest: captions may name people */
  caption: string;
}

export interface ScoreView {
  seat: SeatView;
  jurorId: string;
  entry: {
    id: string;
    number: number;
    title: string;
    nomination: string | null;
    photos: ScorePhoto[];
    answers: AnswerView[];
  };
  criteria: CriterionView[];
  sheet: SheetView;
  course: Course;
  progress: Progress;
  /** why nothing can be written now; null when it can */
  locked: { code: 'JURY_CLOSED' | 'JURY_HANDED_IN' | 'JURY_NOT_OPEN_YET' | 'JURY_STEPS_FIRST' } | null;
}

/** A juror as the organiser sees them: how far, never what. */
export interface DeskJuror {
  id: string;
  name: string;
  displayName: string;
  email: string;
  criteriaConfirmed: boolean;
  conflictsDeclared: boolean;
  conflicts: { number: number; kind: ConflictKind; source: 'declared' | 'detected'; note: string }[];
  scored: number;
  skipped: number;
  /** entries open to this juror */
  total: number;
  handedInAt: Date | null;
  remindedAt: Date | null;
  canRemind: boolean;
}

export interface DeskInvitation {
  id: string;
  email: string;
  name: string;
  locale: string;
  expiresAt: Date;
  isExpired: boolean;
}

export interface DeskJuryView {
  contestId: string;
  phase: Phase;
  timeZone: string;
  judgingStartsAt: Date | null;
  judgingEndsAt: Date | null;
  blind: boolean;
  entries: number;
  jurors: DeskJuror[];
  removed: { id: string; name: string; removedAt: Date }[];
  invitations: DeskInvitation[];
  can: { change: boolean };
}

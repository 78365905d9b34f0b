/** Hours in which an e-mail given at submission may be confirmed, also after the deadline. */
export const CONFIRM_HOURS = 72;
/** Days after closing in which an untouched draft is kept. */
export const DRAFT_KEPT_DAYS = 90;
export const CAPTION_LENGTH = 300;
export const ALT_LENGTH = 300;
/** What one field of a draft may hold: more than any form allows, so that nothing typed is cut before it is checked. */
export const DRAFT_FIELD_LENGTH = 40_000;
/** Drafts one browser or person may hold in one contest: a teacher enters thirty drawings. */
export const DRAFTS_PER_CONTEST = 60;
/** Per network, an hour: a school's computer room passes, a machine that fills disks does not. */
export const ENTRY_LIMITS = {
  startPerNetwork: { name: 'entry-start-network', max: 600, windowMinutes: 60 },
  uploadPerNetwork: { name: 'entry-upload-network', max: 3000, windowMinutes: 60 },
} as const;
/** Longest body of an autosave, in bytes. */
export const AUTOSAVE_BYTES = 1_000_000;
/** The browser makes photos larger than this smaller before sending. */
export const SHRINK_ABOVE_BYTES = 6_000_000;
export const SHRINK_ABOVE_PIXELS = 12_000_000;

/** Prefix of a field's name in the wizard's forms. */
export const FIELD_PREFIX = 'f.';
/** Prefix of the hidden version beside it. */
export const VERSION_PREFIX = 'v.';

export const ENTRY_STATUSES = ['draft', 'awaiting-confirmation', 'submitted', 'withdrawn'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];
export type Moderation = 'pending' | 'accepted' | 'changes-requested' | 'rejected';

/** Announced uploads of an entry, by the key the browser made. */
export type Uploads = Record<string, { begunAt: string; endedAt?: string }>;

/** One file of a working copy, in order. */
export interface DraftFile {
  fileId: string;
  caption: string;
  alt: string;
}

/** A key made by a browser (for an upload, for a submission). */
export function parseKey(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(value) ? value : null;
}

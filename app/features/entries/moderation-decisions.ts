import type { ErrorCode } from '#app/core/errors.ts';
import { LOCALES, type Locale } from '#app/core/locale.ts';
import type { Localized } from '#app/core/localized.ts';
import type { Moderation } from './schema.ts';

/** What a moderator can do with a submitted entry. `reopen` takes a decision back: a new decision, logged like any. */
export const DECISIONS = ['accept', 'request-changes', 'reject', 'reopen'] as const;
export type Decision = (typeof DECISIONS)[number];

export const RESULT_OF: Record<Decision, Moderation> = {
  accept: 'accepted',
  'request-changes': 'changes-requested',
  reject: 'rejected',
  reopen: 'pending',
};

/** Ready-made reasons; their words are `moderation:ready.<decision>.<code>` in each language. */
export const READY_REASONS = {
  'request-changes': ['photo-unclear', 'photo-faces', 'text-short', 'text-personal', 'wrong-nomination'],
  reject: ['off-topic', 'not-own', 'advertising', 'offensive', 'duplicate'],
} as const;
export type ReadyReason = (typeof READY_REASONS)[keyof typeof READY_REASONS][number];

export const MODERATION_LIMITS = { reason: 2000, rule: 300, bulk: 100 } as const;

export interface DecisionInput {
  decision: Decision;
  /** a code of READY_REASONS, or empty */
  ready: string;
  reason: string;
  /** number of a heading of the contest's rules, or empty */
  ruleHeading: string;
  /** the rule in the moderator's words; stands instead of the heading */
  ruleText: string;
}

/** What is missing for the decision, by field; null when it may be made. */
export function missingIn(input: DecisionInput): Record<string, { code: ErrorCode }> | null {
  if (input.decision === 'request-changes' && !input.ready && !input.reason.trim())
    return { reason: { code: 'MODERATION_REASON_MISSING' } };
  if (input.decision === 'reject' && !input.ruleHeading && !input.ruleText.trim())
    return { ruleText: { code: 'MODERATION_RULE_MISSING' } };
  return null;
}

/** The headings of a Markdown text, as people read them. */
export function headingsOf(markdown: string | undefined): string[] {
  return [...(markdown ?? '').matchAll(/^#{1,4}[ \t]+(.+?)[ \t#]*$/gm)].map((match) =>
    match[1]!.replace(/[*_`[\]]/g, '').replace(/\(https?:[^)]*\)/g, ''),
  );
}

/**
 * A heading of the rules in the entrant's language, by its number. The languages are written side by side; where one has
 * fewer headings, the nearest language that has this one is quoted.
 */
export function ruleHeading(rules: Localized, index: number, locale: Locale): string {
  for (const candidate of [locale, ...LOCALES]) {
    const heading = headingsOf(rules[candidate])[index];
    if (heading) return heading;
  }
  return '';
}

/** True for a ready-made reason of this decision. */
export function isReady(decision: Decision, code: string): code is ReadyReason {
  return (
    (decision === 'request-changes' || decision === 'reject') &&
    (READY_REASONS[decision] as readonly string[]).includes(code)
  );
}

/** What another moderator's decision is called when it came first. */
export const DECIDED_FIRST: Record<Moderation, ErrorCode> = {
  accepted: 'MODERATION_ACCEPTED_BY_OTHER',
  rejected: 'MODERATION_REJECTED_BY_OTHER',
  'changes-requested': 'MODERATION_RETURNED_BY_OTHER',
  pending: 'MODERATION_REOPENED_BY_OTHER',
};

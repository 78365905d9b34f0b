export const MAIL_STATES = ['queued', 'sent', 'failed', 'outbox'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export function isMailState(value: unknown): value is MailState {
  return typeof value === 'string' && (MAIL_STATES as readonly string[]).includes(value);
}

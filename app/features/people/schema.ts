import { z } from 'zod';
import { LOCALES } from '#app/core/locale.ts';

/** A session ends when it was not used this long; each use moves the end. */
export const SESSION_DAYS = 30;
/** "Last used" is exact to this much; less would write at every page. */
export const SESSION_TOUCH_MINUTES = 30;
/** The longest a browser keeps a cookie. */
export const SESSION_COOKIE_DAYS = 400;
/** A passkey or one-time password shown this long ago no longer counts as shown. */
export const STRONG_AUTH_HOURS = 12;

/** How long a code and its link are good. */
export const CODE_MINUTES = 10;
/** Wrong codes after which only a new code helps. */
export const CODE_TRIES = 5;

/** Per address an impatient person's, per network a school's computer room. */
export const LIMITS = {
  askPerAddress: { name: 'sign-in-ask-address', max: 5, windowMinutes: 15 },
  askPerNetwork: { name: 'sign-in-ask-network', max: 60, windowMinutes: 15 },
  tryPerAddress: { name: 'sign-in-try-address', max: 15, windowMinutes: 15 },
  tryPerNetwork: { name: 'sign-in-try-network', max: 100, windowMinutes: 15 },
  secondFactor: { name: 'second-factor', max: 8, windowMinutes: 15 },
  passkeyPerNetwork: { name: 'passkey-network', max: 100, windowMinutes: 15 },
  exportPerPerson: { name: 'export', max: 6, windowMinutes: 60 },
} as const;

const emailSchema = z.email().max(254);

/** An address as we keep and compare it, or null when it is none. */
export function normaliseEmail(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const parsed = emailSchema.safeParse(value.trim().normalize('NFC').toLowerCase());
  return parsed.success ? parsed.data : null;
}

/** Six digits, however they were typed or pasted ("123 456"), or null. */
export function normaliseCode(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const digits = value.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

export const MAX_NAME = 100;
/** What a person may change about themselves. */
export const profileSchema = z.object({
  name: z.string().trim().max(MAX_NAME),
  locale: z.enum(LOCALES),
});

import type { Locale } from '#app/core/locale.ts';

export interface AccountView {
  email: string;
  name: string;
  locale: Locale;
  /** a second factor was shown in this session lately */
  hasStrongAuth: boolean;
  sessions: { id: string; device: string; lastUsedAt: Date; startedAt: Date; isThis: boolean }[];
  passkeys: { id: string; name: string; addedAt: Date | null }[];
  hasTotp: boolean;
  recoveryCodesLeft: number;
  /** organisations that ask for a second factor */
  asksForFactor: { slug: string; name: unknown }[];
}

export interface PersonRow {
  id: string;
  email: string;
  name: string;
  isPlatformAdmin: boolean;
  isSelf: boolean;
  createdAt: Date;
  organisations: { slug: string; name: unknown; role: string }[];
}

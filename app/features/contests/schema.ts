import { z } from 'zod';
import type { ErrorCode, ErrorParams } from '#app/core/errors.ts';
import { LOCALES } from '#app/core/locale.ts';
import type { Localized } from '#app/core/localized.ts';

/** Limits of the editor's texts, in characters. */
export const TEXT_LIMITS = {
  title: 120,
  summary: 300,
  description: 20_000,
  rules: 40_000,
  eventText: 600,
  coverAlt: 300,
  reason: 600,
  name: 160,
  about: 600,
} as const;

export type FieldErrors = Record<string, { code: ErrorCode; params?: ErrorParams }>;

/** A text field of a sent form; line ends as we store them. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '';
}

/** `name.kk`, `name.ru`, `name.en` of a sent form; empty languages are left out, too long ones are reported. */
export function localizedOf(form: FormData, name: string, limit: number, errors: FieldErrors): Localized {
  const text: Localized = {};
  for (const locale of LOCALES) {
    const value = textOf(form, `${name}.${locale}`);
    if (value.length > limit)
      errors[`${name}.${locale}`] = { code: 'TOO_LONG', params: { max: limit, length: value.length } };
    if (value) text[locale] = value;
  }
  return text;
}

/** The version a form was made from. */
export function versionOf(form: FormData): number {
  const version = Number(textOf(form, 'version'));
  return Number.isSafeInteger(version) ? version : -1;
}

const email = z.email();
export const isEmail = (text: string) => email.safeParse(text).success;
export const isWebAddress = (text: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) && text.length <= 500;

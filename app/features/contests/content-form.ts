import type { Localized } from '#app/core/localized.ts';
import { type FieldErrors, isEmail, localizedOf, TEXT_LIMITS, textOf } from './schema.ts';

/** The content tab: what the contest says about itself. */
export interface ContestContent {
  title: Localized;
  summary: Localized;
  description: Localized;
  rules: Localized;
  eventText: Localized;
  coverAlt: Localized;
  mustAttend: boolean;
  hashtags: string[];
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  blind: boolean;
}

/** Texts of the content tab that exist in three languages. */
export const CONTENT_TEXTS = ['title', 'summary', 'description', 'rules', 'eventText', 'coverAlt'] as const;

const HASHTAG = /^[\p{L}\p{N}_]{2,40}$/u;

/** Reads the content tab; with errors by field name. */
export function readContent(form: FormData): { content: ContestContent; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const text = (name: (typeof CONTENT_TEXTS)[number]) => localizedOf(form, name, TEXT_LIMITS[name], errors);
  const hashtags = textOf(form, 'hashtags')
    .split(/[\s,]+/)
    .map((tag) => tag.replace(/^#+/, ''))
    .filter(Boolean);
  if (hashtags.some((tag) => !HASHTAG.test(tag))) errors.hashtags = { code: 'HASHTAG_INVALID' };
  if (hashtags.length > 10) errors.hashtags = { code: 'TOO_MANY', params: { max: 10 } };
  const contactEmail = textOf(form, 'contactEmail');
  if (contactEmail && !isEmail(contactEmail)) errors.contactEmail = { code: 'EMAIL_INVALID' };
  const content = {
    title: text('title'),
    summary: text('summary'),
    description: text('description'),
    rules: text('rules'),
    eventText: text('eventText'),
    coverAlt: text('coverAlt'),
    mustAttend: form.get('mustAttend') === 'on',
    blind: form.get('blind') === 'on',
    hashtags: [...new Set(hashtags)],
    contactName: textOf(form, 'contactName').slice(0, 120),
    contactEmail,
    contactPhone: textOf(form, 'contactPhone').slice(0, 60),
  };
  return { content, errors };
}

import { href, type Locale } from '#app/core/locale.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { MailContent } from '#app/platform/mail/content.ts';
import { CODE_MINUTES } from '../schema.ts';

/** The code to type and the link to press; the same mail whether or not the address has an account. */
export function signInCodeMail(locale: Locale, code: string, token: string): MailContent {
  const t = tFor(locale);
  return {
    subject: t('mail:signInCode.subject', { code }),
    heading: t('mail:signInCode.heading'),
    paragraphs: [t('mail:signInCode.lead', { minutes: CODE_MINUTES })],
    code,
    action: {
      label: t('mail:signInCode.action'),
      url: `${publicOrigin()}${href(locale, `/sign-in/link/${token}`)}`,
    },
    reason: t('mail:signInCode.reason'),
  };
}

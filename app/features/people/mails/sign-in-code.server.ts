import { href, type Locale } from '#app/core/locale.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { MailContent } from '#app/platform/mail/content.ts';
import type { CodePurpose } from '../code-purpose.ts';
import { CODE_MINUTES } from '../schema.ts';

/** The code to type and the link to press; the same mail whether or not the address has an account. */
export function signInCodeMail(
  locale: Locale,
  code: string,
  token: string,
  purpose?: CodePurpose,
): MailContent {
  const t = tFor(locale);
  const action = {
    label: t(purpose ? 'mail:confirmEntry.action' : 'mail:signInCode.action'),
    url: `${publicOrigin()}${href(locale, `/sign-in/link/${token}`)}`,
  };
  if (purpose)
    return {
      subject: t('mail:confirmEntry.subject', { code, ...purpose }),
      heading: t('mail:confirmEntry.heading'),
      paragraphs: [
        t('mail:confirmEntry.lead', { ...purpose }),
        t('mail:confirmEntry.code', { minutes: CODE_MINUTES }),
      ],
      code,
      action,
      reason: t('mail:confirmEntry.reason'),
    };
  return {
    subject: t('mail:signInCode.subject', { code }),
    heading: t('mail:signInCode.heading'),
    paragraphs: [t('mail:signInCode.lead', { minutes: CODE_MINUTES })],
    code,
    action,
    reason: t('mail:signInCode.reason'),
  };
}

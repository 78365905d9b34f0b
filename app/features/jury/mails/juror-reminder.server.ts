import { href, type Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { formatInstant } from '#app/core/time.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { MailContent } from '#app/platform/mail/content.ts';

export interface ReminderFacts {
  contest: { id: string; title: unknown; timeZone: string; judgingEndsAt: Date | null };
  /** entries open to the juror without a complete sheet or a skip */
  left: number;
}

/** Kind and concrete: how many are left, until when, where. */
export function jurorReminderMail(locale: Locale, { contest, left }: ReminderFacts): MailContent {
  const t = tFor(locale);
  const title = localize(asLocalized(contest.title), locale).text;
  const until = contest.judgingEndsAt ? formatInstant(contest.judgingEndsAt, locale, contest.timeZone) : '';
  return {
    subject: t('mail:jury.reminder.subject', { title }),
    heading: t('mail:jury.reminder.heading'),
    paragraphs: [
      left > 0
        ? t('mail:jury.reminder.left', { count: left, title })
        : t('mail:jury.reminder.handIn', { title }),
      ...(until ? [t('mail:jury.reminder.until', { until })] : []),
    ],
    action: {
      label: t('mail:jury.reminder.action'),
      url: `${publicOrigin()}${href(locale, `/jury/${contest.id}`)}`,
    },
    reason: t('mail:jury.reminder.reason', { title }),
  };
}

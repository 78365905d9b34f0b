import type { TFunction } from 'i18next';
import type { Locale } from '#app/core/locale.ts';
import { type Localized, localize } from '#app/core/localized.ts';
import { formatInstant } from '#app/core/time.ts';
import type { MailContent } from '#app/platform/mail/content.ts';
import type { DatesChanged } from '../jobs.ts';

/** To everyone who has begun or sent an entry: which dates moved, from when to when, and why. */
export function dateChangedMail(
  t: TFunction,
  locale: Locale,
  contest: { title: Localized; timeZone: string },
  changed: Pick<DatesChanged, 'changes' | 'reason'>,
  url: string,
): MailContent {
  const title = localize(contest.title, locale).text;
  const say = (iso: string) => formatInstant(new Date(iso), locale, contest.timeZone);
  const lines = changed.changes.map(({ field, before, after }) =>
    t('contests:mail.dateLine', {
      name: t(`contests:changes.field.${field}`),
      before: before ? say(before) : t('contests:changes.nothing'),
      after: say(after),
    }),
  );
  const reason = localize(changed.reason, locale).text;
  return {
    subject: t('contests:mail.datesChanged', { title }),
    heading: t('contests:mail.datesChangedHeading'),
    paragraphs: [
      t('contests:mail.datesChangedLead', { title }),
      lines.join('\n'),
      ...(reason ? [t('contests:changes.reason', { reason })] : []),
    ],
    action: { label: t('contests:mail.openContest'), url },
    reason: t('contests:mail.why'),
  };
}

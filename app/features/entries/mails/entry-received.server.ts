import { href, type Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { formatInstant, zoneCity } from '#app/core/time.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { MailContent } from '#app/platform/mail/content.ts';
import type { OwnEntry } from '../own-entries.server.ts';

/** The receipt: that it arrived, under which number, until when it may be changed. */
export function entryReceivedMail(
  locale: Locale,
  {
    entry,
    receipt,
    number,
    isChange,
  }: {
    entry: OwnEntry;
    receipt: string;
    number: number | null;
    isChange: boolean;
  },
): MailContent {
  const t = tFor(locale);
  const { contest } = entry;
  const name = localize(asLocalized(contest.title), locale).text;
  const kind = isChange ? 'entryChanged' : 'entryReceived';
  const until = contest.closesAt
    ? t('mail:entryReceived.until', {
        date: formatInstant(contest.closesAt, locale, contest.timeZone),
        zone: t(`common:zones.${zoneCity(contest.timeZone)}`, { defaultValue: zoneCity(contest.timeZone) }),
      })
    : null;
  return {
    subject: t(`mail:${kind}.subject`, { contest: name, receipt }),
    heading: t(`mail:${kind}.heading`),
    paragraphs: [
      t(`mail:${kind}.lead`, { contest: name }),
      number === null
        ? t('mail:entryReceived.receipt', { receipt })
        : t('mail:entryReceived.receiptAndNumber', { receipt, number }),
      ...(until ? [until] : []),
    ],
    action: {
      label: t('mail:entryReceived.action'),
      url: `${publicOrigin()}${href(locale, `/my/${entry.id}`)}`,
    },
    reason: t('mail:entryReceived.reason'),
  };
}

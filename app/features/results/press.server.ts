import { LOCALES, type Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { formatMoney } from '#app/core/money.ts';
import { formatDay } from '#app/core/time.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { awardText } from './public-queries.server.ts';
import type { ReleasedEntry, ReleasedResults } from './schema.ts';

interface PressContest {
  slug: string;
  title: unknown;
  timeZone: string;
  organisation: { name: unknown };
}

/** Text that a newspaper can print as it stands, in all three languages, one after another. */
export function pressText(contest: PressContest, results: ReleasedResults, releasedAt: Date): string {
  return LOCALES.map((locale) => inLanguage(contest, results, releasedAt, locale)).join(
    `\n\n${'*'.repeat(40)}\n\n`,
  );
}

function inLanguage(
  contest: PressContest,
  results: ReleasedResults,
  releasedAt: Date,
  locale: Locale,
): string {
  const t = tFor(locale);
  const title = localize(asLocalized(contest.title), locale).text;
  const winners = results.entries.filter((entry) => entry.awards.length > 0);
  return [
    t('results:press.heading', { contest: title }),
    '',
    t('results:press.intro', {
      date: formatDay(releasedAt, locale, contest.timeZone),
      organisation: localize(asLocalized(contest.organisation.name), locale).text,
      contest: title,
    }),
    t('results:press.count', { count: results.entries.length, jurors: results.jurors }),
    '',
    t('results:press.winners'),
    ...winners.map((entry) => `- ${winnerLine(entry, locale)}`),
    '',
    t('results:press.where', { url: `${publicOrigin()}/${locale}/contests/${contest.slug}/results` }),
  ].join('\n');
}

function winnerLine(entry: ReleasedEntry, locale: Locale): string {
  const awards = entry.awards.map((award) => awardText(award, locale)).join(', ');
  const sums = entry.awards
    .filter((award) => award.amount && award.currency)
    .map((award) => formatMoney(BigInt(award.amount!), award.currency!, locale))
    .join(', ');
  const names = entry.names.length > 0 ? ` (${entry.names.join(', ')})` : '';
  return `${awards}: ${entry.title}${names}, № ${entry.number}${sums ? `; ${sums}` : ''}`;
}

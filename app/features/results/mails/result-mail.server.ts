import { href, type Locale } from '#app/core/locale.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { MailContent } from '#app/platform/mail/content.ts';
import { awardText } from '../public-queries.server.ts';
import type { ReleasedAward } from '../schema.ts';

interface Input {
  locale: Locale;
  contest: { slug: string; title: string };
  entry: { number: number; title: string };
  awards: ReleasedAward[];
  /** what was wrong, when this is a correction */
  correction: string | null;
}

/** What an entrant reads when results are published: the award first, if there is one. */
export function resultMail({ locale, contest, entry, awards, correction }: Input): MailContent {
  const t = tFor(locale);
  const won = awards.length > 0;
  const values = { contest: contest.title, title: entry.title, number: entry.number };
  const paragraphs = won
    ? [
        t('results:mail.winner', {
          ...values,
          awards: awards.map((award) => awardText(award, locale)).join(', '),
        }),
        t('results:mail.winnerNext'),
      ]
    : [t('results:mail.all', values)];
  if (correction)
    paragraphs.unshift(t('results:mail.corrected', { contest: contest.title, reason: correction }));
  return {
    subject: t(won ? 'results:mail.subjectWinner' : 'results:mail.subjectAll', { contest: contest.title }),
    heading: t(won ? 'results:mail.headingWinner' : 'results:mail.headingAll'),
    paragraphs,
    action: {
      label: t('results:mail.action'),
      url: `${publicOrigin()}${href(locale, `/contests/${contest.slug}/results`)}`,
    },
    reason: t('results:mail.reasonLine'),
  };
}

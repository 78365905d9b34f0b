import { href, type Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { MailContent } from '#app/platform/mail/content.ts';
import type { Decision } from '../moderation-decisions.ts';

interface Input {
  decision: Decision;
  contest: { slug: string; title: unknown };
  entry: { id: string; number: number | null; title: string };
  body: string;
  rule: string;
}

/** What the organiser decided about an entry, why, and what to do next, in the entrant's language. */
export function moderationMail(locale: Locale, { decision, contest, entry, body, rule }: Input): MailContent {
  const t = tFor(locale);
  const values = {
    contest: localize(asLocalized(contest.title), locale).text,
    title: entry.title,
    number: entry.number ?? 0,
  };
  const accepted = decision === 'accept';
  return {
    subject: t(`moderation:mail.${decision}.subject`, values),
    heading: t(`moderation:mail.${decision}.heading`),
    paragraphs: [
      t(`moderation:mail.${decision}.lead`, values),
      ...(rule ? [t('moderation:mail.rule', { rule })] : []),
      ...(body ? [body] : []),
      ...(decision === 'request-changes' ? [t('moderation:mail.request-changes.next')] : []),
    ],
    action: {
      label: t(`moderation:mail.${decision}.action`),
      url:
        publicOrigin() +
        href(locale, accepted ? `/contests/${contest.slug}/entries/${entry.number}` : `/my/${entry.id}`),
    },
    reason: t('moderation:mail.reason'),
  };
}

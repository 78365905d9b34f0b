import { href, isLocale, type Locale } from '#app/core/locale.ts';
import { asLocalized } from '#app/core/localized.ts';
import { contestDatesChanged } from '#app/features/contests/jobs.ts';
import { dateChangedMail } from '#app/features/contests/mails/date-changed.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { sha256 } from '#app/platform/hash.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { handler } from '#app/platform/jobs/worker.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { sweepDrafts } from './commands/sweep-drafts.server.ts';
import { sweepDraftsJob } from './jobs.ts';

const BATCH = 500;

export const sweepDraftsHandler = handler(sweepDraftsJob, async (ctx) => {
  while ((await sweepDrafts(ctx)) > 0) {
    // A batch is a transaction of its own; the next one takes what is left.
  }
});

/** Tells everyone with a draft or an entry, once per address, in the language of their entry. */
export const datesChangedHandler = handler(contestDatesChanged, async (ctx, change) => {
  const contest = await ctx.db.contest.findUnique({
    where: { id: change.contestId },
    select: { slug: true, title: true, timeZone: true },
  });
  if (!contest) return;
  let after: string | undefined;
  for (;;) {
    const entries = await ctx.db.entry.findMany({
      where: {
        contestId: change.contestId,
        status: { not: 'withdrawn' },
        ...(after ? { id: { gt: after } } : {}),
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: {
        id: true,
        email: true,
        locale: true,
        emailConfirmedAt: true,
        owner: { select: { email: true, deletedAt: true } },
      },
    });
    await ctx.db.$transaction(async (tx) => {
      for (const entry of entries) {
        // An address nobody has confirmed is not written to: it may be a stranger's.
        const to = entry.owner?.deletedAt
          ? null
          : (entry.owner?.email ?? (entry.emailConfirmedAt ? entry.email : null));
        if (!to) continue;
        const locale: Locale = isLocale(entry.locale) ? entry.locale : 'kk';
        await queueMail(tx, {
          to,
          locale,
          template: 'dates-changed',
          content: dateChangedMail(
            tFor(locale),
            locale,
            { title: asLocalized(contest.title), timeZone: contest.timeZone },
            change,
            `${publicOrigin()}${href(locale, `/contests/${contest.slug}`)}`,
          ),
          dedupeKey: `dates-changed:${change.contestId}:${change.version}:${sha256(to)}`,
        });
      }
    });
    after = entries.at(-1)?.id;
    if (entries.length < BATCH) return;
  }
});

import { isLocale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { handler } from '#app/platform/jobs/worker.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { notifyResults } from './jobs.ts';
import { resultMail } from './mails/result-mail.server.ts';
import { releasedResultsSchema } from './schema.ts';

/** Mails queued per transaction. */
const BATCH = 200;

/**
 * One mail for each submitted entry, in its entrant's language. Each mail has a key of its own, so a batch that runs
 * twice sends nothing twice; the next batch is a job added in the same transaction.
 */
export const notifyResultsHandler = handler(notifyResults, (ctx: Ctx, { contestId, revision, afterNumber }) =>
  transact(ctx, async (tx) => {
    const release = await tx.resultRelease.findUnique({
      where: { contestId_revision: { contestId, revision } },
      include: { contest: { select: { slug: true, title: true } } },
    });
    if (!release) return;
    const results = releasedResultsSchema.parse(release.snapshot);
    const byId = new Map(results.entries.map((entry) => [entry.entryId, entry]));
    const entries = await tx.entry.findMany({
      where: { contestId, status: 'submitted', number: { gt: afterNumber } },
      orderBy: { number: 'asc' },
      take: BATCH,
      select: {
        id: true,
        number: true,
        title: true,
        locale: true,
        email: true,
        owner: { select: { email: true, locale: true, deletedAt: true } },
      },
    });
    for (const entry of entries) {
      const to = entry.owner ? (entry.owner.deletedAt ? null : entry.owner.email) : entry.email;
      if (!to) continue;
      const locale = isLocale(entry.owner?.locale)
        ? entry.owner.locale
        : isLocale(entry.locale)
          ? entry.locale
          : 'kk';
      await queueMail(tx, {
        to,
        locale,
        template: revision === 1 ? 'results' : 'results-corrected',
        content: resultMail({
          locale,
          contest: {
            slug: release.contest.slug,
            title: localize(asLocalized(release.contest.title), locale).text,
          },
          entry: { number: entry.number!, title: entry.title },
          awards: byId.get(entry.id)?.awards ?? [],
          correction: revision === 1 ? null : localize(asLocalized(release.correction), locale).text,
        }),
        dedupeKey: `results:${contestId}:${revision}:${entry.id}`,
      });
    }
    const last = entries.at(-1)?.number;
    if (entries.length === BATCH && last)
      await enqueue(tx, notifyResults, { contestId, revision, afterNumber: last });
  }),
);

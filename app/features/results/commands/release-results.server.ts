import { AppError, demand } from '#app/core/errors.ts';
import type { Localized } from '#app/core/localized.ts';
import { lockContest } from '#app/features/contests/find-contest.server.ts';
import { phaseAt } from '#app/features/contests/phases.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import { rankContest } from '#app/features/jury/queries.server.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { notifyResults } from '../jobs.ts';
import { prepareResults, writeBadges } from '../snapshot.server.ts';

/**
 * Publishes the prepared decisions in one act: results page, winners, badges, API and, through a job, the mails.
 * After a first release the same command publishes a correction: it needs a reason, stands beside the earlier release,
 * and is shown as a change of the contest. Two organisers pressing at once make one release.
 */
export function releaseResults(ctx: Ctx, contestId: string, correction: Localized = {}) {
  return transact(ctx, async (tx) => {
    await lockRow(tx, 'Contest', contestId);
    const contest = await lockContest(tx, contestId);
    const isCorrection = contest.releasedAt !== null;
    demand(canInContest(ctx.actor, contest, ctx.now, isCorrection ? 'correct-results' : 'release'));
    if (isCorrection && !Object.values(correction).some((text) => text?.trim()))
      throw new AppError('CORRECTION_REASON_MISSING', {}, 422);
    // Scores stand still since judging ended, so ranking inside the transaction sees what it saw outside.
    const ranking = await rankContest({ ...ctx, db: tx as Ctx['db'] }, contestId);
    const jurors = await tx.juror.count({
      where: { contestId, removedAt: null, sheets: { some: { status: 'complete' } } },
    });
    const { results, problems } = await prepareResults(tx, contest, ranking, jurors);
    if (problems.length > 0) throw new AppError('RELEASE_NOT_READY', { count: problems.length }, 422);
    const last = await tx.resultRelease.findFirst({
      where: { contestId },
      orderBy: { revision: 'desc' },
      select: { revision: true },
    });
    const revision = (last?.revision ?? 0) + 1;
    await tx.resultRelease.create({
      data: {
        contestId,
        revision,
        releasedAt: ctx.now,
        releasedById: ctx.actor.userId,
        correction,
        snapshot: results,
      },
    });
    await writeBadges(tx, contestId, results);
    if (isCorrection) {
      await tx.contestChange.create({
        data: {
          contestId,
          at: ctx.now,
          kind: 'result-correction',
          details: { revision },
          reason: correction,
        },
      });
    } else {
      await tx.contest.update({ where: { id: contestId }, data: { releasedAt: ctx.now } });
    }
    await audit(tx, ctx, {
      type: isCorrection ? 'results.corrected' : 'results.released',
      organisationId: contest.organisationId,
      contestId,
      payload: {
        revision,
        phase: phaseAt(contest, ctx.now),
        awards: results.entries.reduce((sum, entry) => sum + entry.awards.length, 0),
      },
    });
    await enqueue(tx, notifyResults, { contestId, revision, afterNumber: 0 });
    return { revision };
  });
}

import { AppError } from '#app/core/errors.ts';
import type { Localized } from '#app/core/localized.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { type ContestDates, changedDates, dateProblems, isOpened } from '../date-changes.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';
import { contestDatesChanged } from '../jobs.ts';
import { phaseAt } from '../phases.ts';

export interface DatesInput {
  contestId: string;
  version: number;
  dates: ContestDates;
  graceMinutes: number;
  /** why; required once entries are open */
  reason: Localized;
}

/**
 * Sets the dates. From the announcement on, each change is public; once entries are open it needs a reason, nothing
 * moves earlier, and everyone with an entry is written to.
 */
export function changeDates(ctx: Ctx, input: DatesInput): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'change-dates', input.version);
    const phase = phaseAt(contest, ctx.now);
    const [problem] = dateProblems(contest, input.dates, ctx.now);
    if (problem) throw new AppError(problem.code, { field: problem.field });
    const changes = changedDates(contest, input.dates);
    if (isOpened(phase)) {
      if (changes.length === 0) throw new AppError('NOTHING_CHANGED');
      if (Object.values(input.reason).every((text) => !text?.trim())) throw new AppError('REASON_REQUIRED');
    }
    await tx.contest.update({
      where: { id: contest.id },
      data: {
        ...input.dates,
        // The grace is part of what entrants were promised.
        graceMinutes: isOpened(phase)
          ? Math.max(contest.graceMinutes, input.graceMinutes)
          : input.graceMinutes,
        criteriaLockedAt: phase === 'draft' ? null : input.dates.opensAt,
        ...nextVersion,
      },
    });
    const details = changes.map(({ field, before, after }) => ({
      field,
      before: before?.toISOString() ?? null,
      after: after.toISOString(),
    }));
    if (phase !== 'draft' && details.length > 0) {
      const { count } = await tx.contestChange.createMany({
        data: details.map((detail) => ({
          contestId: contest.id,
          at: ctx.now,
          kind: 'date',
          details: detail,
          reason: input.reason,
        })),
      });
      if (isOpened(phase) && count > 0)
        await enqueue(tx, contestDatesChanged, {
          contestId: contest.id,
          version: contest.version + 1,
          changes: details,
          reason: input.reason,
        });
    }
    await audit(tx, ctx, {
      type: 'contest.dates-changed',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { phase, changes: details },
    });
  });
}

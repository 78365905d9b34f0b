import { demand } from '#app/core/errors.ts';
import { lockContest } from '#app/features/contests/find-contest.server.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';

/** Notes who took which file, before the file is made: an export that is not in the log does not exist. */
export function recordExport(ctx: Ctx, contestId: string, file: string) {
  return transact(ctx, async (tx) => {
    const contest = await lockContest(tx, contestId);
    demand(canInContest(ctx.actor, contest, ctx.now, 'export-entries'));
    await audit(tx, ctx, {
      type: 'contest.exported',
      organisationId: contest.organisationId,
      contestId,
      payload: { file },
    });
  });
}

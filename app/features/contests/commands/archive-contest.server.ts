import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';

/** Puts a contest away: its page, works and results stay readable, nothing can be changed any more. */
export function archiveContest(ctx: Ctx, input: { contestId: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'archive', null);
    await tx.contest.update({ where: { id: contest.id }, data: { archivedAt: ctx.now, ...nextVersion } });
    await audit(tx, ctx, {
      type: 'contest.archived',
      organisationId: contest.organisationId,
      contestId: contest.id,
    });
  });
}

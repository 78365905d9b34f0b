import { demand, notFound, unauthenticated } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { lockContest } from '#app/features/contests/find-contest.server.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow } from '#app/platform/db/transact.server.ts';

/** For commands of the desk: the contest held, the right checked. A contest of another organisation is not there. */
export async function lockContestForJury(tx: Tx, ctx: Ctx, contestId: string) {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!isUuid(contestId)) throw notFound();
  const contest = await lockContest(tx, contestId);
  if (!ctx.actor.memberships.some((m) => m.organisationId === contest.organisationId)) throw notFound();
  demand(canInContest(ctx.actor, contest, ctx.now, 'manage-jury'));
  return contest;
}

/** The same with one juror of the contest, held. */
export async function lockDeskJuror(tx: Tx, ctx: Ctx, contestId: string, jurorId: string) {
  const contest = await lockContestForJury(tx, ctx, contestId);
  if (!isUuid(jurorId) || !(await lockRow(tx, 'Juror', jurorId))) throw notFound();
  const juror = await tx.juror.findFirst({
    where: { id: jurorId, contestId: contest.id },
    include: { user: { select: { email: true, locale: true } } },
  });
  if (!juror) throw notFound();
  return { contest, juror };
}

import { AppError, demand, notFound, unauthenticated } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma, Tx } from '#app/platform/db/client.server.ts';
import { lockRow } from '#app/platform/db/transact.server.ts';
import type { Ability } from './phases.ts';
import { canInContest } from './policy.ts';

/** Everything the editor's commands decide on. */
const EDITED = {
  criteria: { orderBy: { position: 'asc' } },
  prizes: { orderBy: { position: 'asc' } },
  nominations: { orderBy: { position: 'asc' } },
  partners: { orderBy: { position: 'asc' } },
} satisfies Prisma.ContestInclude;
export type EditedContest = Prisma.ContestGetPayload<{ include: typeof EDITED }>;

/**
 * The contest inside an editor's command: its row locked for writing, the person's right checked in the phase that holds
 * now, and the version compared with the one the form was made from (null: the command does not replace texts).
 */
export async function contestForEditing(
  tx: Tx,
  ctx: Ctx,
  id: string | undefined,
  ability: Ability,
  version: number | null,
): Promise<EditedContest> {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!isUuid(id)) throw notFound();
  await lockRow(tx, 'Contest', id);
  const contest = await tx.contest.findFirst({
    where: { id, organisationId: { in: ctx.actor.memberships.map((m) => m.organisationId) } },
    include: EDITED,
  });
  if (!contest) throw notFound();
  demand(canInContest(ctx.actor, contest, ctx.now, ability));
  if (version !== null && version !== contest.version) throw new AppError('STALE_VERSION');
  return contest;
}

/** What every save adds to its update: the next version, for the optimistic lock. */
export const nextVersion = { version: { increment: 1 } } as const;

import { AppError, demand, notFound, unauthenticated } from '#app/core/errors.ts';
import { isSlug, isUuid } from '#app/core/ids.ts';
import type { Actor, Ctx } from '#app/platform/context.server.ts';
import type { Prisma, Reader } from '#app/platform/db/client.server.ts';
import type { Ability } from './phases.ts';
import { canInContest } from './policy.ts';

/** The where-builder of contests: announced ones for everyone, drafts for the staff of their organisation. */
export function visibleContests(actor: Pick<Actor, 'memberships'>, now: Date): Prisma.ContestWhereInput {
  const own = actor.memberships.map((membership) => membership.organisationId);
  return {
    OR: [{ announcedAt: { lte: now } }, ...(own.length > 0 ? [{ organisationId: { in: own } }] : [])],
  };
}

/** What every rule about a contest needs. */
export const CONTEST_REF = {
  id: true,
  slug: true,
  organisationId: true,
  template: true,
  title: true,
  timeZone: true,
  announcedAt: true,
  opensAt: true,
  closesAt: true,
  judgingStartsAt: true,
  judgingEndsAt: true,
  resultsAt: true,
  releasedAt: true,
  archivedAt: true,
  graceMinutes: true,
  blind: true,
  form: true,
  criteriaHash: true,
  criteriaLockedAt: true,
  scoreDecimals: true,
  tieBreak: true,
  version: true,
} satisfies Prisma.ContestSelect;
export type ContestRow = Prisma.ContestGetPayload<{ select: typeof CONTEST_REF }>;

/** The contest of a public URL; not there and not visible look the same. */
export async function contestBySlug(
  ctx: Ctx,
  slug: string | undefined,
  reader: Reader = ctx.db,
): Promise<ContestRow> {
  if (!isSlug(slug)) throw notFound();
  const contest = await reader.contest.findFirst({
    where: { AND: [{ slug }, visibleContests(ctx.actor, ctx.now)] },
    select: CONTEST_REF,
  });
  if (!contest) throw notFound();
  return contest;
}

/**
 * The contest of a desk or jury URL, for a person who may do `ability` in it now. Hidden (404) from those who have
 * nothing to do with it; a visitor is asked to sign in first.
 */
export async function contestFor(
  ctx: Ctx,
  id: string | undefined,
  ability: Ability,
  reader: Reader = ctx.db,
): Promise<ContestRow> {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!isUuid(id)) throw notFound();
  const organisations = ctx.actor.memberships.map((membership) => membership.organisationId);
  const judged = ctx.actor.juries.map((jury) => jury.contestId);
  const contest = await reader.contest.findFirst({
    where: { AND: [{ id }, { OR: [{ organisationId: { in: organisations } }, { id: { in: judged } }] }] },
    select: CONTEST_REF,
  });
  if (!contest) throw notFound();
  demand(canInContest(ctx.actor, contest, ctx.now, ability));
  return contest;
}

/** The same inside a command: takes the contest's row lock first, so that phase and dates cannot change under it. */
export async function lockContest(tx: Prisma.TransactionClient, id: string): Promise<ContestRow> {
  const locked = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Contest" WHERE id = ${id}::uuid FOR SHARE`;
  if (locked.length === 0) throw new AppError('NOT_FOUND', {}, 404);
  return tx.contest.findUniqueOrThrow({ where: { id }, select: CONTEST_REF });
}

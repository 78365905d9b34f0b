import { AppError, notFound, unauthenticated } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { CONTEST_REF, lockContest } from '#app/features/contests/find-contest.server.ts';
import { phaseAt } from '#app/features/contests/phases.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow } from '#app/platform/db/transact.server.ts';
import { namesAddress } from './detected-conflicts.ts';

/** A juror's place in a contest. */
export type Seat = Awaited<ReturnType<typeof findSeat>>;

/** The seat of the person in a contest they judge; for everyone else, and before the announcement, it is not there. */
export async function findSeat(ctx: Ctx, contestId: string | undefined) {
  const jurorId = jurorIdIn(ctx, contestId);
  const juror = await ctx.db.juror.findFirst({
    where: { id: jurorId, removedAt: null },
    include: { contest: { select: { ...CONTEST_REF, contactEmail: true } } },
  });
  if (!juror || phaseAt(juror.contest, ctx.now) === 'draft') throw notFound();
  const { contest, ...own } = juror;
  return { contest, juror: own };
}

/**
 * The same inside a command. The contest's row is held FOR SHARE, so its dates stand still; the juror's row FOR UPDATE,
 * so one juror's changes come one after another. `now` is when the decision is made: after the locks, not before the wait.
 */
export async function lockSeat(tx: Tx, ctx: Ctx, contestId: string) {
  const jurorId = jurorIdIn(ctx, contestId);
  const contest = await lockContest(tx, contestId);
  await lockRow(tx, 'Juror', jurorId);
  const juror = await tx.juror.findUniqueOrThrow({ where: { id: jurorId } });
  if (juror.contestId !== contest.id) throw notFound();
  return { contest, juror, now: await decisionTime(tx, ctx) };
}

function jurorIdIn(ctx: Ctx, contestId: string | undefined): string {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!isUuid(contestId)) throw notFound();
  const seat = ctx.actor.juries.find((jury) => jury.contestId === contestId);
  if (!seat) throw notFound();
  return seat.jurorId;
}

/** Contexts further from the database's clock than this were made for another time: seeds, tests. */
const LIVE_MS = 10 * 60_000;

/**
 * The later of the request's time and the database's, which all machines share: a request that waited through the end of
 * judging comes too late, because from that moment the organiser reads the scores.
 */
async function decisionTime(tx: Tx, ctx: Ctx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  const waited = row!.now.getTime() - ctx.now.getTime();
  return waited > 0 && waited < LIVE_MS ? row!.now : ctx.now;
}

/** An entry the juror may score, or the reason why not. A conflict found only now is recorded. */
export async function lockEntryOf(
  tx: Tx,
  ctx: Ctx,
  seat: { contest: { id: string }; juror: { id: string } },
  entryId: string,
) {
  if (!isUuid(entryId)) throw notFound();
  const entry = await tx.entry.findFirst({
    where: { id: entryId, contestId: seat.contest.id, status: 'submitted', moderation: 'accepted' },
    select: {
      id: true,
      number: true,
      ownerId: true,
      email: true,
      answers: true,
      conflicts: { where: { jurorId: seat.juror.id, liftedAt: null }, select: { id: true } },
    },
  });
  if (!entry) throw notFound();
  if (entry.conflicts.length > 0 || isOwnEntry(ctx, entry)) throw new AppError('JURY_CONFLICT', {}, 403);
  return entry;
}

/** The juror's own entry: by account, by the address it came from, or by an address in its answers. */
export function isOwnEntry(
  ctx: Pick<Ctx, 'actor'>,
  entry: { ownerId: string | null; email: string | null; answers: unknown },
): boolean {
  const { userId, email } = ctx.actor;
  if (userId && entry.ownerId === userId) return true;
  if (!email) return false;
  return entry.email?.toLowerCase() === email.toLowerCase() || namesAddress(entry.answers, email);
}

/**
 * Records a `detected` conflict for each entry of the contest that is the juror's own. Returns how many are new.
 * A detected one is never lifted by the juror; a declared one that turns out to be true becomes detected.
 */
export async function recordDetectedConflicts(
  tx: Tx,
  ctx: Ctx,
  seat: { contest: { id: string }; juror: { id: string } },
): Promise<number> {
  const { userId, email } = ctx.actor;
  const candidates = await tx.$queryRaw<
    { id: string; ownerId: string | null; email: string | null; answers: unknown }[]
  >`SELECT id, "ownerId", email, answers FROM "Entry"
    WHERE "contestId" = ${seat.contest.id}::uuid AND status IN ('submitted', 'withdrawn')
      AND ("ownerId" = ${userId} OR lower(email) = lower(${email ?? ''})
        OR (${email ?? ''} <> '' AND position(lower(${email ?? ''}) IN lower(answers::text)) > 0))`;
  const own = candidates.filter((entry) => isOwnEntry(ctx, entry)).map((entry) => entry.id);
  if (own.length === 0) return 0;
  return tx.$executeRaw`
    INSERT INTO "Conflict" (id, "jurorId", "entryId", source, kind, "createdAt")
    SELECT gen_random_uuid(), ${seat.juror.id}::uuid, entry, 'detected', 'author', ${ctx.now}
    FROM unnest(${own}::uuid[]) AS entry
    ON CONFLICT ("jurorId", "entryId") DO UPDATE SET source = 'detected', kind = 'author', "liftedAt" = NULL
    WHERE "Conflict".source <> 'detected' OR "Conflict"."liftedAt" IS NOT NULL`;
}

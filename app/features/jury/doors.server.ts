/** Every way to an entry asks here whether it is open to a juror: pages, pictures, gallery, search, exports. */
import type { Actor, Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { judgedEntries } from './queries.server.ts';

type JurorActor = Pick<Actor, 'userId' | 'email' | 'juries'>;

/** The where-builder of a juror: accepted entries of a contest they judge, without those under a conflict. */
export function jurorEntries(actor: JurorActor, contest: { id: string }): Prisma.EntryWhereInput {
  const seat = actor.juries.find((jury) => jury.contestId === contest.id);
  if (!seat) return { id: { in: [] } };
  return { AND: [judgedEntries(contest.id), { NOT: conflictsOf(actor, seat.jurorId) }] };
}

/**
 * Entries closed to this person because they judge the contest and have a conflict; for doors that are otherwise open:
 * `where: { NOT: closedToJuror(actor) }`. Until the results are out, and not to their authors: they know their own work.
 * Nothing is closed to those who judge nowhere.
 */
export function closedToJuror(actor: JurorActor): Prisma.EntryWhereInput {
  if (actor.juries.length === 0) return { id: { in: [] } };
  return {
    contest: { releasedAt: null },
    conflicts: {
      some: {
        jurorId: { in: actor.juries.map((jury) => jury.jurorId) },
        liftedAt: null,
        kind: { not: 'author' },
      },
    },
  };
}

/** Whether a picture or file belongs to an entry closed to this juror. No statement for those who judge nowhere. */
export async function isMediaClosedToJuror(ctx: Ctx, mediaId: string): Promise<boolean> {
  if (ctx.actor.juries.length === 0) return false;
  const file = await ctx.db.entryFile.findFirst({
    where: { mediaId, entry: closedToJuror(ctx.actor) },
    select: { id: true },
  });
  return file !== null;
}

/** Numbers of a contest's entries that are closed to this juror, for the gallery and its pages. */
export async function numbersClosedToJuror(ctx: Ctx, slug: string): Promise<Set<number>> {
  if (ctx.actor.juries.length === 0) return new Set();
  const rows = await ctx.db.entry.findMany({
    where: { AND: [{ contest: { slug } }, closedToJuror(ctx.actor)] },
    select: { number: true },
  });
  return new Set(rows.flatMap((row) => row.number ?? []));
}

/**
 * Declared or recorded conflicts, and the juror's own entries by account or e-mail even before they are recorded.
 * Each alternative is a whole condition: with `NOT` around them a missing owner must not read as "unknown".
 */
function conflictsOf(actor: JurorActor, jurorId: string): Prisma.EntryWhereInput {
  const own: Prisma.EntryWhereInput[] = [];
  if (actor.userId) own.push({ ownerId: { not: null, equals: actor.userId } });
  if (actor.email)
    own.push({ AND: [{ email: { not: null } }, { email: { equals: actor.email, mode: 'insensitive' } }] });
  return { OR: [{ conflicts: { some: { jurorId, liftedAt: null } } }, ...own] };
}

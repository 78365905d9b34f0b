import { notFound } from '#app/core/errors.ts';
import { type ContestRow, contestBySlug } from '#app/features/contests/find-contest.server.ts';
import { type FormField, parseForm } from '#app/features/contests/form-fields.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { Prisma } from '#app/platform/db/client.server.ts';

/** The columns of a contest that a gallery page depends on. The stamp covers exactly these; a page can read no others. */
const COLUMNS = [
  'id',
  'slug',
  'organisationId',
  'title',
  'form',
  'blind',
  'announcedAt',
  'opensAt',
  'closesAt',
  'judgingStartsAt',
  'judgingEndsAt',
  'releasedAt',
  'archivedAt',
] as const;

/** What surrounds the works on a gallery page. */
export interface GalleryFrame {
  contest: Pick<ContestRow, (typeof COLUMNS)[number]>;
  form: FormField[];
  nominations: { id: string; name: unknown }[];
  /** changes when any of it does */
  stamp: string;
}

/** The stamp as the database computes it now; part of the query for the works, so that asking costs no round trip. */
export function stampOf(contestId: string): Prisma.Sql {
  const columns = Prisma.raw(COLUMNS.map((column) => `c."${column}"`).join(', '));
  return Prisma.sql`(SELECT md5(ROW(${columns})::text || coalesce((
      SELECT string_agg(ROW(n.id, n.position, n.name)::text, ',' ORDER BY n.id)
      FROM "Nomination" n WHERE n."contestId" = c.id), '')) AS stamp
    FROM "Contest" c WHERE c.id = ${contestId}::uuid)`;
}

/** Kept per process. A frame is used only when the stamp that comes with the works says that it is still right. */
const kept = new Map<string, GalleryFrame>();
const KEPT = 200;

/**
 * The frame of a gallery whose phase shows it to everyone; 404 otherwise. It may be out of date: compare its stamp with the
 * one of the works (see stampOf), and read it `anew` when they differ.
 */
export async function galleryFrame(ctx: Ctx, slug: string | undefined, anew = false): Promise<GalleryFrame> {
  const frame = (anew ? undefined : kept.get(slug ?? '')) ?? (await readFrame(ctx, slug));
  // The phase follows from the clock and is asked at every request; a phase with a gallery is announced, hence visible.
  if (!mayInPhase(phaseAt(frame.contest, ctx.now), ['visitor'], 'see-gallery')) throw notFound();
  return frame;
}

async function readFrame(ctx: Ctx, slug: string | undefined): Promise<GalleryFrame> {
  const { id } = await contestBySlug(ctx, slug);
  // The stamp first: what changes after it makes the frame look old and be read again, never right when it is not.
  const [row] = await ctx.db.$queryRaw<{ stamp: string }[]>`SELECT stamp FROM ${stampOf(id)} s`;
  const [contest, nominations] = await Promise.all([
    contestBySlug(ctx, slug),
    ctx.db.nomination.findMany({
      where: { contestId: id },
      orderBy: { position: 'asc' },
      select: { id: true, name: true },
    }),
  ]);
  const frame = { contest, form: parseForm(contest.form), nominations, stamp: row?.stamp ?? '' };
  kept.delete(contest.slug);
  kept.set(contest.slug, frame);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return frame;
}

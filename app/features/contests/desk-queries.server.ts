import { forbidden, notFound, unauthenticated } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { phaseAt } from './phases.ts';
import { rolesIn } from './policy.ts';
import { type DeskContestView, type DeskListItem, wordsOf } from './views.ts';

const CLOCK = {
  announcedAt: true,
  opensAt: true,
  closesAt: true,
  judgingStartsAt: true,
  judgingEndsAt: true,
  resultsAt: true,
  releasedAt: true,
  archivedAt: true,
} as const;

/** The frame of a contest's desk pages, for its organisers and moderators; for everyone else it is not there. */
export async function deskContest(ctx: Ctx, id: string | undefined): Promise<DeskContestView> {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!isUuid(id)) throw notFound();
  const contest = await ctx.db.contest.findFirst({
    where: { id, organisationId: { in: ctx.actor.memberships.map((m) => m.organisationId) } },
    select: {
      id: true,
      slug: true,
      title: true,
      timeZone: true,
      version: true,
      organisationId: true,
      organisation: { select: { slug: true, name: true } },
      ...CLOCK,
    },
  });
  if (!contest) throw notFound();
  const roles = rolesIn(ctx.actor, contest);
  const { title, organisation, organisationId: _organisationId, ...rest } = contest;
  return {
    ...rest,
    title: wordsOf(title, ctx.locale),
    organisation: { slug: organisation.slug, name: wordsOf(organisation.name, ctx.locale) },
    phase: phaseAt(contest, ctx.now),
    organises: roles.includes('organiser'),
    incomplete: [],
  };
}

/** Organisations whose contests the person may make or see at the desk. */
export async function deskOrganisations(ctx: Ctx) {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (ctx.actor.memberships.length === 0) throw forbidden();
  const rows = await ctx.db.organisation.findMany({
    where: { id: { in: ctx.actor.memberships.map((m) => m.organisationId) } },
    select: { id: true, slug: true, name: true, timeZone: true },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: wordsOf(row.name, ctx.locale),
    timeZone: row.timeZone,
    role: ctx.actor.memberships.find((m) => m.organisationId === row.id)?.role ?? 'moderator',
  }));
}

/** Contests of the person's organisations, newest first, archived ones last. Two statements whatever the length. */
export async function deskList(ctx: Ctx): Promise<DeskListItem[]> {
  const organisationId = { in: ctx.actor.memberships.map((m) => m.organisationId) };
  const [contests, counts] = await Promise.all([
    ctx.db.contest.findMany({
      where: { organisationId },
      select: { id: true, slug: true, title: true, template: true, timeZone: true, ...CLOCK },
      orderBy: { createdAt: 'desc' },
      take: 200,
    }),
    ctx.db.entry.groupBy({
      by: ['contestId', 'moderation'],
      where: { contest: { organisationId }, status: 'submitted' },
      _count: true,
    }),
  ]);
  const count = (contestId: string, moderation?: string) =>
    counts
      .filter((row) => row.contestId === contestId && (!moderation || row.moderation === moderation))
      .reduce((sum, row) => sum + row._count, 0);
  return contests
    .map((contest) => ({
      ...contest,
      title: wordsOf(contest.title, ctx.locale),
      phase: phaseAt(contest, ctx.now),
      entries: count(contest.id),
      pending: count(contest.id, 'pending'),
    }))
    .sort((a, b) => Number(a.phase === 'archived') - Number(b.phase === 'archived'));
}

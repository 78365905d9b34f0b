import { type Answer, forbidden, notFound, unauthenticated } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { PICTURE_COLUMNS } from '#app/platform/media/picture-view.ts';
import { textStatesOf } from './opening-facts.server.ts';
import { type Ability, type Phase, phaseAt } from './phases.ts';
import { canInContest, rolesIn } from './policy.ts';

const EDITOR = {
  cover: { select: PICTURE_COLUMNS },
  criteria: { orderBy: { position: 'asc' } },
  prizes: { orderBy: { position: 'asc' } },
  nominations: { orderBy: { position: 'asc' } },
  partners: { orderBy: { position: 'asc' }, include: { logo: { select: PICTURE_COLUMNS } } },
} satisfies Prisma.ContestInclude;

const EDITS = [
  'edit-texts',
  'edit-form',
  'edit-criteria',
  'amend-criteria-wording',
  'change-dates',
  'archive',
] as const;
type Edit = (typeof EDITS)[number] & Ability;

/** A contest as its organiser's editor needs it: all languages, and what may be changed now. */
export async function editorContest(ctx: Ctx, id: string | undefined) {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!isUuid(id)) throw notFound();
  const contest = await ctx.db.contest.findFirst({
    where: { id, organisationId: { in: ctx.actor.memberships.map((m) => m.organisationId) } },
    include: EDITOR,
  });
  if (!contest) throw notFound();
  if (!rolesIn(ctx.actor, contest).includes('organiser')) throw forbidden();
  const phase: Phase = phaseAt(contest, ctx.now);
  const can = Object.fromEntries(
    EDITS.map((ability) => [ability, canInContest(ctx.actor, contest, ctx.now, ability)]),
  ) as Record<Edit, Answer>;
  return {
    row: contest,
    phase,
    can,
    texts: textStatesOf(contest),
  };
}
export type EditorContest = Awaited<ReturnType<typeof editorContest>>;

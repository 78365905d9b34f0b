import type { Ctx } from '#app/platform/context.server.ts';
import { languageCounts } from './completeness.ts';
import { editorContest } from './editor-query.server.ts';
import { openingChecksOf } from './opening-facts.server.ts';

/** The publish tab: what is missing, what is written in which language, and what can be done with the contest. */
export async function publishView(ctx: Ctx, id: string | undefined) {
  const { row, phase, can, texts } = await editorContest(ctx, id);
  const [checks, entries] = await Promise.all([
    openingChecksOf(ctx.db, row, ctx.now),
    ctx.db.entry.count({ where: { contestId: row.id, status: 'submitted' } }),
  ]);
  return {
    id: row.id,
    slug: row.slug,
    version: row.version,
    phase,
    timeZone: row.timeZone,
    opensAt: row.opensAt,
    checks,
    texts: texts.filter((text) => text.missing.length > 0 || text.required),
    languages: languageCounts(texts),
    canArchive: can.archive.allowed && phase !== 'draft',
    canDelete: can['edit-texts'].allowed && phase === 'draft',
    entries,
  };
}

/** The first page of a contest's desk: the numbers of now and what waits for a person. */
export async function overviewView(ctx: Ctx, id: string) {
  const where = { contestId: id, status: 'submitted' };
  const [byModeration, drafts, jurors, submitted] = await Promise.all([
    ctx.db.entry.groupBy({ by: ['moderation'], where, _count: true }),
    ctx.db.entry.count({ where: { contestId: id, status: { in: ['draft', 'awaiting-confirmation'] } } }),
    ctx.db.juror.count({ where: { contestId: id, removedAt: null } }),
    ctx.db.juror.count({ where: { contestId: id, removedAt: null, submittedAt: { not: null } } }),
  ]);
  const count = (moderation: string) =>
    byModeration.find((group) => group.moderation === moderation)?._count ?? 0;
  return {
    submitted: byModeration.reduce((sum, group) => sum + group._count, 0),
    pending: count('pending'),
    accepted: count('accepted'),
    changesRequested: count('changes-requested'),
    rejected: count('rejected'),
    drafts,
    jurors,
    jurorsDone: submitted,
  };
}

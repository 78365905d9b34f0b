import { demand } from '#app/core/errors.ts';
import { contestFor } from '#app/features/contests/find-contest.server.ts';
import { phaseAt } from '#app/features/contests/phases.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { countsOf } from './juror-queries.server.ts';
import { canChangeJury, canRemind } from './policy.ts';
import { judgedEntries } from './queries.server.ts';
import type { ConflictKind } from './schema.ts';
import type { DeskJuror, DeskJuryView } from './views.ts';

/** The jury as the organiser sees it: who, how far. Scores are not read here at all, before or after the end. */
export async function deskJury(ctx: Ctx, contestId: string | undefined): Promise<DeskJuryView> {
  const contest = await contestFor(ctx, contestId, 'see-all-entries');
  const manages = canInContest(ctx.actor, contest, ctx.now, 'manage-jury').allowed;
  if (!manages) demand(canInContest(ctx.actor, contest, ctx.now, 'see-progress'));
  const [rows, invitations, entries] = await Promise.all([
    ctx.db.juror.findMany({
      where: { contestId: contest.id },
      orderBy: { createdAt: 'asc' },
      include: {
        user: { select: { name: true, email: true } },
        conflicts: {
          where: { liftedAt: null, entry: judgedEntries(contest.id) },
          orderBy: { entry: { number: 'asc' } },
          select: { kind: true, source: true, note: true, entry: { select: { number: true } } },
        },
      },
    }),
    ctx.db.invitation.findMany({
      where: { contestId: contest.id, role: 'juror', acceptedAt: null, revokedAt: null },
      orderBy: { createdAt: 'asc' },
      select: { id: true, email: true, name: true, locale: true, expiresAt: true },
    }),
    ctx.db.entry.count({ where: judgedEntries(contest.id) }),
  ]);
  const present = rows.filter((row) => row.removedAt === null);
  const counts = await countsOf(
    ctx,
    present.map((row) => row.id),
  );
  return {
    contestId: contest.id,
    phase: phaseAt(contest, ctx.now),
    timeZone: contest.timeZone,
    judgingStartsAt: contest.judgingStartsAt,
    judgingEndsAt: contest.judgingEndsAt,
    blind: contest.blind,
    entries,
    jurors: present.map((row): DeskJuror => {
      const count = counts.get(row.id) ?? { total: 0, scored: 0, skipped: 0 };
      return {
        id: row.id,
        name: row.displayName || row.user.name || row.user.email,
        displayName: row.displayName,
        email: row.user.email,
        criteriaConfirmed: row.criteriaConfirmedAt !== null,
        conflictsDeclared: row.conflictsDeclaredAt !== null,
        conflicts: row.conflicts.map((conflict) => ({
          number: conflict.entry.number ?? 0,
          kind: conflict.kind as ConflictKind,
          source: conflict.source as 'declared' | 'detected',
          note: conflict.note,
        })),
        scored: count.scored,
        skipped: count.skipped,
        total: count.total,
        handedInAt: row.submittedAt,
        remindedAt: row.remindedAt,
        canRemind: manages && canRemind(row, contest, ctx.now).allowed,
      };
    }),
    removed: rows
      .filter((row) => row.removedAt !== null)
      .map((row) => ({
        id: row.id,
        name: row.displayName || row.user.name || row.user.email,
        removedAt: row.removedAt!,
      })),
    invitations: invitations.map((row) => ({ ...row, isExpired: row.expiresAt <= ctx.now })),
    can: { change: manages && canChangeJury(contest, ctx.now).allowed },
  };
}

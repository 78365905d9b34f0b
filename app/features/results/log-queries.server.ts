import { contestFor } from '#app/features/contests/find-contest.server.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import type { Ctx } from '#app/platform/context.server.ts';

export const LOG_PAGE = 50;

export interface LogLine {
  id: string;
  at: string;
  type: string;
  /** a person's name, or null for the system, a visitor, or someone whose data is gone */
  who: string | null;
  actorKind: string;
  entryNumber: number | null;
  /** the payload in short; null while it must stay hidden */
  details: string | null;
}

/** The contest's log, newest first, by keyset on id. Values of scores stay hidden until scores may be seen. */
export async function contestLog(
  ctx: Ctx,
  contestId: string | undefined,
  filter: { before: string | null; prefix: string },
) {
  const contest = await contestFor(ctx, contestId, 'export-entries');
  const showsScores = canInContest(ctx.actor, contest, ctx.now, 'see-scores').allowed;
  const before = /^\d{1,18}$/.test(filter.before ?? '') ? BigInt(filter.before!) : null;
  const prefix = /^[a-z-]{1,30}$/.test(filter.prefix) ? filter.prefix : null;
  const rows = await ctx.db.auditEvent.findMany({
    where: {
      contestId: contest.id,
      ...(before ? { id: { lt: before } } : {}),
      ...(prefix ? { type: { startsWith: `${prefix}.` } } : {}),
    },
    orderBy: { id: 'desc' },
    take: LOG_PAGE + 1,
  });
  const page = rows.slice(0, LOG_PAGE);
  const people = await ctx.db.user.findMany({
    where: { id: { in: [...new Set(page.flatMap((row) => row.actorId ?? []))] } },
    select: { id: true, name: true, email: true, deletedAt: true },
  });
  const entries = await ctx.db.entry.findMany({
    where: { id: { in: [...new Set(page.flatMap((row) => row.entryId ?? []))] } },
    select: { id: true, number: true },
  });
  const person = new Map(people.map((p) => [p.id, p.deletedAt ? null : p.name || p.email]));
  const number = new Map(entries.map((entry) => [entry.id, entry.number]));
  const items: LogLine[] = page.map((row) => {
    const isScore = row.type.startsWith('score.');
    return {
      id: String(row.id),
      at: row.at.toISOString(),
      type: row.type,
      // While judging runs, even whose sheet moved would tell who favours what.
      who: isScore && !showsScores ? null : row.actorId ? (person.get(row.actorId) ?? null) : null,
      actorKind:
        isScore && !showsScores
          ? 'juror'
          : row.actorId && !person.get(row.actorId)
            ? 'removed'
            : row.actorKind,
      entryNumber: isScore && !showsScores ? null : row.entryId ? (number.get(row.entryId) ?? null) : null,
      details: isScore && !showsScores ? null : shortDetails(row.payload),
    };
  });
  return { items, next: rows.length > LOG_PAGE ? items.at(-1)!.id : null, timeZone: contest.timeZone };
}

function shortDetails(payload: unknown): string {
  const text = JSON.stringify(payload);
  return text === '{}' ? '' : text.slice(0, 600);
}

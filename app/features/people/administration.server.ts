import { notFound, unauthenticated } from '#app/core/errors.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { env } from '#app/platform/env.server.ts';
import type { MailState } from './mail-states.ts';
import { canAdminister } from './policy.ts';
import type { PersonRow } from './views.ts';

/** Asks a visitor to sign in; for everyone but administrators there is nothing here. The system (seed, jobs) may. */
export function demandAdministrator(ctx: Ctx): void {
  if (ctx.actor.kind === 'system') return;
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!canAdminister(ctx.actor).allowed) throw notFound();
}

const PAGE = 30;

/** People whose address or name holds the words, newest first; a page of 30. `before` is the last id of the page before. */
export async function searchPeople(
  ctx: Ctx,
  input: { words: string; before: string | null },
): Promise<{ people: PersonRow[]; next: string | null }> {
  demandAdministrator(ctx);
  const contains = { contains: input.words.trim(), mode: 'insensitive' as const };
  const rows = await ctx.db.user.findMany({
    where: {
      deletedAt: null,
      ...(input.words.trim() ? { OR: [{ email: contains }, { name: contains }] } : {}),
      // Ids are version 7: in order of time.
      ...(input.before ? { id: { lt: input.before } } : {}),
    },
    orderBy: { id: 'desc' },
    take: PAGE + 1,
    select: {
      id: true,
      email: true,
      name: true,
      isPlatformAdmin: true,
      createdAt: true,
      memberships: { select: { role: true, organisation: { select: { slug: true, name: true } } } },
    },
  });
  const people = rows.slice(0, PAGE).map(({ memberships, ...person }) => ({
    ...person,
    isSelf: person.id === ctx.actor.userId,
    organisations: memberships.map(({ role, organisation }) => ({ ...organisation, role })),
  }));
  return { people, next: rows.length > PAGE ? (people.at(-1)?.id ?? null) : null };
}

/** The outbox: mails newest first, all or of one state; keyset by id. */
export async function listMails(ctx: Ctx, input: { state: MailState | null; before: string | null }) {
  demandAdministrator(ctx);
  const where: Prisma.MailWhereInput = {
    ...(input.state ? { state: input.state } : {}),
    ...(input.before ? { id: { lt: input.before } } : {}),
  };
  const [rows, counts] = await Promise.all([
    ctx.db.mail.findMany({
      where,
      orderBy: { id: 'desc' },
      take: PAGE + 1,
      select: {
        id: true,
        to: true,
        subject: true,
        template: true,
        state: true,
        attempts: true,
        lastError: true,
        createdAt: true,
      },
    }),
    ctx.db.mail.groupBy({ by: ['state'], _count: { _all: true } }),
  ]);
  const mails = rows.slice(0, PAGE);
  return {
    mails,
    next: rows.length > PAGE ? (mails.at(-1)?.id ?? null) : null,
    counts: Object.fromEntries(counts.map((row) => [row.state, row._count._all])) as Record<string, number>,
  };
}

/** One mail with its text and HTML. */
export async function readMail(ctx: Ctx, id: string) {
  demandAdministrator(ctx);
  const mail = await ctx.db.mail.findUnique({ where: { id } });
  if (!mail) throw notFound();
  return mail;
}

export interface FailedJob {
  id: string;
  name: string;
  attempts: number;
  maxAttempts: number;
  lastError: string;
  lastTriedAt: Date;
  isGivenUp: boolean;
}

/** Jobs that failed at least once: given up, or waiting for their next try. The 100 latest. */
export async function failedJobs(ctx: Ctx): Promise<FailedJob[]> {
  demandAdministrator(ctx);
  return ctx.db.$queryRaw<FailedJob[]>`
    SELECT id::text, task_identifier AS name, attempts::int, max_attempts::int AS "maxAttempts",
           coalesce(last_error, '') AS "lastError", updated_at AS "lastTriedAt", attempts >= max_attempts AS "isGivenUp"
    FROM graphile_worker.jobs WHERE attempts > 0 AND last_error IS NOT NULL
    ORDER BY updated_at DESC LIMIT 100`;
}

/** Figures of the administration's first page. */
export async function platformOverview(ctx: Ctx) {
  demandAdministrator(ctx);
  const [organisations, people, contests, entries] = await Promise.all([
    ctx.db.organisation.count(),
    ctx.db.user.count({ where: { deletedAt: null } }),
    ctx.db.contest.count(),
    ctx.db.entry.count({ where: { status: 'submitted' } }),
  ]);
  return { organisations, people, contests, entries, hasSmtp: Boolean(env().SMTP_URL) };
}

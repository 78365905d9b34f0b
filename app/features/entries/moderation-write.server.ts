import { AppError, type ErrorCode, type ErrorParams } from '#app/core/errors.ts';
import { isLocale, type Locale } from '#app/core/locale.ts';
import { asLocalized } from '#app/core/localized.ts';
import { formatInstant } from '#app/core/time.ts';
import type { ContestRow } from '#app/features/contests/find-contest.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma, Tx } from '#app/platform/db/client.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { moderationMail } from './mails/moderation-mail.server.ts';
import {
  DECIDED_FIRST,
  type DecisionInput,
  isReady,
  RESULT_OF,
  ruleHeading,
} from './moderation-decisions.ts';
import type { Moderation } from './schema.ts';

/** An entry as the moderator saw it: a decision stands only on this. */
export interface SeenEntry {
  entryId: string;
  /** Entry.moderationVersion */
  version: number;
  /** Entry.revision: what the entrant had handed in */
  revision: number;
}

const LOCKED = {
  id: true,
  number: true,
  title: true,
  status: true,
  moderation: true,
  moderationVersion: true,
  revision: true,
  locale: true,
  email: true,
  owner: { select: { email: true, deletedAt: true } },
} satisfies Prisma.EntrySelect;
export type LockedEntry = Prisma.EntryGetPayload<{ select: typeof LOCKED }>;

/** Takes the entries' locks in one order, so that two moderators with overlapping selections cannot wait for each other. */
export async function lockEntries(
  tx: Tx,
  contestId: string,
  ids: string[],
): Promise<Map<string, LockedEntry>> {
  await tx.$queryRaw`
    SELECT 1 FROM "Entry" WHERE id = ANY (${ids}::uuid[]) AND "contestId" = ${contestId}::uuid ORDER BY id FOR UPDATE`;
  const rows = await tx.entry.findMany({ where: { id: { in: ids }, contestId }, select: LOCKED });
  return new Map(rows.map((row) => [row.id, row]));
}

export interface Obstacle {
  code: ErrorCode;
  params: ErrorParams;
}

/** Why a decision made on what was seen cannot stand any more; null when it can. Says who decided what meanwhile. */
export async function obstacleTo(
  tx: Tx,
  ctx: Ctx,
  contest: ContestRow,
  seen: SeenEntry,
  entry: LockedEntry | undefined,
): Promise<Obstacle | null> {
  if (!entry || entry.status === 'draft' || entry.status === 'awaiting-confirmation')
    return { code: 'NOT_FOUND', params: {} };
  if (entry.status === 'withdrawn') return { code: 'MODERATION_WITHDRAWN', params: {} };
  if (entry.revision !== seen.revision) return { code: 'MODERATION_ENTRY_CHANGED', params: {} };
  if (entry.moderationVersion === seen.version) return null;
  const last = await tx.entryMessage.findFirst({
    where: { entryId: entry.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { authorId: true, createdAt: true },
  });
  const author = last?.authorId
    ? await tx.user.findUnique({ where: { id: last.authorId }, select: { name: true, email: true } })
    : null;
  return {
    code: DECIDED_FIRST[entry.moderation as Moderation],
    params: {
      name: author?.name || author?.email || '—',
      time: last ? formatInstant(last.createdAt, ctx.locale, contest.timeZone, ctx.now) : '',
    },
  };
}

/** The words of a decision in the entrant's language. */
export function wordsFor(
  input: DecisionInput,
  contest: { rules: unknown },
  locale: Locale,
): { body: string; rule: string } {
  const t = tFor(locale);
  const ready = isReady(input.decision, input.ready)
    ? t(`moderation:ready.${input.decision}.${input.ready}`)
    : '';
  const body = [ready, input.reason.trim()].filter(Boolean).join('\n\n');
  if (input.decision !== 'reject') return { body, rule: '' };
  const heading = /^\d{1,3}$/.test(input.ruleHeading)
    ? ruleHeading(asLocalized(contest.rules), Number(input.ruleHeading), locale)
    : '';
  const rule = input.ruleText.trim() || heading;
  if (!rule) throw new AppError('MODERATION_RULE_MISSING');
  return { body, rule };
}

/** Writes one decision on many locked entries: state, message to each entrant, mail. The command audits. */
export async function writeDecision(
  tx: Tx,
  ctx: Ctx,
  contest: ContestRow & { rules: unknown },
  entries: readonly LockedEntry[],
  input: DecisionInput,
): Promise<void> {
  if (entries.length === 0) return;
  // One statement for all: the gallery's index is brought up to date once.
  await tx.entry.updateMany({
    where: { id: { in: entries.map((entry) => entry.id) } },
    data: {
      moderation: RESULT_OF[input.decision],
      moderatedAt: input.decision === 'reopen' ? null : ctx.now,
      moderationVersion: { increment: 1 },
    },
  });
  for (const entry of entries) {
    const locale = isLocale(entry.locale) ? entry.locale : 'kk';
    const words = wordsFor(input, contest, locale);
    const { id } = await tx.entryMessage.create({
      data: {
        entryId: entry.id,
        kind: input.decision === 'reopen' ? 'note' : RESULT_OF[input.decision],
        body: input.decision === 'reopen' ? tFor(locale)('moderation:reopened') : words.body,
        rule: words.rule,
        authorId: ctx.actor.userId,
        createdAt: ctx.now,
      },
      select: { id: true },
    });
    const to = entry.owner ? (entry.owner.deletedAt ? null : entry.owner.email) : entry.email;
    if (!to) continue;
    await queueMail(tx, {
      to,
      locale,
      template: `moderation-${input.decision}`,
      content: moderationMail(locale, { decision: input.decision, contest, entry, ...words }),
      dedupeKey: `moderation:${id}`,
    });
  }
}

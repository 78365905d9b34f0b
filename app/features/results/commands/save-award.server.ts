import { z } from 'zod';
import { AppError, demand, notFound } from '#app/core/errors.ts';
import { CURRENCIES } from '#app/core/money.ts';
import { lockContest } from '#app/features/contests/find-contest.server.ts';
import { canInContest } from '#app/features/contests/policy.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { AWARD_KINDS, RESULT_LIMITS } from '../schema.ts';
import { ELIGIBLE } from '../snapshot.server.ts';

const text = z.string().trim().max(RESULT_LIMITS.text).default('');
const localized = z.object({ kk: text, ru: text, en: text });

export const awardInputSchema = z.object({
  entryId: z.uuid(),
  kind: z.enum(AWARD_KINDS),
  place: z.int().min(1).max(1000).nullable().default(null),
  nominationId: z.uuid().nullable().default(null),
  prizeId: z.uuid().nullable().default(null),
  title: localized.prefault({}),
  reason: localized.prefault({}),
  amount: z.bigint().min(0n).nullable().default(null),
  currency: z.enum(CURRENCIES).nullable().default(null),
});
export type AwardInput = z.input<typeof awardInputSchema>;

/**
 * Adds a decision, or changes the one with `awardId`. Before the release it is secret; after it, it waits for a visible
 * correction: what is public does not move until then.
 */
export function saveAward(ctx: Ctx, contestId: string, input: AwardInput, awardId: string | null = null) {
  const award = awardInputSchema.parse(input);
  return transact(ctx, async (tx) => {
    await lockRow(tx, 'Contest', contestId);
    const contest = await demandDeciding(ctx, tx, contestId);
    const entry = await tx.entry.findFirst({
      where: { id: award.entryId, contestId, ...ELIGIBLE },
      select: { id: true },
    });
    if (!entry) throw new AppError('ENTRY_NOT_ELIGIBLE', {}, 422);
    if (award.kind === 'special' && !hasText(award.title))
      throw new AppError('RELEASE_TITLE_MISSING', {}, 422);
    if (award.kind === 'special' && !hasText(award.reason))
      throw new AppError('RELEASE_REASON_MISSING', {}, 422);
    if (award.kind === 'place' && award.place === null) throw new AppError('REQUIRED', {}, 422);
    if (award.kind === 'nomination') await demandOfContest(tx, 'nomination', award.nominationId, contestId);
    if (award.prizeId) await demandOfContest(tx, 'prize', award.prizeId, contestId);
    const data = {
      entryId: award.entryId,
      kind: award.kind,
      place: award.kind === 'place' ? award.place : null,
      nominationId: award.kind === 'nomination' ? award.nominationId : null,
      prizeId: award.prizeId,
      title: award.kind === 'special' ? award.title : {},
      reason: award.reason,
      amount: award.amount,
      currency: award.amount === null ? null : (award.currency ?? 'KZT'),
    };
    if (awardId) {
      const { count } = await tx.award.updateMany({ where: { id: awardId, contestId }, data });
      if (count === 0) throw notFound();
    } else {
      // A double click is one award.
      const same = await tx.award.findFirst({
        where: {
          contestId,
          entryId: data.entryId,
          kind: data.kind,
          place: data.place,
          nominationId: data.nominationId,
          ...(data.kind === 'special' ? { title: { equals: data.title } } : {}),
        },
      });
      if (same) return { id: same.id };
      if ((await tx.award.count({ where: { contestId } })) >= RESULT_LIMITS.awards)
        throw new AppError('TOO_MANY', { max: RESULT_LIMITS.awards }, 422);
    }
    const id = awardId ?? (await tx.award.create({ data: { contestId, ...data } })).id;
    await audit(tx, ctx, {
      type: awardId ? 'award.changed' : 'award.prepared',
      organisationId: contest.organisationId,
      contestId,
      entryId: data.entryId,
      payload: {
        awardId: id,
        kind: data.kind,
        place: data.place,
        nominationId: data.nominationId,
        amount: data.amount?.toString() ?? null,
        currency: data.currency,
      },
    });
    return { id };
  });
}

/** The contest, if decisions may be prepared in it now. */
export async function demandDeciding(ctx: Ctx, tx: Tx, contestId: string) {
  const contest = await lockContest(tx, contestId);
  demand(canInContest(ctx.actor, contest, ctx.now, contest.releasedAt ? 'correct-results' : 'decide'));
  return contest;
}

async function demandOfContest(tx: Tx, table: 'nomination' | 'prize', id: string | null, contestId: string) {
  if (!id) throw new AppError('REQUIRED', {}, 422);
  const where = { id, contestId };
  const found =
    table === 'nomination' ? await tx.nomination.count({ where }) : await tx.prize.count({ where });
  if (found === 0) throw new AppError('CHOICE_INVALID', {}, 422);
}

const hasText = (text: Record<string, string>) => Object.values(text).some((value) => value !== '');

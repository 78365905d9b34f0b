import { AppError, demand } from '#app/core/errors.ts';
import { contestBySlug, lockContest } from '#app/features/contests/find-contest.server.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { newHolder } from '#app/platform/session/holder.server.ts';
import { ownEntries } from '../own-entries.server.ts';
import { canStart } from '../policy.ts';
import { DRAFTS_PER_CONTEST, ENTRY_LIMITS } from '../schema.ts';

/**
 * Begins a draft. A visitor's is held by a secret in the browser's cookie: `setCookie` is the line for the answer when the
 * browser had none.
 */
export async function startEntry(
  ctx: Ctx,
  input: { slug: string },
): Promise<{ entryId: string; setCookie: string | null }> {
  const { id: contestId } = await contestBySlug(ctx, input.slug);
  await countAttempt(ctx, ENTRY_LIMITS.startPerNetwork, ctx.network);
  const holder = ctx.actor.userId || ctx.actor.holderHash ? null : await newHolder();
  const holderHash = ctx.actor.userId ? null : (holder?.holderHash ?? ctx.actor.holderHash);
  const entryId = await transact(ctx, async (tx) => {
    const contest = await lockContest(tx, contestId);
    demand(canStart(contest, ctx.now, ctx.locale), 409);
    const drafts = await tx.entry.count({
      where: { AND: [{ contestId, status: 'draft' }, ownEntries(ctx.actor)] },
    });
    if (drafts >= DRAFTS_PER_CONTEST) throw new AppError('TOO_MANY_DRAFTS');
    const entry = await tx.entry.create({
      data: { contestId, ownerId: ctx.actor.userId, holderHash, locale: ctx.locale, draftAnswers: {} },
      select: { id: true },
    });
    await audit(tx, ctx, {
      type: 'entry.started',
      organisationId: contest.organisationId,
      contestId,
      entryId: entry.id,
    });
    return entry.id;
  });
  return { entryId, setCookie: holder?.setCookie ?? null };
}

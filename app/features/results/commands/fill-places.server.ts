import { AppError } from '#app/core/errors.ts';
import { rankContest } from '#app/features/jury/queries.server.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { placesFromRanking } from '../outcome.ts';
import { ELIGIBLE } from '../snapshot.server.ts';
import { demandDeciding } from './save-award.server.ts';

const MOST_PLACES = 100;

/** Gives places 1..count straight from the ranking, to entries that hold no place yet; shared ranks share the place. */
export function fillPlaces(ctx: Ctx, contestId: string, count: number) {
  if (!Number.isInteger(count) || count < 1 || count > MOST_PLACES)
    throw new AppError('NUMBER_TOO_LARGE', { max: MOST_PLACES }, 422);
  return transact(ctx, async (tx) => {
    await lockRow(tx, 'Contest', contestId);
    const contest = await demandDeciding(ctx, tx, contestId);
    const ranking = await rankContest({ ...ctx, db: tx as Ctx['db'] }, contestId);
    const eligible = await tx.entry.findMany({ where: { contestId, ...ELIGIBLE }, select: { id: true } });
    const allowed = new Set(eligible.map((entry) => entry.id));
    const held = await tx.award.findMany({ where: { contestId, kind: 'place' }, select: { entryId: true } });
    const holders = new Set(held.map((award) => award.entryId));
    const wanted = placesFromRanking(
      ranking.entries.map((entry) => ({ entryId: entry.entryId, rank: entry.place, nominationId: null })),
      count,
    ).filter(({ entryId }) => allowed.has(entryId) && !holders.has(entryId));
    const prizes = await tx.prize.findMany({ where: { contestId }, orderBy: { position: 'asc' } });
    const inOrder = prizes.flatMap((prize) => Array.from({ length: prize.quantity }, () => prize));
    await tx.award.createMany({
      data: wanted.map(({ entryId, place }) => {
        const prize = inOrder[place - 1];
        return {
          contestId,
          entryId,
          kind: 'place',
          place,
          prizeId: prize?.id ?? null,
          amount: prize?.amount ?? null,
          currency: prize?.currency ?? null,
        };
      }),
    });
    await audit(tx, ctx, {
      type: 'award.places-filled',
      organisationId: contest.organisationId,
      contestId,
      payload: { places: wanted },
    });
    return { added: wanted.length };
  });
}

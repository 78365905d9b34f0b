import { canonicalJson } from '#app/core/canonical-json.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { isOpened } from '../date-changes.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';
import { phaseAt } from '../phases.ts';
import { prizeLines } from '../prize-lines.ts';
import type { NominationInput, PrizeInput } from '../prizes-form.ts';

/** Saves prizes and nominations. Prizes that change once entries are open are shown to everyone, before and after. */
export function savePrizes(
  ctx: Ctx,
  input: { contestId: string; version: number; prizes: PrizeInput[]; nominations: NominationInput[] },
): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'edit-texts', input.version);
    const prizeIds = new Set(contest.prizes.map(({ id }) => id));
    const keptPrizes = input.prizes.map(({ id }) => id).filter((id) => prizeIds.has(id));
    await tx.prize.deleteMany({ where: { contestId: contest.id, id: { notIn: keptPrizes } } });
    for (const [position, { id, ...prize }] of input.prizes.entries()) {
      const data = { ...prize, position };
      if (prizeIds.has(id)) await tx.prize.update({ where: { id }, data });
      else await tx.prize.create({ data: { ...data, contestId: contest.id } });
    }
    const nominationIds = new Set(contest.nominations.map(({ id }) => id));
    const keptNominations = input.nominations.map(({ id }) => id).filter((id) => nominationIds.has(id));
    await tx.nomination.deleteMany({ where: { contestId: contest.id, id: { notIn: keptNominations } } });
    for (const [position, { id, ...nomination }] of input.nominations.entries()) {
      const data = { ...nomination, position };
      if (nominationIds.has(id)) await tx.nomination.update({ where: { id }, data });
      else await tx.nomination.create({ data: { ...data, contestId: contest.id } });
    }
    await tx.contest.update({ where: { id: contest.id }, data: nextVersion });
    const [before, after] = [prizeLines(contest.prizes), prizeLines(input.prizes)];
    const changed = canonicalJson(before) !== canonicalJson(after);
    if (changed && isOpened(phaseAt(contest, ctx.now)))
      await tx.contestChange.create({
        data: {
          contestId: contest.id,
          at: ctx.now,
          kind: 'text',
          details: { field: 'prizes', before, after },
        },
      });
    await audit(tx, ctx, {
      type: 'contest.prizes-saved',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { version: contest.version + 1, prizes: input.prizes.length, changed },
    });
  });
}

import { canonicalJson } from '#app/core/canonical-json.ts';
import { asLocalized } from '#app/core/localized.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import type { ContestContent } from '../content-form.ts';
import { isOpened } from '../date-changes.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';
import { phaseAt } from '../phases.ts';

/** Saves the content tab. Rules that change once entries are open are shown to everyone, before and after. */
export function saveContent(
  ctx: Ctx,
  input: { contestId: string; version: number; content: ContestContent },
): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'edit-texts', input.version);
    const { blind, ...content } = input.content;
    const isRunning = isOpened(phaseAt(contest, ctx.now));
    const before = asLocalized(contest.rules);
    // Whether judging is blind is a promise to entrants: it cannot change once they have begun to enter.
    const kept = isRunning ? contest.blind : blind;
    await tx.contest.update({
      where: { id: contest.id },
      data: { ...content, blind: kept, ...nextVersion },
    });
    const rulesChanged = canonicalJson(before) !== canonicalJson(content.rules);
    if (rulesChanged && isRunning)
      await tx.contestChange.create({
        data: {
          contestId: contest.id,
          at: ctx.now,
          kind: 'text',
          details: { field: 'rules', before, after: content.rules },
        },
      });
    await audit(tx, ctx, {
      type: 'contest.content-saved',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { version: contest.version + 1, rulesChanged },
    });
  });
}

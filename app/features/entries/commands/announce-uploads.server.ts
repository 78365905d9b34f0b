import { demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { lockOwnEntry } from '../own-entries.server.ts';
import { asEntryState, canEdit } from '../policy.ts';
import type { Uploads } from '../schema.ts';

const KEPT = 60;

/**
 * Notes by the server's clock that uploads have begun, so that those begun before the deadline may end after it. A key
 * announced again (a retry) keeps its first time. `endedAt`: they came to nothing, and keep no grace open.
 */
export async function announceUploads(
  ctx: Ctx,
  input: { entryId: string; keys: string[]; endedAt?: Date },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId);
    const state = asEntryState(entry);
    demand(canEdit(state, entry.contest, ctx.now, ctx.locale), 409);
    const endedAt = input.endedAt?.toISOString();
    const fresh = endedAt ? input.keys : input.keys.filter((key) => !state.uploads[key]);
    if (fresh.length === 0) return;
    const begunAt = ctx.now.toISOString();
    const noted = fresh.map((key) => [
      key,
      { begunAt, ...state.uploads[key], ...(endedAt ? { endedAt } : {}) },
    ]);
    const all = Object.entries({ ...state.uploads, ...(Object.fromEntries(noted) as Uploads) });
    const uploads: Uploads = Object.fromEntries(all.slice(-KEPT));
    await tx.entry.update({ where: { id: entry.id }, data: { uploads: { ...uploads } } });
    await audit(tx, ctx, {
      type: endedAt ? 'entry.uploads-refused' : 'entry.uploads-begun',
      organisationId: entry.contest.organisationId,
      contestId: entry.contestId,
      entryId: entry.id,
      payload: { count: fresh.length },
    });
  });
}

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
 * announced again (a retry) keeps its first time.
 */
export async function announceUploads(ctx: Ctx, input: { entryId: string; keys: string[] }): Promise<void> {
  await transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId);
    const state = asEntryState(entry);
    demand(canEdit(state, entry.contest, ctx.now, ctx.locale), 409);
    const fresh = input.keys.filter((key) => !state.uploads[key]);
    if (fresh.length === 0) return;
    const begunAt = ctx.now.toISOString();
    const all = Object.entries({
      ...state.uploads,
      ...Object.fromEntries(fresh.map((key) => [key, { begunAt }])),
    });
    const uploads: Uploads = Object.fromEntries(all.slice(-KEPT));
    await tx.entry.update({ where: { id: entry.id }, data: { uploads: { ...uploads } } });
    await audit(tx, ctx, {
      type: 'entry.uploads-begun',
      organisationId: entry.contest.organisationId,
      contestId: entry.contestId,
      entryId: entry.id,
      payload: { count: fresh.length },
    });
  });
}

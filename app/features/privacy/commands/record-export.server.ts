import { unauthenticated } from '#app/core/errors.ts';
import { LIMITS } from '#app/features/people/schema.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';

/** Writes down that the person took their data, and refuses a seventh time in an hour. */
export async function recordExport(ctx: Ctx): Promise<void> {
  const { userId } = ctx.actor;
  if (!userId) throw unauthenticated();
  await countAttempt(ctx, LIMITS.exportPerPerson, userId);
  await transact(ctx, (tx) => audit(tx, ctx, { type: 'account.exported', payload: { userId } }));
}

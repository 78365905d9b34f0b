import type { z } from 'zod';
import { unauthenticated } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import type { profileSchema } from '../schema.ts';

/** Changes the person's own name and the language of their mails. */
export function updateProfile(ctx: Ctx, input: z.output<typeof profileSchema>): Promise<void> {
  const { userId } = ctx.actor;
  if (!userId) throw unauthenticated();
  return transact(ctx, async (tx) => {
    await tx.user.update({ where: { id: userId }, data: input });
    await audit(tx, ctx, { type: 'account.profile-changed', payload: { userId } });
  });
}

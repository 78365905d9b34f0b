import { AppError, unauthenticated } from '#app/core/errors.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { forgetMediaJob } from '#app/platform/media/jobs.ts';
import { eraseEntries } from '../erase-entries.server.ts';
import { eraseAccount, eraseJuries, eraseMails } from '../erase-traces.server.ts';

/**
 * Deletes the person's data, everywhere at once; README.md says what goes and what stays. `typedEmail` is what they typed to
 * confirm. Throws LAST_OWNER_FIRST, LAST_ADMIN_FIRST, CONFIRM_FACTOR_FIRST, CONFIRM_BY_TYPING.
 */
export async function deleteAccount(ctx: Ctx, input: { typedEmail: string }): Promise<void> {
  const { userId, email } = ctx.actor;
  if (!userId || !email) throw unauthenticated();
  if (input.typedEmail.trim().toLowerCase() !== email) throw new AppError('CONFIRM_BY_TYPING', {}, 422);
  await transact(ctx, async (tx) => {
    await lockRow(tx, 'User', userId);
    await demandFactor(tx, ctx, userId);
    await demandSuccessors(tx, ctx, userId);
    const mediaIds = await eraseEntries(tx, ctx, { userId, email });
    await eraseJuries(tx, ctx, userId);
    await eraseMails(tx, email);
    await eraseAccount(tx, ctx, userId, email);
    for (let i = 0; i < mediaIds.length; i += 1000)
      await enqueue(tx, forgetMediaJob, { mediaIds: mediaIds.slice(i, i + 1000) });
    await audit(tx, ctx, { type: 'account.deleted', payload: { userId } });
  });
}

async function demandFactor(tx: Tx, ctx: Ctx, userId: string): Promise<void> {
  if (ctx.actor.hasStrongAuth) return;
  const factors =
    (await tx.twoFactor.count({ where: { userId, verified: true } })) +
    (await tx.passkey.count({ where: { userId } }));
  if (factors > 0) throw new AppError('CONFIRM_FACTOR_FIRST', {}, 403);
}

async function demandSuccessors(tx: Tx, ctx: Ctx, userId: string): Promise<void> {
  const owned = await tx.membership.findMany({
    where: { userId, role: 'owner' },
    select: { organisationId: true, organisation: { select: { name: true } } },
  });
  for (const { organisationId, organisation } of owned) {
    await lockRow(tx, 'Organisation', organisationId);
    const others = await tx.membership.count({
      where: { organisationId, role: 'owner', userId: { not: userId } },
    });
    if (others === 0)
      throw new AppError('LAST_OWNER_FIRST', {
        organisation: localize(asLocalized(organisation.name), ctx.locale).text,
      });
  }
  if (!ctx.actor.isPlatformAdmin) return;
  const admins = await tx.user.count({
    where: { isPlatformAdmin: true, deletedAt: null, id: { not: userId } },
  });
  if (admins === 0) throw new AppError('LAST_ADMIN_FIRST');
}

import { randomInt } from 'node:crypto';
import { AppError, unauthenticated } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { keyedHash } from '#app/platform/hash.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { LIMITS } from '../schema.ts';
import { matchTotp, newTotpSecret, seal, unseal } from '../totp.server.ts';

const RECOVERY_CODES = 10;
// Without letters and digits that look alike on paper.
const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Begins setting up: a secret to scan, of no effect until a password from it is typed back. Begun again, the old one goes. */
export function startTotp(ctx: Ctx): Promise<void> {
  const userId = whoMayChangeFactors(ctx);
  return transact(ctx, async (tx) => {
    await lockRow(tx, 'User', userId);
    await mayAddFactor(tx, ctx, userId);
    if ((await tx.twoFactor.count({ where: { userId, verified: true } })) > 0)
      throw new AppError('TOTP_ALREADY_ON');
    await tx.twoFactor.deleteMany({ where: { userId } });
    await tx.twoFactor.create({
      data: { userId, secret: seal(newTotpSecret()), backupCodes: '[]', verified: false },
    });
    await audit(tx, ctx, { type: 'totp.started', payload: { userId } });
  });
}

/** Turns it on with a first password; answers the recovery codes, shown this once (hashes are kept). Counts as shown now. */
export async function confirmTotp(ctx: Ctx, input: { code: string }): Promise<string[]> {
  const userId = whoMayChangeFactors(ctx);
  await countAttempt(ctx, LIMITS.secondFactor, userId);
  return transact(ctx, async (tx) => {
    await lockRow(tx, 'User', userId);
    const row = await tx.twoFactor.findFirst({ where: { userId, verified: false } });
    if (!row) throw new AppError('TOTP_NOT_STARTED');
    await mayAddFactor(tx, ctx, userId);
    const step = matchTotp(unseal(row.secret), input.code, ctx.now, row.lastStep);
    if (step === null) throw new AppError('TOTP_WRONG', {}, 422);
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.twoFactor.update({
      where: { id: row.id },
      data: {
        verified: true,
        lastStep: step,
        backupCodes: JSON.stringify(codes.map((code) => hashRecoveryCode(userId, code))),
      },
    });
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
    if (ctx.actor.sessionId)
      await tx.session.updateMany({
        where: { id: ctx.actor.sessionId, userId },
        data: { strongAuthAt: ctx.now },
      });
    await audit(tx, ctx, { type: 'totp.confirmed', payload: { userId } });
    return codes;
  });
}

/** Turns one-time passwords off, by a person who has just shown one (or a passkey). */
export function removeTotp(ctx: Ctx): Promise<void> {
  const userId = whoMayChangeFactors(ctx);
  return transact(ctx, async (tx) => {
    await lockRow(tx, 'User', userId);
    const confirmed = await tx.twoFactor.count({ where: { userId, verified: true } });
    if (confirmed > 0 && !ctx.actor.hasStrongAuth) throw new AppError('CONFIRM_FACTOR_FIRST', {}, 403);
    await tx.twoFactor.deleteMany({ where: { userId } });
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
    await audit(tx, ctx, { type: 'totp.removed', payload: { userId } });
  });
}

/** A second factor is added by its owner: by one who has shown the first, or who has none yet. */
export async function mayAddFactor(
  tx: Pick<Tx, 'twoFactor' | 'passkey'>,
  ctx: Ctx,
  userId: string,
): Promise<void> {
  if (ctx.actor.hasStrongAuth) return;
  const [totp, passkeys] = [
    await tx.twoFactor.count({ where: { userId, verified: true } }),
    await tx.passkey.count({ where: { userId } }),
  ];
  if (totp + passkeys > 0) throw new AppError('CONFIRM_FACTOR_FIRST', {}, 403);
}

export const hashRecoveryCode = (userId: string, code: string) =>
  keyedHash('recovery-code', `${userId}\0${code.toLowerCase().replace(/[\s-]/g, '')}`);

function newRecoveryCode(): string {
  const letters = Array.from(
    { length: 10 },
    () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)],
  ).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}

function whoMayChangeFactors(ctx: Ctx): string {
  if (!ctx.actor.userId) throw unauthenticated();
  return ctx.actor.userId;
}

import { AppError, unauthenticated } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { LIMITS, normaliseCode } from '../schema.ts';
import { matchTotp, unseal } from '../totp.server.ts';
import { hashRecoveryCode } from './set-up-totp.server.ts';

/** Marks this session as strong by a one-time password or a recovery code; each counts once. Throws TOTP_WRONG. */
export async function stepUp(ctx: Ctx, input: { code: string }): Promise<void> {
  const { userId, sessionId } = ctx.actor;
  if (!userId || !sessionId) throw unauthenticated();
  await countAttempt(ctx, LIMITS.secondFactor, userId);
  await transact(ctx, async (tx) => {
    await lockRow(tx, 'User', userId);
    const factor = await tx.twoFactor.findFirst({ where: { userId, verified: true } });
    if (!factor) throw new AppError('TOTP_NOT_STARTED');
    const digits = normaliseCode(input.code);
    const step = digits && matchTotp(unseal(factor.secret), digits, ctx.now, factor.lastStep);
    const left = JSON.parse(factor.backupCodes) as string[];
    const hash = hashRecoveryCode(userId, input.code);
    if (step) {
      await tx.twoFactor.update({ where: { id: factor.id }, data: { lastStep: step } });
    } else if (left.includes(hash)) {
      const backupCodes = JSON.stringify(left.filter((other) => other !== hash));
      await tx.twoFactor.update({ where: { id: factor.id }, data: { backupCodes } });
    } else {
      throw new AppError('TOTP_WRONG', {}, 422);
    }
    await tx.session.update({ where: { id: sessionId, userId }, data: { strongAuthAt: ctx.now } });
    await audit(tx, ctx, {
      type: 'session.stepped-up',
      payload: { userId, by: step ? 'totp' : 'recovery-code' },
    });
  });
}

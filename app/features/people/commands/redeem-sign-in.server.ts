import { timingSafeEqual } from 'node:crypto';
import { AppError } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { beginSession, type SignedIn } from '../begin-session.server.ts';
import { CODE_TRIES, LIMITS } from '../schema.ts';
import { hashCode, hashEmail, hashLink } from './ask-sign-in-code.server.ts';

type Redeemed = SignedIn & { returnTo: string | null };

/**
 * Signs in by the code typed. Wrong, expired, used and never sent look the same: SIGN_IN_CODE_WRONG. Counting the try and using
 * the code up happen under the row's lock, so that a code opens one session however many requests carry it.
 */
export async function redeemCode(
  ctx: Ctx,
  input: { email: string; code: string; userAgent: string | null },
): Promise<Redeemed> {
  await countAttempt(ctx, LIMITS.tryPerNetwork, ctx.network);
  await countAttempt(ctx, LIMITS.tryPerAddress, input.email);
  // A wrong code commits its try, so the refusal is thrown after the transaction.
  const signedIn = await transact(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ codeHash: string; returnTo: string | null }[]>`
      UPDATE "SignInCode" SET tries = tries + 1
      WHERE "emailHash" = ${hashEmail(input.email)} AND "expiresAt" > ${ctx.now} AND tries < ${CODE_TRIES}
      RETURNING "codeHash", "returnTo"`;
    if (!row || !isSame(row.codeHash, hashCode(input.email, input.code))) return null;
    return finish(tx, ctx, {
      email: input.email,
      returnTo: row.returnTo,
      by: 'code',
      userAgent: input.userAgent,
    });
  });
  if (!signedIn) throw new AppError('SIGN_IN_CODE_WRONG', {}, 422);
  return signedIn;
}

/** Signs in by the mail's link, after its confirm button: opening the link alone uses nothing up (mail scanners open links). */
export async function redeemLink(
  ctx: Ctx,
  input: { token: string; userAgent: string | null },
): Promise<Redeemed> {
  await countAttempt(ctx, LIMITS.tryPerNetwork, ctx.network);
  return transact(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ email: string; returnTo: string | null }[]>`
      DELETE FROM "SignInCode" WHERE "linkHash" = ${hashLink(input.token)} AND "expiresAt" > ${ctx.now}
      RETURNING email, "returnTo"`;
    if (!row) throw new AppError('SIGN_IN_LINK_WRONG', {}, 410);
    return finish(tx, ctx, { ...row, by: 'link', userAgent: input.userAgent });
  });
}

/** The address a link would sign in, while it is good; nothing is used up. */
export async function peekLink(ctx: Ctx, token: string): Promise<{ email: string } | null> {
  return ctx.db.signInCode.findFirst({
    where: { linkHash: hashLink(token), expiresAt: { gt: ctx.now } },
    select: { email: true },
  });
}

async function finish(
  tx: Tx,
  ctx: Ctx,
  proof: { email: string; returnTo: string | null; by: 'code' | 'link'; userAgent: string | null },
): Promise<Redeemed> {
  await tx.signInCode.deleteMany({ where: { emailHash: hashEmail(proof.email) } });
  const begun = await beginSession(tx, ctx, { email: proof.email, userAgent: proof.userAgent });
  await audit(tx, ctx, { type: 'session.started', payload: { userId: begun.userId, by: proof.by } });
  return { ...begun, returnTo: proof.returnTo };
}

function isSame(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

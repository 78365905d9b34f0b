import { randomInt } from 'node:crypto';
import type { Locale } from '#app/core/locale.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { keyedHash, newToken } from '#app/platform/hash.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import type { CodePurpose } from '../code-purpose.ts';
import { signInCodeMail } from '../mails/sign-in-code.server.ts';
import { CODE_MINUTES, LIMITS } from '../schema.ts';

/**
 * Sends a code and a link to an address; an earlier code stops working. Does the same work and answers the same whether
 * or not the address has an account: an account is made when the first code comes back. `email` is normalised.
 */
export async function askSignInCode(
  ctx: Ctx,
  input: { email: string; returnTo: string | null; purpose?: CodePurpose },
): Promise<void> {
  await countAttempt(ctx, LIMITS.askPerNetwork, ctx.network);
  await countAttempt(ctx, LIMITS.askPerAddress, input.email);
  const emailHash = hashEmail(input.email);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const token = newToken();
  const person = await ctx.db.user.findUnique({ where: { email: input.email }, select: { locale: true } });
  const locale = (person?.locale ?? ctx.locale) as Locale;
  const row = {
    email: input.email,
    codeHash: hashCode(input.email, code),
    linkHash: hashLink(token),
    tries: 0,
    locale: ctx.locale,
    returnTo: input.returnTo,
    expiresAt: new Date(ctx.now.getTime() + CODE_MINUTES * 60_000),
    createdAt: ctx.now,
  };
  await transact(ctx, async (tx) => {
    await tx.signInCode.upsert({ where: { emailHash }, update: row, create: { emailHash, ...row } });
    await audit(tx, ctx, { type: 'sign-in.asked' });
    await queueMail(tx, {
      to: input.email,
      locale,
      template: 'sign-in-code',
      content: signInCodeMail(locale, code, token, input.purpose),
    });
  });
}

export const hashEmail = (email: string) => keyedHash('sign-in-email', email);
export const hashCode = (email: string, code: string) => keyedHash('sign-in-code', `${email}\0${code}`);
export const hashLink = (token: string) => keyedHash('sign-in-link', token);

import { unauthenticated } from '#app/core/errors.ts';
import type { Locale } from '#app/core/locale.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { deviceName } from './device.ts';
import { totpUri, unseal } from './totp.server.ts';
import type { AccountView } from './views.ts';

/** Everything the account page shows, all of it the person's own. */
export async function accountView(ctx: Ctx): Promise<AccountView> {
  const { userId, sessionId } = ctx.actor;
  if (!userId) throw unauthenticated();
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      name: true,
      locale: true,
      sessions: {
        where: { expiresAt: { gt: ctx.now } },
        orderBy: { updatedAt: 'desc' },
        take: 50,
        select: { id: true, userAgent: true, updatedAt: true, createdAt: true },
      },
      passkeys: { orderBy: { createdAt: 'asc' }, select: { id: true, name: true, createdAt: true } },
      twoFactor: { where: { verified: true }, select: { backupCodes: true } },
      memberships: {
        where: { organisation: { requiresStrongAuth: true } },
        select: { organisation: { select: { slug: true, name: true } } },
      },
    },
  });
  const sessions = user.sessions.map((session) => ({
    id: session.id,
    device: deviceName(session.userAgent),
    lastUsedAt: session.updatedAt,
    startedAt: session.createdAt,
    isThis: session.id === sessionId,
  }));
  return {
    email: user.email,
    name: user.name,
    locale: user.locale as Locale,
    hasStrongAuth: ctx.actor.hasStrongAuth,
    sessions: sessions.sort((a, b) => Number(b.isThis) - Number(a.isThis)),
    passkeys: user.passkeys.map((key) => ({ id: key.id, name: key.name ?? '', addedAt: key.createdAt })),
    hasTotp: user.twoFactor.length > 0,
    recoveryCodesLeft: user.twoFactor.flatMap((row) => JSON.parse(row.backupCodes) as string[]).length,
    asksForFactor: user.memberships.map((membership) => membership.organisation),
  };
}

/** The secret waiting to be confirmed, to scan or to type; null when nothing was begun. */
export async function pendingTotp(ctx: Ctx): Promise<{ secret: string; uri: string } | null> {
  const { userId, email } = ctx.actor;
  if (!userId || !email) throw unauthenticated();
  const row = await ctx.db.twoFactor.findFirst({
    where: { userId, verified: false },
    select: { secret: true },
  });
  if (!row) return null;
  const secret = unseal(row.secret);
  return { secret, uri: totpUri(secret, email) };
}

/** Which factors the person can show. */
export async function ownFactors(ctx: Ctx): Promise<{ hasTotp: boolean; hasPasskey: boolean }> {
  const { userId } = ctx.actor;
  if (!userId) throw unauthenticated();
  const [totp, passkeys] = await Promise.all([
    ctx.db.twoFactor.count({ where: { userId, verified: true } }),
    ctx.db.passkey.count({ where: { userId } }),
  ]);
  return { hasTotp: totp > 0, hasPasskey: passkeys > 0 };
}

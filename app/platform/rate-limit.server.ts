import { AppError } from '#app/core/errors.ts';
import type { Ctx } from './context.server.ts';
import { keyedHash } from './hash.server.ts';

/** At most `max` in each fixed window, per subject (an address, a network, a person). */
export interface Limit {
  name: string;
  max: number;
  windowMinutes: number;
}

/**
 * Counts one attempt and throws TOO_MANY_ATTEMPTS (429) past the limit. Counts outside of the command's transaction, so that
 * refused attempts count too; one atomic statement, so that no two requests share a place. Subjects are kept as keyed hashes.
 */
export async function countAttempt(ctx: Ctx, limit: Limit, subject: string): Promise<void> {
  const windowMs = limit.windowMinutes * 60_000;
  const start = new Date(Math.floor(ctx.now.getTime() / windowMs) * windowMs);
  const key = keyedHash(`limit:${limit.name}`, subject);
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    INSERT INTO "RateLimit" (key, "windowStart", count) VALUES (${key}, ${start}, 1)
    ON CONFLICT (key, "windowStart") DO UPDATE SET count = "RateLimit".count + 1
    RETURNING count`;
  if ((row?.count ?? 0) <= limit.max) return;
  const minutes = Math.max(1, Math.ceil((start.getTime() + windowMs - ctx.now.getTime()) / 60_000));
  throw new AppError('TOO_MANY_ATTEMPTS', { minutes }, 429);
}

/** Forgets windows of yesterday and before. */
export async function sweepRateLimits(ctx: Ctx): Promise<void> {
  await ctx.db.rateLimit.deleteMany({
    where: { windowStart: { lt: new Date(ctx.now.getTime() - 86_400_000) } },
  });
}

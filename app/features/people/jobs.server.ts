import { handler } from '#app/platform/jobs/worker.server.ts';
import { sweepRateLimits } from '#app/platform/rate-limit.server.ts';
import { sweepPeople } from './jobs.ts';

const DAY_MS = 86_400_000;

export const sweepPeopleHandler = handler(sweepPeople, async (ctx) => {
  await ctx.db.signInCode.deleteMany({ where: { expiresAt: { lt: ctx.now } } });
  await ctx.db.verification.deleteMany({ where: { expiresAt: { lt: ctx.now } } });
  await ctx.db.session.deleteMany({ where: { expiresAt: { lt: ctx.now } } });
  // A code is good for minutes; the mail that carried it need not be kept longer than it takes to look into a failure.
  await ctx.db.mail.deleteMany({
    where: { template: 'sign-in-code', createdAt: { lt: new Date(ctx.now.getTime() - DAY_MS) } },
  });
  await sweepRateLimits(ctx);
});

import { DEFAULT_LOCALE, isLocale } from '#app/core/locale.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { handler } from '#app/platform/jobs/worker.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { LATE_DAYS, remindLate } from './jobs.ts';
import { countsOf } from './juror-queries.server.ts';
import { jurorReminderMail } from './mails/juror-reminder.server.ts';
import { canRemind } from './policy.ts';

const DAY_MS = 24 * 3_600_000;

/** Reminds every juror with unscored entries of contests whose judging ends within two days; each at most once a day. */
export const remindLateHandler = handler(remindLate, async (ctx) => {
  const late = await ctx.db.juror.findMany({
    where: {
      removedAt: null,
      submittedAt: null,
      contest: {
        judgingStartsAt: { lte: ctx.now },
        judgingEndsAt: { gt: ctx.now, lte: new Date(ctx.now.getTime() + LATE_DAYS * DAY_MS) },
        archivedAt: null,
      },
    },
    select: { id: true },
  });
  const counts = await countsOf(
    ctx,
    late.map((juror) => juror.id),
  );
  for (const { id } of late) {
    const left = counts.get(id)?.left ?? 0;
    if (left > 0) await remindOne(ctx, id, left);
  }
});

function remindOne(ctx: Ctx, jurorId: string, left: number): Promise<void> {
  return transact(ctx, async (tx) => {
    await lockRow(tx, 'Juror', jurorId);
    const juror = await tx.juror.findUniqueOrThrow({
      where: { id: jurorId },
      include: { contest: true, user: { select: { email: true, locale: true, deletedAt: true } } },
    });
    if (juror.user.deletedAt || !canRemind(juror, juror.contest, ctx.now).allowed) return;
    const locale = isLocale(juror.user.locale) ? juror.user.locale : DEFAULT_LOCALE;
    await queueMail(tx, {
      to: juror.user.email,
      locale,
      template: 'juror-reminder',
      content: jurorReminderMail(locale, { contest: juror.contest, left }),
    });
    await tx.juror.update({ where: { id: jurorId }, data: { remindedAt: ctx.now } });
    await audit(tx, ctx, {
      type: 'jury.reminded',
      organisationId: juror.contest.organisationId,
      contestId: juror.contestId,
      payload: { jurorId, late: true },
    });
  });
}

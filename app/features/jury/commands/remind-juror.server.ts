import { demand } from '#app/core/errors.ts';
import { DEFAULT_LOCALE, isLocale } from '#app/core/locale.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { lockDeskJuror } from '../desk-lock.server.ts';
import { countsOf } from '../juror-queries.server.ts';
import { jurorReminderMail } from '../mails/juror-reminder.server.ts';
import { canRemind } from '../policy.ts';

/** Mails a juror how much is left and until when; at most once a day. */
export function remindJuror(ctx: Ctx, contestId: string, jurorId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const { contest, juror } = await lockDeskJuror(tx, ctx, contestId, jurorId);
    demand(canRemind(juror, contest, ctx.now), 409);
    const counts = await countsOf({ db: tx }, [juror.id]);
    const locale = isLocale(juror.user.locale) ? juror.user.locale : DEFAULT_LOCALE;
    await queueMail(tx, {
      to: juror.user.email,
      locale,
      template: 'juror-reminder',
      content: jurorReminderMail(locale, { contest, left: counts.get(juror.id)?.left ?? 0 }),
    });
    await tx.juror.update({ where: { id: juror.id }, data: { remindedAt: ctx.now } });
    await audit(tx, ctx, {
      type: 'jury.reminded',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { jurorId: juror.id },
    });
  });
}

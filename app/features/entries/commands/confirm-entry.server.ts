import { demand, unauthenticated } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { entryReceivedMail } from '../mails/entry-received.server.ts';
import { takeNumber } from '../numbers.server.ts';
import { lockOwnEntry } from '../own-entries.server.ts';
import { asEntryState, canConfirm } from '../policy.ts';

/**
 * The person has shown that the address is theirs (they are signed in): the entry becomes theirs and gets its number.
 * Counts by the time it was handed in, also when the contest has closed since.
 */
export async function confirmEntry(ctx: Ctx, input: { entryId: string }): Promise<void> {
  const { userId, email } = ctx.actor;
  if (!userId || !email) throw unauthenticated();
  await transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId, 'exclusive');
    if (entry.status === 'submitted') return;
    demand(canConfirm(asEntryState(entry), ctx.now), 409);
    const number = entry.number ?? (await takeNumber(tx, entry.contestId));
    await tx.entry.update({
      where: { id: entry.id },
      data: { status: 'submitted', number, ownerId: userId, email, emailConfirmedAt: ctx.now },
    });
    await audit(tx, ctx, {
      type: 'entry.confirmed',
      organisationId: entry.contest.organisationId,
      contestId: entry.contestId,
      entryId: entry.id,
      payload: { number },
    });
    await queueMail(tx, {
      to: email,
      locale: ctx.locale,
      template: 'entry-received',
      content: entryReceivedMail(ctx.locale, {
        entry,
        receipt: entry.receipt ?? '',
        number,
        isChange: false,
      }),
      dedupeKey: `entry-received:${entry.id}:confirmed`,
    });
  });
}

import type { Locale } from '#app/core/locale.ts';
import type { Tx } from '../db/client.server.ts';
import { enqueue } from '../jobs/enqueue.server.ts';
import { type MailContent, mailHtml, mailText } from './content.ts';
import { deliverMail } from './jobs.ts';

export interface OutgoingMail {
  to: string;
  locale: Locale;
  /** name of the template, for the outbox list */
  template: string;
  content: MailContent;
  /** one mail per key, ever: a repeated command sends nothing twice */
  dedupeKey?: string;
}

/** Puts a mail in the queue inside the command's transaction: sent exactly when the command's writes are kept. */
export async function queueMail(tx: Tx, mail: OutgoingMail): Promise<void> {
  const created = await tx.mail.createManyAndReturn({
    data: {
      to: mail.to,
      locale: mail.locale,
      template: mail.template,
      subject: mail.content.subject,
      text: mailText(mail.content),
      html: mailHtml(mail.content, mail.locale),
      dedupeKey: mail.dedupeKey ?? null,
    },
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id } of created) await enqueue(tx, deliverMail, { mailId: id });
}

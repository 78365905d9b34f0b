import nodemailer, { type Transporter } from 'nodemailer';
import { env } from '../env.server.ts';
import { handler } from '../jobs/worker.server.ts';
import { deliverMail } from './jobs.ts';

let transport: Transporter | undefined;

function smtp(url: string): Transporter {
  transport ??= nodemailer.createTransport(url, {});
  return transport;
}

/** Sends, or leaves in the outbox when the city has no SMTP. A failure is kept on the row and thrown, so that the queue tries again. */
export const deliverMailHandler = handler(deliverMail, async (ctx, { mailId }) => {
  const mail = await ctx.db.mail.findUnique({ where: { id: mailId } });
  if (!mail || mail.state === 'sent' || mail.state === 'outbox') return;
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL) {
    await ctx.db.mail.update({ where: { id: mailId }, data: { state: 'outbox' } });
    return;
  }
  try {
    await smtp(SMTP_URL).sendMail({
      // The same Message-ID at every try: a server that took the mail but lost our connection shows it once.
      messageId: `<${mail.id}@qalam>`,
      from: MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
    });
    await ctx.db.mail.update({
      where: { id: mailId },
      data: {
        state: 'sent',
        sentAt: ctx.now,
        attempts: { increment: 1 },
        lastError: null,
        ...(opensADoor(mail.template) ? EMPTIED : {}),
      },
    });
  } catch (error) {
    // The server's words may hold the address; the code is enough to act on.
    const code = (error as { code?: string }).code ?? 'UNKNOWN';
    await ctx.db.mail.update({
      where: { id: mailId },
      data: { state: 'failed', attempts: { increment: 1 }, lastError: code },
    });
    throw new Error(`mail not delivered: ${code}`);
  }
});

/** Once sent, a mail with a code or a link that signs somebody in keeps nothing an administrator could use. */
function opensADoor(template: string): boolean {
  return template.startsWith('sign-in') || template.includes('invitation');
}
const EMPTIED = { subject: '…', text: '', html: '' };

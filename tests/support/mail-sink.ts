import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** One mail as its reader sees it; `raw` is what came over the wire. */
export type ReceivedMail = Email & { recipients: string[]; raw: string };

/**
 * A real SMTP server on a free port that keeps every mail. `url` goes into SMTP_URL.
 * `waitFor` answers with the first mail that fits, already there or still to come.
 * `failNext(n)` refuses the next n mails for the moment, as a busy server does.
 */
export async function startMailSink() {
  const mails: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  let refusals = 0;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (refusals > 0) {
          refusals -= 1;
          return done(Object.assign(new Error('Try again later'), { responseCode: 451 }));
        }
        const raw = Buffer.concat(chunks);
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ ...(await PostalMime.parse(raw)), recipients, raw: raw.toString('utf8') });
        done();
        for (const look of waiting) look();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    to: (address: string) => mails.filter((mail) => mail.recipients.includes(address)),
    failNext(count: number) {
      refusals = count;
    },
    waitFor(fits: (mail: ReceivedMail) => boolean, timeoutMs = 15_000): Promise<ReceivedMail> {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(look);
          reject(
            new Error(
              `No such mail in ${timeoutMs} ms; there are: ${mails.map(summary).join('; ') || 'none'}`,
            ),
          );
        }, timeoutMs);
        const look = () => {
          const found = mails.find(fits);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function summary(mail: ReceivedMail): string {
  return `“${mail.subject}” to ${mail.recipients.join(', ')}`;
}

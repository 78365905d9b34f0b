import { AppError, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { deliverMail } from '#app/platform/mail/jobs.ts';
import { demandAdministrator } from '../administration.server.ts';

/**
 * Tries a mail again now: one that failed, or one left in the outbox before SMTP was configured. Its waiting job is brought
 * forward rather than doubled.
 */
export function retryMail(ctx: Ctx, input: { mailId: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    demandAdministrator(ctx);
    if (!isUuid(input.mailId)) throw notFound();
    const { count } = await tx.mail.updateMany({
      where: { id: input.mailId, state: { in: ['failed', 'outbox'] } },
      data: { state: 'queued' },
    });
    if (count === 0) throw new AppError('MAIL_NOT_FAILED');
    const waiting = await tx.$queryRaw<{ id: bigint }[]>`
      SELECT job.id FROM graphile_worker._private_jobs AS job
      JOIN graphile_worker._private_tasks AS task ON task.id = job.task_id
      WHERE task.identifier = ${deliverMail.name} AND job.payload->>'mailId' = ${input.mailId}`;
    if (waiting.length > 0) for (const job of waiting) await reschedule(tx, job.id);
    else await enqueue(tx, deliverMail, { mailId: input.mailId });
    await audit(tx, ctx, { type: 'mail.retried', payload: { mailId: input.mailId } });
  });
}

/** Tries a failed job again from its first attempt. */
export function retryJob(ctx: Ctx, input: { jobId: string }): Promise<void> {
  return transact(ctx, async (tx) => {
    demandAdministrator(ctx);
    if (!/^\d{1,18}$/.test(input.jobId)) throw notFound();
    if ((await reschedule(tx, BigInt(input.jobId))) === 0) throw notFound();
    await audit(tx, ctx, { type: 'job.retried', payload: { jobId: input.jobId } });
  });
}

async function reschedule(tx: Tx, jobId: bigint): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT id FROM graphile_worker.reschedule_jobs(ARRAY[${jobId}]::bigint[], run_at => now(), attempts => 0)`;
  return rows.length;
}

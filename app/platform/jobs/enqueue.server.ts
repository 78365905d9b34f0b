import type { Tx } from '../db/client.server.ts';
import type { Job } from './job.ts';

export interface EnqueueOptions {
  runAt?: Date;
  /** a second job with the same key replaces the waiting first */
  key?: string;
  /** jobs of one queue run one after another */
  queue?: string;
}

/** Adds a job in the command's own transaction: it exists exactly when the command's writes do. */
export async function enqueue<P>(
  tx: Pick<Tx, '$executeRaw'>,
  job: Job<P>,
  payload: P,
  options: EnqueueOptions = {},
): Promise<void> {
  const body = JSON.stringify(job.schema.parse(payload));
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${job.name}::text, payload => ${body}::json,
      queue_name => ${options.queue ?? null}::text, run_at => ${options.runAt ?? null}::timestamptz,
      max_attempts => ${job.maxAttempts}::int, job_key => ${options.key ?? null}::text)`;
}

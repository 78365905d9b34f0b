import { Logger as GraphileLogger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { type Ctx, systemCtx } from '../context.server.ts';
import { env } from '../env.server.ts';
import { log } from '../log.server.ts';
import { takeOverFromDead } from './dead-workers.server.ts';
import type { Job } from './job.ts';

export interface JobHandler {
  job: Job<unknown>;
  handle: (ctx: Ctx, payload: never) => Promise<void>;
}

/** Binds a handler to its job; the payload is parsed again on the way in. */
export function handler<P>(job: Job<P>, handle: (ctx: Ctx, payload: P) => Promise<void>): JobHandler {
  return { job: job as Job<unknown>, handle: handle as (ctx: Ctx, payload: never) => Promise<void> };
}

/** Starts taking jobs. `crontab` lines name jobs to run by the clock. */
export async function startWorker(
  handlers: JobHandler[],
  crontab = '',
): Promise<{ stop: () => Promise<void> }> {
  const taskList: TaskList = {};
  for (const { job, handle } of handlers) {
    taskList[job.name] = async (payload, helpers) => {
      // A job put there by crontab carries `_cron`, which is not part of its payload.
      const { _cron, ...rest } = (payload ?? {}) as Record<string, unknown>;
      const ctx = systemCtx({ requestId: `job-${helpers.job.id}` });
      try {
        await handle(ctx, job.schema.parse(rest) as never);
      } catch (error) {
        log().warn({ job: job.name, attempt: helpers.job.attempts, err: error }, 'job failed');
        throw error;
      }
    };
  }
  const endLife = await takeOverFromDead(env().DATABASE_URL);
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    taskList,
    parsedCronItems: parseCronItems(cronItems(crontab)),
    logger: quietLogger(),
  });
  return {
    async stop() {
      await runner.stop();
      await endLife();
    },
  };
}

/** The worker's own reader of crontab refuses dots in names; as items they pass. */
function cronItems(crontab: string) {
  const lines = crontab.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const parts = line.trim().split(/\s+/);
    const task = parts[5] ?? '';
    return { task, match: parts.slice(0, 5).join(' '), identifier: task };
  });
}

function quietLogger() {
  return new GraphileLogger(() => (level, message) => {
    if (level === 'error') log().error({ source: 'worker' }, message);
    else log().debug({ source: 'worker' }, message);
  });
}

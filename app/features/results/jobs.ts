import { z } from 'zod';
import { defineJob } from '#app/platform/jobs/job.ts';

/** Mails everyone with an entry after a release; one batch per run, the next batch is its own job. */
export const notifyResults = defineJob(
  'results.notify',
  z.object({ contestId: z.uuid(), revision: z.int(), afterNumber: z.int().default(0) }),
);

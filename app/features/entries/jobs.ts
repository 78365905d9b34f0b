import { z } from 'zod';
import { defineJob } from '#app/platform/jobs/job.ts';

/** Deletes drafts nobody touched for 90 days after closing. */
export const sweepDraftsJob = defineJob('entries.sweep-drafts', z.object({}), 3);
/** Every night at 21:23 UTC, 02:23 in Almaty. */
export const ENTRIES_CRONTAB = `23 21 * * * ${sweepDraftsJob.name}`;

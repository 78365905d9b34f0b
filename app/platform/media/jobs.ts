import { z } from 'zod';
import { defineJob } from '#app/platform/jobs/job.ts';

/** Makes the public variants of a stored original. */
export const renderMediaJob = defineJob('media.render', z.object({ mediaId: z.uuid() }), 6);
/** Forgets media nothing refers to any more: rows, then the files no other row shares. */
export const forgetMediaJob = defineJob('media.forget', z.object({ mediaIds: z.array(z.uuid()).max(1000) }));

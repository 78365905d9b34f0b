import { z } from 'zod';
import { defineJob } from '#app/platform/jobs/job.ts';

/** Forgets what is over: codes, sessions, counters, sign-in mails. Hourly. */
export const sweepPeople = defineJob('people.sweep', z.object({}), 3);

export const PEOPLE_CRONTAB = `17 * * * * ${sweepPeople.name}`;

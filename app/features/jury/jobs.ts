import { z } from 'zod';
import { defineJob } from '#app/platform/jobs/job.ts';

/** Once a day: jurors with unscored entries hear of it in the last two days of judging. */
export const remindLate = defineJob('jury.remind-late', z.object({}));
export const LATE_DAYS = 2;

/** 04:00 UTC is nine in the morning in Kazakhstan. */
export const JURY_CRONTAB = '0 4 * * * jury.remind-late';

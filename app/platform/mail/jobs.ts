import { z } from 'zod';
import { defineJob } from '../jobs/job.ts';

/** Sends one queued mail. Ten tries over about a day, then it stays in the administrator's list as failed. */
export const deliverMail = defineJob('mail.deliver', z.object({ mailId: z.uuid() }), 10);

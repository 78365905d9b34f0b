import type { z } from 'zod';

/** A job's name and payload; handlers live in `jobs.server.ts` of the feature and are wired in processes/tasks.server.ts. */
export interface Job<Payload> {
  name: string;
  schema: z.ZodType<Payload>;
  /** tries with growing pauses before the job is given up (kept in the table for the administrator) */
  maxAttempts: number;
}

export function defineJob<Payload>(name: string, schema: z.ZodType<Payload>, maxAttempts = 8): Job<Payload> {
  return { name, schema, maxAttempts };
}

import { z } from 'zod';

/** Limits of a news post. */
export const NEWS_LIMITS = { title: 160, body: 10_000 } as const;

const text = (max: number) => z.string().max(max).default('');
const threeLanguages = (max: number) => z.object({ kk: text(max), ru: text(max), en: text(max) });

export const newsPostSchema = z.object({
  title: threeLanguages(NEWS_LIMITS.title),
  body: threeLanguages(NEWS_LIMITS.body),
});
export type NewsPostInput = z.output<typeof newsPostSchema>;

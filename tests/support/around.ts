/** One call near an instant: when it left, when its answer was there, what it said. Times are of this machine's clock. */
export interface Shot<T> {
  sentAt: number;
  answeredAt: number;
  told: T;
}

/**
 * Makes every call at a moment of its own, spread evenly from `before` ms before the instant to `after` ms after it, in a
 * shuffled order. Answers when all are answered.
 */
export function fireAround<T>(
  instant: Date,
  { before, after }: { before: number; after: number },
  calls: readonly (() => Promise<T>)[],
): Promise<Shot<T>[]> {
  return Promise.all(
    calls.map(async (call, index) => {
      // A step without a common factor with the number of calls visits every moment once.
      const place = (index * 7919) % calls.length;
      const at = instant.getTime() - before + ((before + after) * place) / calls.length;
      await new Promise((resolve) => setTimeout(resolve, at - Date.now()));
      const sentAt = Date.now();
      const told = await call();
      return { sentAt, answeredAt: Date.now(), told };
    }),
  );
}

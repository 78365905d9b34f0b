import type { Tx } from '#app/platform/db/client.server.ts';

/** The contest's next entry number; the caller holds the contest's row lock, and a number given is never given again. */
export async function takeNumber(tx: Tx, contestId: string): Promise<number> {
  const { nextEntryNumber } = await tx.contest.update({
    where: { id: contestId },
    data: { nextEntryNumber: { increment: 1 } },
    select: { nextEntryNumber: true },
  });
  return nextEntryNumber - 1;
}

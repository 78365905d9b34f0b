import { notFound, unauthenticated } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { CONTEST_REF, type ContestRow, lockContest } from '#app/features/contests/find-contest.server.ts';
import type { Actor, Ctx } from '#app/platform/context.server.ts';
import type { Prisma, Reader, Tx } from '#app/platform/db/client.server.ts';
import { lockRow } from '#app/platform/db/transact.server.ts';

/**
 * The where-builder of a person's own entries: by account; by the browser's draft secret while nobody owns it; and those
 * handed in with this person's confirmed address that wait for its confirmation.
 */
export function ownEntries(actor: Pick<Actor, 'userId' | 'holderHash' | 'email'>): Prisma.EntryWhereInput {
  const ways: Prisma.EntryWhereInput[] = [];
  if (actor.userId) ways.push({ ownerId: actor.userId });
  if (actor.holderHash) ways.push({ ownerId: null, holderHash: actor.holderHash });
  if (actor.userId && actor.email)
    ways.push({ ownerId: null, status: 'awaiting-confirmation', email: actor.email });
  return ways.length > 0 ? { OR: ways } : { id: { in: [] } };
}

export const OWN_ENTRY = {
  id: true,
  contestId: true,
  ownerId: true,
  holderHash: true,
  email: true,
  locale: true,
  status: true,
  moderation: true,
  number: true,
  receipt: true,
  idempotencyKey: true,
  nominationId: true,
  answers: true,
  draftAnswers: true,
  draftFiles: true,
  uploads: true,
  answerVersions: true,
  title: true,
  step: true,
  revision: true,
  submittedAt: true,
  withdrawnAt: true,
  badges: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.EntrySelect;
export type OwnEntryRow = Prisma.EntryGetPayload<{ select: typeof OWN_ENTRY }>;
export type OwnEntry = OwnEntryRow & { contest: ContestRow };

/** One's own entry with its contest; another's and none look the same. */
export async function ownEntry(ctx: Ctx, id: string | undefined, reader: Reader = ctx.db): Promise<OwnEntry> {
  if (!isUuid(id)) throw notFound();
  const entry = await reader.entry.findFirst({
    where: { AND: [{ id }, ownEntries(ctx.actor)] },
    select: { ...OWN_ENTRY, contest: { select: CONTEST_REF } },
  });
  if (!entry) throw await whyNotOwn(ctx, id, reader);
  return entry;
}

/** This browser began it, and since then it belongs to an account (confirmed on another device, say): sign in. */
async function whyNotOwn({ actor }: Ctx, id: string, reader: Reader) {
  if (actor.userId || !actor.holderHash) return notFound();
  const begunHere = await reader.entry.count({ where: { id, holderHash: actor.holderHash } });
  return begunHere > 0 ? unauthenticated() : notFound();
}

/**
 * The same for a command: the contest's lock first (its dates stand still), then the entry's. `exclusive` takes the
 * contest's row whole, for whoever is about to give out a number: two sharers that both want to write would wait for
 * each other for ever.
 */
export async function lockOwnEntry(
  tx: Tx,
  ctx: Ctx,
  id: string,
  contestLock: 'shared' | 'exclusive' = 'shared',
): Promise<OwnEntry> {
  const { contestId } = await ownEntry(ctx, id, tx);
  if (contestLock === 'exclusive') await lockRow(tx, 'Contest', contestId);
  await lockContest(tx, contestId);
  await lockRow(tx, 'Entry', id);
  // Read again: only what is seen under the lock counts.
  return ownEntry(ctx, id, tx);
}

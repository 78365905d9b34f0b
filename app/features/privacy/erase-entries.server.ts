import { type Answers, type FormField, parseForm } from '#app/features/contests/form-fields.ts';
import { searchTextOf } from '#app/features/entries/answers.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { Prisma, type Tx } from '#app/platform/db/client.server.ts';

const ENTRY = {
  id: true,
  status: true,
  contestId: true,
  answers: true,
  revisions: { select: { id: true, answers: true, files: true } },
  files: { select: { id: true, fieldId: true, mediaId: true } },
  contest: { select: { closesAt: true, form: true } },
} satisfies Prisma.EntrySelect;
type EntryRow = Prisma.EntryGetPayload<{ select: typeof ENTRY }>;

/** What links any entry to a person; gone in every case. */
const WITHOUT_PERSON = {
  ownerId: null,
  holderHash: null,
  email: null,
  emailConfirmedAt: null,
  idempotencyKey: null,
  draftAnswers: Prisma.DbNull,
  draftFiles: Prisma.DbNull,
  uploads: {},
} as const;

/** Erases the person from all their entries; answers the media that may be forgotten once the transaction is kept. */
export async function eraseEntries(
  tx: Tx,
  ctx: Ctx,
  person: { userId: string; email: string },
): Promise<string[]> {
  const unclaimed = ['draft', 'awaiting-confirmation', 'withdrawn'];
  const entries = await tx.entry.findMany({
    where: {
      OR: [
        { ownerId: person.userId },
        // Handed in with this address and never confirmed: nobody's account, but this person's address.
        { ownerId: null, email: person.email, status: { in: unclaimed } },
      ],
    },
    orderBy: { id: 'asc' },
    select: ENTRY,
  });
  const mediaIds: string[] = [];
  for (const entry of entries) {
    await tx.$queryRaw`SELECT 1 FROM "Entry" WHERE id = ${entry.id}::uuid FOR UPDATE`;
    // People name files after themselves; rows that are forgotten later (by a job) lose the name now.
    await tx.media.updateMany({
      where: { id: { in: entry.files.map((file) => file.mediaId) } },
      data: { originalName: 'file' },
    });
    mediaIds.push(...(await eraseEntry(tx, ctx, entry)));
  }
  return [...new Set(mediaIds)];
}

async function eraseEntry(tx: Tx, ctx: Ctx, entry: EntryRow): Promise<string[]> {
  const { closesAt } = entry.contest;
  if (entry.status === 'draft' || entry.status === 'awaiting-confirmation') {
    await tx.entry.delete({ where: { id: entry.id } });
    await audit(tx, ctx, { type: 'entry.draft-deleted', contestId: entry.contestId, entryId: entry.id });
    return entry.files.map((file) => file.mediaId);
  }
  const isClosed = closesAt !== null && closesAt <= ctx.now;
  if (isClosed && entry.status === 'submitted') return anonymise(tx, ctx, entry);
  return empty(tx, ctx, entry);
}

/** Withdrawn before closing: the number stays taken, nothing of what was sent does. */
async function empty(tx: Tx, ctx: Ctx, entry: EntryRow): Promise<string[]> {
  await tx.entryFile.deleteMany({ where: { entryId: entry.id } });
  await tx.entryRevision.deleteMany({ where: { entryId: entry.id } });
  await tx.entryMessage.deleteMany({ where: { entryId: entry.id } });
  await tx.entry.update({
    where: { id: entry.id },
    data: {
      ...WITHOUT_PERSON,
      status: 'withdrawn',
      withdrawnAt: ctx.now,
      answers: {},
      title: '',
      searchText: '',
    },
  });
  await audit(tx, ctx, {
    type: 'entry.withdrawn',
    contestId: entry.contestId,
    entryId: entry.id,
    payload: { by: 'account-deletion' },
  });
  return entry.files.map((file) => file.mediaId);
}

/** After closing the work stays, the person goes: private answers and files, team, messages, file names. */
async function anonymise(tx: Tx, ctx: Ctx, entry: EntryRow): Promise<string[]> {
  const form = parseForm(entry.contest.form);
  const open = new Set(form.filter((field) => field.isPublic).map((field) => field.id));
  const answers = publicAnswers(form, entry.answers);
  for (const revision of entry.revisions) {
    const files = (revision.files as { fieldId?: string }[]).filter((file) => open.has(file.fieldId ?? ''));
    await tx.entryRevision.update({
      where: { id: revision.id },
      data: {
        answers: publicAnswers(form, revision.answers) as Prisma.InputJsonObject,
        files: files as object[],
      },
    });
  }
  const gone = entry.files.filter((file) => !open.has(file.fieldId));
  await tx.entryFile.deleteMany({ where: { id: { in: gone.map((file) => file.id) } } });
  await tx.entryMessage.updateMany({ where: { entryId: entry.id }, data: { body: '' } });
  await tx.entry.update({
    where: { id: entry.id },
    data: {
      ...WITHOUT_PERSON,
      answers: answers as Prisma.InputJsonObject,
      searchText: searchTextOf(form, answers),
    },
  });
  await audit(tx, ctx, { type: 'entry.anonymised', contestId: entry.contestId, entryId: entry.id });
  return gone.map((file) => file.mediaId);
}

/** Public answers but the team's names; consents stay, they name nobody. */
function publicAnswers(form: FormField[], stored: unknown): Answers {
  const kept = form.filter((field) => field.kind === 'consent' || (field.isPublic && field.kind !== 'team'));
  const all = (stored ?? {}) as Answers;
  return Object.fromEntries(kept.flatMap(({ id }) => (all[id] === undefined ? [] : [[id, all[id]]])));
}

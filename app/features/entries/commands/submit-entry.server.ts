import { randomInt } from 'node:crypto';
import { canonicalJson } from '#app/core/canonical-json.ts';
import { AppError, demand } from '#app/core/errors.ts';
import type { Localized } from '#app/core/localized.ts';
import { type Answers, parseForm } from '#app/features/contests/form-fields.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { Prisma, type Tx } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { sha256 } from '#app/platform/hash.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { checkEntry, type FieldProblem, searchTextOf, titleOf } from '../answers.ts';
import { entryReceivedMail } from '../mails/entry-received.server.ts';
import { takeNumber } from '../numbers.server.ts';
import { lockOwnEntry, type OwnEntry } from '../own-entries.server.ts';
import { asEntryState, canEdit, confirmUntil } from '../policy.ts';
import { newReceipt } from '../receipt.server.ts';
import {
  adoptFiles,
  countFiles,
  type FileRow,
  hasChanges,
  workingFiles,
  workingInputs,
} from '../working-copy.server.ts';

export type Submitted =
  | {
      ok: true;
      receipt: string;
      status: 'submitted' | 'awaiting-confirmation';
      email: string | null;
      isRepeat: boolean;
    }
  | { ok: false; problems: Record<string, FieldProblem> };

/** Hash of a consent's text in all its languages: what was agreed to can be shown later. */
export const consentHash = (text: Localized) => sha256(canonicalJson(text));

/**
 * Hands the working copy in. Decided by one clock, the server's at the arrival of the request (`ctx.now`), against dates
 * that stand still under the contest's lock. Repeating it (a double click, a lost answer) gives the first receipt again.
 * A visitor's entry counts from this moment and waits for its e-mail to be confirmed; `email` is normalised.
 */
export async function submitEntry(
  ctx: Ctx,
  input: { entryId: string; idempotencyKey: string; email: string | null },
): Promise<Submitted> {
  return transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId, 'exclusive');
    const key = `${entry.id}:${input.idempotencyKey}`;
    const isAnswer = entry.moderation === 'changes-requested' && entry.status === 'submitted';
    const isRepeat =
      entry.idempotencyKey === key || !(hasChanges(entry) || isAnswer || isExpired(entry, ctx.now));
    if (entry.status !== 'withdrawn' && entry.receipt && isRepeat) return repeated(entry);
    demand(canEdit(asEntryState(entry), entry.contest, ctx.now, ctx.locale), 409);
    const form = parseForm(entry.contest.form);
    const files = await workingFiles(tx, entry);
    const { answers, problems } = checkEntry(form, workingInputs(entry, form), countFiles(files), {
      at: ctx.now.toISOString(),
      textHash: consentHash,
      before: entry.answers as unknown as Answers,
    });
    const email = ctx.actor.userId ? ctx.actor.email : (input.email ?? entry.email);
    if (!email) problems.email = { code: 'EMAIL_INVALID' };
    if (Object.keys(problems).length > 0 || !email) return { ok: false, problems };
    return write(tx, ctx, { entry, key, answers, files, email });
  });
}

/** Handed in, never confirmed, and too late to be: handing it in again begins anew. */
function isExpired(entry: OwnEntry, now: Date): boolean {
  const { status, submittedAt } = entry;
  return status === 'awaiting-confirmation' && submittedAt !== null && now > confirmUntil(submittedAt);
}

function repeated(entry: OwnEntry): Submitted {
  if (!entry.receipt) throw new AppError('NOT_FOUND', {}, 404);
  const status = entry.status === 'awaiting-confirmation' ? 'awaiting-confirmation' : 'submitted';
  return { ok: true, receipt: entry.receipt, status, email: entry.email, isRepeat: true };
}

async function write(
  tx: Tx,
  ctx: Ctx,
  {
    entry,
    key,
    answers,
    files,
    email,
  }: {
    entry: OwnEntry;
    key: string;
    answers: Answers;
    files: FileRow[];
    email: string;
  },
): Promise<Submitted> {
  const form = parseForm(entry.contest.form);
  const revision = entry.revision + 1;
  const isKnown = ctx.actor.userId !== null;
  const status = isKnown ? 'submitted' : 'awaiting-confirmation';
  const receipt = entry.receipt ?? newReceipt();
  const number = isKnown ? (entry.number ?? (await takeNumber(tx, entry.contestId))) : entry.number;
  await adoptFiles(tx, entry, files, ctx.now);
  await tx.entry.update({
    where: { id: entry.id },
    data: {
      status,
      receipt,
      number,
      revision,
      email,
      locale: ctx.locale,
      idempotencyKey: key,
      ownerId: ctx.actor.userId ?? entry.ownerId,
      ...(isKnown && !entry.submittedAt ? { emailConfirmedAt: ctx.now } : {}),
      answers: answers as unknown as Prisma.InputJsonObject,
      draftAnswers: Prisma.DbNull,
      draftFiles: Prisma.DbNull,
      title: titleOf(form, answers),
      searchText: searchTextOf(form, answers),
      submittedAt: isExpired(entry, ctx.now) ? ctx.now : (entry.submittedAt ?? ctx.now),
      // What has changed is screened again; the version stops a moderator who still looks at the old one.
      moderation: 'pending',
      moderatedAt: null,
      moderationVersion: { increment: 1 },
      ...(entry.submittedAt ? {} : { shuffle: randomInt(2 ** 31) }),
    },
  });
  await tx.entryRevision.create({
    data: {
      entryId: entry.id,
      revision,
      answers: answers as unknown as Prisma.InputJsonObject,
      files: files.map(({ id, mediaId, fieldId, caption, alt }, position) => ({
        fileId: id,
        mediaId,
        fieldId,
        position,
        caption,
        alt,
      })),
      createdAt: ctx.now,
    },
  });
  await audit(tx, ctx, {
    type: revision === 1 ? 'entry.submitted' : 'entry.resubmitted',
    organisationId: entry.contest.organisationId,
    contestId: entry.contestId,
    entryId: entry.id,
    payload: { revision, status, number },
  });
  if (isKnown)
    await queueMail(tx, {
      to: email,
      locale: ctx.locale,
      template: 'entry-received',
      content: entryReceivedMail(ctx.locale, { entry, receipt, number, isChange: revision > 1 }),
      dedupeKey: `entry-received:${entry.id}:${revision}`,
    });
  return { ok: true, receipt, status, email, isRepeat: false };
}

import { AppError, demand } from '#app/core/errors.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { createMedia, type IncomingFile } from '#app/platform/media/intake.server.ts';
import { lockOwnEntry } from '../own-entries.server.ts';
import { asEntryState, canReceiveUpload } from '../policy.ts';
import type { Uploads } from '../schema.ts';
import { noteInWorkingCopy, workingFiles } from '../working-copy.server.ts';

/**
 * Puts a received file into a photos or files field. The same `uploadKey` twice (a retry whose first answer was lost) is
 * one file. `ctx.now` is the instant the request arrived, `endedAt` the instant its last byte did.
 */
export async function addFile(
  ctx: Ctx,
  input: { entryId: string; fieldId: string; uploadKey: string; file: IncomingFile; endedAt: Date },
): Promise<{ fileId: string }> {
  const { fieldId, uploadKey, file } = input;
  return transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId);
    const same = await tx.entryFile.findUnique({
      where: { entryId_uploadKey: { entryId: entry.id, uploadKey } },
      select: { id: true },
    });
    const state = asEntryState(entry);
    const begunAt = new Date(state.uploads[uploadKey]?.begunAt ?? ctx.now);
    demand(canReceiveUpload(state, entry.contest, begunAt, input.endedAt, ctx.locale), 409);
    const field = parseForm(entry.contest.form).find((candidate) => candidate.id === fieldId);
    if (field?.kind !== 'photos' && field?.kind !== 'files') throw new AppError('NOT_FOUND', {}, 404);
    const files = await workingFiles(tx, entry);
    if (same && files.some((row) => row.id === same.id)) return { fileId: same.id };
    if (files.filter((row) => row.fieldId === fieldId).length >= field.max)
      throw new AppError('TOO_MANY', { max: field.max }, 422);
    if (same) {
      // Taken out of what was handed in, and now put in again.
      await noteInWorkingCopy(tx, entry, files, same.id);
      return { fileId: same.id };
    }
    const mediaId = await createMedia(tx, ctx, file.mime === 'application/pdf' ? 'document' : 'photo', file);
    const created = await tx.entryFile.create({
      data: {
        entryId: entry.id,
        mediaId,
        fieldId,
        uploadKey,
        position: files.length,
        // Not in what was handed in until it is handed in again.
        removedAt: entry.status === 'draft' ? null : ctx.now,
      },
      select: { id: true },
    });
    if (entry.status !== 'draft') await noteInWorkingCopy(tx, entry, files, created.id);
    const uploads: Uploads = {
      ...state.uploads,
      [uploadKey]: { begunAt: begunAt.toISOString(), endedAt: input.endedAt.toISOString() },
    };
    await tx.entry.update({ where: { id: entry.id }, data: { uploads: { ...uploads } } });
    await audit(tx, ctx, {
      type: 'entry.file-added',
      organisationId: entry.contest.organisationId,
      contestId: entry.contestId,
      entryId: entry.id,
      payload: { fileId: created.id, mediaId, fieldId },
    });
    return { fileId: created.id };
  });
}

/**
 * What its holder is writing: for a draft the entry itself, for an entry already handed in a copy beside it, so that
 * nobody (moderator, juror, gallery) meets half a change. Files put in while editing have `removedAt` set until then.
 */
import type { Answers, FormField } from '#app/features/contests/form-fields.ts';
import { Prisma, type Reader, type Tx } from '#app/platform/db/client.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { forgetMediaJob } from '#app/platform/media/jobs.ts';
import { asInputs, type FileCount, type Inputs, inputsOf } from './answers.ts';
import type { OwnEntryRow } from './own-entries.server.ts';
import type { DraftFile } from './schema.ts';

const FILE = {
  id: true,
  fieldId: true,
  mediaId: true,
  position: true,
  caption: true,
  alt: true,
  uploadKey: true,
  removedAt: true,
  createdAt: true,
  media: {
    select: {
      id: true,
      state: true,
      refusalCode: true,
      mime: true,
      bytes: true,
      originalName: true,
      width: true,
      height: true,
      placeholder: true,
      variants: true,
    },
  },
} satisfies Prisma.EntryFileSelect;
export type FileRow = Prisma.EntryFileGetPayload<{ select: typeof FILE }>;

/** The inputs as its holder left them. */
export function workingInputs(entry: OwnEntryRow, form: readonly FormField[]): Inputs {
  if (entry.draftAnswers !== null) return asInputs(form, entry.draftAnswers);
  return inputsOf(form, entry.answers as unknown as Answers);
}

/** True when there is something that has not been handed in. */
export function hasChanges(entry: OwnEntryRow): boolean {
  return entry.status === 'draft' || entry.draftAnswers !== null || entry.draftFiles !== null;
}

/** The files of the working copy in their order, with its captions. */
export async function workingFiles(reader: Reader, entry: OwnEntryRow): Promise<FileRow[]> {
  const rows = await reader.entryFile.findMany({
    where: { entryId: entry.id },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
    select: FILE,
  });
  if (entry.status === 'draft' || entry.draftFiles === null)
    return rows.filter((row) => row.removedAt === null);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (entry.draftFiles as unknown as DraftFile[]).flatMap(({ fileId, caption, alt }) => {
    const row = byId.get(fileId);
    return row ? [{ ...row, caption, alt }] : [];
  });
}

/** Writes order, captions and which files there are. Takes the whole list; rows left out are taken out. */
export async function writeWorkingFiles(tx: Tx, entry: OwnEntryRow, files: FileRow[]): Promise<void> {
  if (entry.status !== 'draft') return writeDraftFiles(tx, entry.id, files.map(asDraftFile));
  for (const [position, { id, caption, alt }] of files.entries())
    await tx.entryFile.update({ where: { id }, data: { position, caption, alt } });
  await deleteFiles(tx, { entryId: entry.id, id: { notIn: files.map((file) => file.id) } });
  await tx.entry.update({ where: { id: entry.id }, data: { step: entry.step } });
}

/** Puts a file just received at the end of the copy of an entry already handed in. */
export function noteInWorkingCopy(
  tx: Tx,
  entry: OwnEntryRow,
  files: readonly FileRow[],
  fileId: string,
): Promise<void> {
  return writeDraftFiles(tx, entry.id, [...files.map(asDraftFile), { fileId, caption: '', alt: '' }]);
}

const asDraftFile = ({ id, caption, alt }: FileRow): DraftFile => ({ fileId: id, caption, alt });

async function writeDraftFiles(tx: Tx, entryId: string, files: DraftFile[]): Promise<void> {
  await tx.entry.update({
    where: { id: entryId },
    data: { draftFiles: files as unknown as Prisma.InputJsonArray },
  });
}

/** Counts by field for the check: what is kept, and what turned out unreadable. */
export function countFiles(files: readonly FileRow[]): Record<string, FileCount> {
  const counts: Record<string, FileCount> = {};
  for (const { fieldId, media } of files) {
    counts[fieldId] ??= { kept: 0, refused: 0 };
    if (media.state === 'refused') counts[fieldId].refused += 1;
    else counts[fieldId].kept += 1;
  }
  return counts;
}

/** The working copy becomes the entry: files listed are in, the others are kept for earlier versions only. */
export async function adoptFiles(tx: Tx, entry: OwnEntryRow, files: FileRow[], now: Date): Promise<void> {
  for (const [position, { id, caption, alt }] of files.entries())
    await tx.entryFile.update({ where: { id }, data: { position, caption, alt, removedAt: null } });
  await tx.entryFile.updateMany({
    where: { entryId: entry.id, id: { notIn: files.map((file) => file.id) }, removedAt: null },
    data: { removedAt: now },
  });
}

/** Drops what was changed since the entry was handed in, and files that are in no version of it. */
export async function dropWorkingCopy(tx: Tx, entry: OwnEntryRow): Promise<void> {
  const revisions = await tx.entryRevision.findMany({
    where: { entryId: entry.id },
    select: { files: true },
  });
  const kept = revisions.flatMap(({ files }) =>
    (files as unknown as { fileId: string }[]).map((file) => file.fileId),
  );
  await deleteFiles(tx, { entryId: entry.id, removedAt: { not: null }, id: { notIn: kept } });
  await tx.entry.update({
    where: { id: entry.id },
    data: { draftAnswers: Prisma.DbNull, draftFiles: Prisma.DbNull },
  });
}

/** Deletes file rows, and has their media forgotten where nothing else refers to them. */
export async function deleteFiles(tx: Tx, where: Prisma.EntryFileWhereInput): Promise<void> {
  const files = await tx.entryFile.findMany({ where, select: { id: true, mediaId: true } });
  if (files.length === 0) return;
  await tx.entryFile.deleteMany({ where: { id: { in: files.map((file) => file.id) } } });
  await enqueue(tx, forgetMediaJob, { mediaIds: [...new Set(files.map((file) => file.mediaId))] });
}

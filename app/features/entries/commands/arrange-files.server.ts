import { demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { cleanText } from '../answers.ts';
import { lockOwnEntry } from '../own-entries.server.ts';
import { asEntryState, canEdit } from '../policy.ts';
import { ALT_LENGTH, CAPTION_LENGTH } from '../schema.ts';
import { type FileRow, workingFiles, writeWorkingFiles } from '../working-copy.server.ts';

export type Arrangement =
  | { kind: 'describe'; texts: { fileId: string; caption?: string; alt?: string }[] }
  | { kind: 'move'; fileId: string; to: 'earlier' | 'later' | number }
  | { kind: 'remove'; fileId: string };

/** Captions and descriptions, order, taking out: of the files in the working copy. Unknown ids change nothing. */
export async function arrangeFiles(
  ctx: Ctx,
  input: { entryId: string; arrangement: Arrangement },
): Promise<void> {
  await transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId);
    demand(canEdit(asEntryState(entry), entry.contest, ctx.now, ctx.locale), 409);
    const files = await workingFiles(tx, entry);
    const { arrangement } = input;
    await writeWorkingFiles(tx, entry, arranged(files, arrangement));
    if (arrangement.kind !== 'remove') return;
    await audit(tx, ctx, {
      type: 'entry.file-removed',
      organisationId: entry.contest.organisationId,
      contestId: entry.contestId,
      entryId: entry.id,
      payload: { fileId: arrangement.fileId },
    });
  });
}

function arranged(files: FileRow[], arrangement: Arrangement): FileRow[] {
  if (arrangement.kind === 'remove') return files.filter((file) => file.id !== arrangement.fileId);
  if (arrangement.kind === 'move') return moved(files, arrangement.fileId, arrangement.to);
  const texts = new Map(arrangement.texts.map((text) => [text.fileId, text]));
  return files.map((file) => {
    const text = texts.get(file.id);
    return {
      ...file,
      caption: text?.caption === undefined ? file.caption : cleanText(text.caption).slice(0, CAPTION_LENGTH),
      alt: text?.alt === undefined ? file.alt : cleanText(text.alt).slice(0, ALT_LENGTH),
    };
  });
}

/** Within its field; `to` is a place among the field's files or a step towards one end. */
function moved(files: FileRow[], fileId: string, to: 'earlier' | 'later' | number): FileRow[] {
  const file = files.find((candidate) => candidate.id === fileId);
  if (!file) return files;
  const siblings = files.filter((candidate) => candidate.fieldId === file.fieldId);
  const from = siblings.indexOf(file);
  const target = typeof to === 'number' ? to : from + (to === 'earlier' ? -1 : 1);
  const place = Math.min(Math.max(0, target), siblings.length - 1);
  siblings.splice(from, 1);
  siblings.splice(place, 0, file);
  let next = 0;
  return files.map((candidate) => (candidate.fieldId === file.fieldId ? siblings[next++]! : candidate));
}

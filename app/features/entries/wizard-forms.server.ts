import { AppError, type ErrorCode } from '#app/core/errors.ts';
import { readInput } from '#app/features/contests/field-inputs.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { now } from '#app/platform/clock.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { ReceivedFile } from '#app/platform/media/intake.server.ts';
import { addFile } from './commands/add-file.server.ts';
import { arrangeFiles } from './commands/arrange-files.server.ts';
import { type FieldChange, type FieldSaved, saveAnswers } from './commands/save-answers.server.ts';
import type { OwnEntry } from './own-entries.server.ts';
import { FIELD_PREFIX, VERSION_PREFIX } from './schema.ts';

/** The fields a sent step form holds, with the versions its writer saw. */
export function readChanges(entry: OwnEntry, form: FormData): FieldChange[] {
  return parseForm(entry.contest.form).flatMap((field) => {
    const base = form.get(`${VERSION_PREFIX}${field.id}`);
    // Its version stands beside every field of the step: unticked boxes send nothing themselves.
    if (typeof base !== 'string') return [];
    const value = readInput(field, form, `${FIELD_PREFIX}${field.id}`);
    return value === undefined ? [] : [{ fieldId: field.id, base: Number(base) || 0, value }];
  });
}

/** Saves a whole step sent as a plain form: texts, captions, then the files that came with it. */
export async function saveStep(
  ctx: Ctx,
  entry: OwnEntry,
  form: FormData,
  files: ReceivedFile[],
  step: number | undefined,
): Promise<{ conflicts: FieldSaved[]; refused: { fieldId: string; name: string; code: ErrorCode }[] }> {
  const results = await saveAnswers(ctx, { entryId: entry.id, changes: readChanges(entry, form), step });
  const texts = readTexts(form);
  if (texts.length > 0)
    await arrangeFiles(ctx, { entryId: entry.id, arrangement: { kind: 'describe', texts } });
  const refused: { fieldId: string; name: string; code: ErrorCode }[] = [];
  for (const received of files) {
    const fieldId = received.fieldName.replace(/^file\./, '');
    const refuse = (code: ErrorCode) => refused.push({ fieldId, name: received.originalName, code });
    if (!received.ok) {
      refuse(received.code);
      continue;
    }
    try {
      await addFile(ctx, {
        entryId: entry.id,
        fieldId,
        // The content names it: a page reloaded, and its form sent again with it, adds nothing twice.
        uploadKey: `h-${received.file.sha256.slice(0, 40)}`,
        file: received.file,
        endedAt: now(),
      });
    } catch (error) {
      if (!(error instanceof AppError) || error.status === 404) throw error;
      refuse(error.code === 'TOO_MANY' ? 'TOO_MANY_FILES' : error.code);
    }
  }
  return { conflicts: results.filter((result) => !result.saved), refused };
}

function readTexts(form: FormData): { fileId: string; caption?: string; alt?: string }[] {
  const texts = new Map<string, { fileId: string; caption?: string; alt?: string }>();
  for (const [name, value] of form) {
    const match = /^(caption|alt)\.([0-9a-f-]{36})$/.exec(name);
    if (!match || typeof value !== 'string') continue;
    const [, kind, fileId] = match as unknown as [string, 'caption' | 'alt', string];
    texts.set(fileId, { ...texts.get(fileId), fileId, [kind]: value });
  }
  return [...texts.values()];
}

/** What a press on a file's button asks for: `remove:<id>`, `earlier:<id>`, `later:<id>`. */
export async function arrangeByIntent(ctx: Ctx, entryId: string, intent: string): Promise<boolean> {
  const match = /^(remove|earlier|later):([0-9a-f-]{36})$/.exec(intent);
  if (!match) return false;
  const [, verb, fileId] = match as unknown as [string, 'remove' | 'earlier' | 'later', string];
  await arrangeFiles(ctx, {
    entryId,
    arrangement: verb === 'remove' ? { kind: 'remove', fileId } : { kind: 'move', fileId, to: verb },
  });
  return true;
}

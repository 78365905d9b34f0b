import type { Locale } from '#app/core/locale.ts';
import { localize } from '#app/core/localized.ts';
import { addFile } from '#app/features/entries/commands/add-file.server.ts';
import { decideEntry } from '#app/features/entries/commands/decide-entry.server.ts';
import { saveAnswers } from '#app/features/entries/commands/save-answers.server.ts';
import { startEntry } from '#app/features/entries/commands/start-entry.server.ts';
import { submitEntry } from '#app/features/entries/commands/submit-entry.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { ctxOf } from './demo-people.server.ts';
import { demoPicture, takeIn } from './pictures.server.ts';

export interface DemoEntry {
  picture: string;
  locale: Locale;
  /** as typed into the form, by field id */
  inputs: Record<string, unknown>;
  submittedAt: Date;
}

const CONSENTS = { 'consent-data': 'yes', 'consent-publication': 'yes' };

/** Enters the contest as a resident would: starts, types, adds the photo with its alt text, submits. Returns the entry's id. */
export async function enter(db: Db, slug: string, userId: string, entry: DemoEntry): Promise<string> {
  const ctx = await ctxOf(db, userId, entry.submittedAt, entry.locale);
  const { entryId } = await startEntry(ctx, { slug });
  const inputs = { ...entry.inputs, ...CONSENTS };
  await saveAnswers(ctx, {
    entryId,
    changes: Object.entries(inputs).map(([fieldId, value]) => ({ fieldId, base: 0, value })),
  });
  const picture = demoPicture(entry.picture);
  const file = await takeIn(picture.file);
  const { fileId } = await addFile(ctx, {
    entryId,
    fieldId: 'photos',
    uploadKey: 'demo',
    file,
    endedAt: entry.submittedAt,
  });
  await db.entryFile.update({
    where: { id: fileId },
    data: { alt: localize(picture.alt, entry.locale).text },
  });
  const submitted = await submitEntry(ctx, { entryId, idempotencyKey: 'demo', email: null });
  if (!submitted.ok) throw new Error(`demo entry ${entry.picture}: ${JSON.stringify(submitted.problems)}`);
  return entryId;
}

/** A moderator's decision on what was handed in. */
export async function moderate(
  db: Db,
  contestId: string,
  moderatorId: string,
  entryId: string,
  now: Date,
  decision: 'accept' | 'request-changes' | 'reject',
): Promise<void> {
  const ctx = await ctxOf(db, moderatorId, now, 'ru');
  const { moderationVersion, revision } = await db.entry.findUniqueOrThrow({ where: { id: entryId } });
  const ready = decision === 'request-changes' ? 'photo-unclear' : decision === 'reject' ? 'off-topic' : '';
  const input = { decision, ready, reason: '', ruleHeading: decision === 'reject' ? '0' : '', ruleText: '' };
  await decideEntry(ctx, contestId, { entryId, version: moderationVersion, revision }, input);
}

import { demand } from '#app/core/errors.ts';
import type { InputValue } from '#app/features/contests/field-inputs.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { asInput, type Inputs, isBlank, sameInput } from '../answers.ts';
import { lockOwnEntry } from '../own-entries.server.ts';
import { asEntryState, canEdit } from '../policy.ts';
import { workingInputs } from '../working-copy.server.ts';

export interface FieldChange {
  fieldId: string;
  /** the version the writer saw */
  base: number;
  value: unknown;
}
export type FieldSaved =
  | { fieldId: string; saved: true; version: number }
  /** somebody else's text is in the way: both are kept, theirs here, the writer's with the writer */
  | { fieldId: string; saved: false; version: number; theirs: InputValue };

/**
 * Autosave: each field has a version of its own, so that two tabs or phones in different fields never meet, and in the
 * same field neither silently overwrites the other. Nothing is checked here but size and shape: a draft may be wrong.
 */
export async function saveAnswers(
  ctx: Ctx,
  input: { entryId: string; changes: FieldChange[]; step?: number },
): Promise<FieldSaved[]> {
  return transact(ctx, async (tx) => {
    const entry = await lockOwnEntry(tx, ctx, input.entryId);
    demand(canEdit(asEntryState(entry), entry.contest, ctx.now, ctx.locale), 409);
    const form = parseForm(entry.contest.form);
    const inputs: Inputs = { ...workingInputs(entry, form) };
    const versions = { ...(entry.answerVersions as Record<string, number>) };
    const results: FieldSaved[] = [];
    let hasWritten = false;
    for (const { fieldId, base, value } of input.changes) {
      const field = form.find((candidate) => candidate.id === fieldId);
      if (!field || field.kind === 'photos' || field.kind === 'files') continue;
      const version = versions[fieldId] ?? 0;
      const mine = asInput(field, value);
      const theirs = inputs[fieldId];
      if (sameInput(mine, theirs)) {
        results.push({ fieldId, saved: true, version });
      } else if (base !== version && !isBlank(theirs)) {
        results.push({ fieldId, saved: false, version, theirs: theirs ?? '' });
      } else {
        inputs[fieldId] = mine;
        versions[fieldId] = version + 1;
        results.push({ fieldId, saved: true, version: version + 1 });
        hasWritten = true;
      }
    }
    if (hasWritten || input.step !== undefined)
      await tx.entry.update({
        where: { id: entry.id },
        data: {
          ...(hasWritten
            ? { draftAnswers: inputs as unknown as Prisma.InputJsonObject, answerVersions: versions }
            : {}),
          ...(input.step === undefined ? {} : { step: input.step }),
        },
      });
    return results;
  });
}

import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { contestForEditing, nextVersion } from '../editing.server.ts';
import { type FormField, formSchema } from '../form-fields.ts';

/** Saves the entry form; the phase table closes it when entries open. */
export function saveForm(
  ctx: Ctx,
  input: { contestId: string; version: number; fields: FormField[] },
): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await contestForEditing(tx, ctx, input.contestId, 'edit-form', input.version);
    await tx.contest.update({
      where: { id: contest.id },
      data: { form: formSchema.parse(input.fields), ...nextVersion },
    });
    await audit(tx, ctx, {
      type: 'contest.form-saved',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { version: contest.version + 1, fields: input.fields.length },
    });
  });
}

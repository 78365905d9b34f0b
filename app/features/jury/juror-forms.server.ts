import { AppError, notFound } from '#app/core/errors.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { confirmCriteria } from './commands/confirm-criteria.server.ts';
import { declareConflict } from './commands/declare-conflict.server.ts';
import { finishConflicts } from './commands/finish-conflicts.server.ts';
import { handIn } from './commands/hand-in.server.ts';
import { liftConflict } from './commands/lift-conflict.server.ts';
import { reopenSheets } from './commands/reopen-sheets.server.ts';
import { declareConflictSchema } from './schema.ts';

/** Reads one form of a juror's contest page and runs its command. */
export function runJurorForm(ctx: Ctx, contestId: string, form: FormData): Promise<void> {
  switch (form.get('intent')) {
    case 'confirm-criteria':
      return confirmCriteria(ctx, contestId);
    case 'finish-conflicts':
      return finishConflicts(ctx, contestId);
    case 'declare-conflict': {
      const typed = declareConflictSchema.safeParse(Object.fromEntries(form));
      if (!typed.success) throw new AppError('CHOICE_INVALID', {}, 422);
      return declareConflict(ctx, { contestId, ...typed.data });
    }
    case 'lift-conflict':
      return liftConflict(ctx, contestId, String(form.get('entryId') ?? ''));
    case 'hand-in':
      return handIn(ctx, contestId);
    case 'reopen':
      return reopenSheets(ctx, contestId);
    default:
      throw notFound();
  }
}

import { AppError, notFound } from '#app/core/errors.ts';
import { isLocale } from '#app/core/locale.ts';
import { normaliseEmail } from '#app/features/people/schema.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { inviteJuror, reinviteJuror, withdrawJurorInvitation } from './commands/invite-juror.server.ts';
import { nameJuror } from './commands/name-juror.server.ts';
import { remindJuror } from './commands/remind-juror.server.ts';
import { removeJuror } from './commands/remove-juror.server.ts';
import { JURY_LIMITS } from './schema.ts';

/** Reads one form of the desk's jury page and runs its command. Throws what the command refuses, and EMAIL_INVALID. */
export function runDeskJuryForm(ctx: Ctx, contestId: string, form: FormData): Promise<void> {
  const text = (name: string) => String(form.get(name) ?? '');
  switch (text('intent')) {
    case 'invite': {
      const email = normaliseEmail(text('email'));
      if (!email) throw new AppError('EMAIL_INVALID', {}, 422);
      const locale = text('locale');
      const name = text('name').trim().slice(0, JURY_LIMITS.displayName);
      return inviteJuror(ctx, { contestId, email, name, locale: isLocale(locale) ? locale : ctx.locale });
    }
    case 'reinvite':
      return reinviteJuror(ctx, contestId, text('invitationId'));
    case 'withdraw-invitation':
      return withdrawJurorInvitation(ctx, contestId, text('invitationId'));
    case 'remind':
      return remindJuror(ctx, contestId, text('jurorId'));
    case 'name':
      return nameJuror(ctx, contestId, text('jurorId'), text('displayName'));
    case 'remove':
      return removeJuror(ctx, contestId, text('jurorId'));
    default:
      throw notFound();
  }
}

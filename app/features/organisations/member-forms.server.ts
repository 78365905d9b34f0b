import { AppError, notFound } from '#app/core/errors.ts';
import { isLocale } from '#app/core/locale.ts';
import { normaliseEmail } from '#app/features/people/schema.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { resendInvitation, revokeInvitation } from './commands/change-invitation.server.ts';
import { changeRole, removeMember } from './commands/change-membership.server.ts';
import { inviteMember } from './commands/create-invitation.server.ts';
import { isMemberRole, type MemberRole } from './schema.ts';

/** Reads one form of the members page and runs its command. Throws what the command refuses, and EMAIL_INVALID. */
export function runMemberForm(ctx: Ctx, organisationId: string, form: FormData): Promise<void> {
  const text = (name: string) => String(form.get(name) ?? '');
  const invitation = { organisationId, invitationId: text('invitationId') };
  const member = { organisationId, userId: text('userId') };
  switch (text('intent')) {
    case 'invite': {
      const email = normaliseEmail(text('email'));
      if (!email) throw new AppError('EMAIL_INVALID', {}, 422);
      const locale = isLocale(form.get('locale')) ? (form.get('locale') as typeof ctx.locale) : ctx.locale;
      const name = text('name').trim().slice(0, 100);
      return inviteMember(ctx, { organisationId, email, name, locale, role: roleOf(form) });
    }
    case 'resend':
      return resendInvitation(ctx, invitation);
    case 'revoke':
      return revokeInvitation(ctx, invitation);
    case 'role':
      return changeRole(ctx, { ...member, role: roleOf(form) });
    case 'remove':
      return removeMember(ctx, member);
    default:
      throw notFound();
  }
}

function roleOf(form: FormData): MemberRole {
  const role = form.get('role');
  if (!isMemberRole(role)) throw new AppError('CHOICE_INVALID', {}, 422);
  return role;
}

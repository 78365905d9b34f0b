import { href, type Locale } from '#app/core/locale.ts';
import { type Localized, localize } from '#app/core/localized.ts';
import { formatDay } from '#app/core/time.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { MailContent } from '#app/platform/mail/content.ts';
import type { InvitationRole } from '../schema.ts';

/** Who invites to what, and the link that shows it again with an accept button. */
export function invitationMail(
  locale: Locale,
  invitation: {
    role: InvitationRole;
    name: string;
    invitedBy: string;
    organisation: Localized;
    timeZone: string;
    contest: Localized | null;
    expiresAt: Date;
    token: string;
  },
): MailContent {
  const t = tFor(locale);
  const organisation = localize(invitation.organisation, locale).text;
  const contest = invitation.contest ? localize(invitation.contest, locale).text : '';
  const params = { organisation, contest, role: t(`organisations:role.${invitation.role}`) };
  const kind = invitation.role === 'juror' ? 'juror' : 'member';
  return {
    subject: t(`mail:invitation.${kind}.subject`, params),
    heading: invitation.name
      ? t('mail:invitation.greeting', { name: invitation.name })
      : t('mail:invitation.greetingNoName'),
    paragraphs: [
      t(`mail:invitation.${kind}.lead`, params),
      ...(invitation.invitedBy ? [t('mail:invitation.invitedBy', { name: invitation.invitedBy })] : []),
      t('mail:invitation.until', { date: formatDay(invitation.expiresAt, locale, invitation.timeZone) }),
    ],
    action: {
      label: t('mail:invitation.action'),
      url: `${publicOrigin()}${href(locale, `/invitations/${invitation.token}`)}`,
    },
    reason: t('mail:invitation.reason', params),
  };
}

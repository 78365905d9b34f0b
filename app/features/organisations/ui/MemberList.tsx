import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { formatDay } from '#app/core/time.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button } from '#app/ui/Button.tsx';
import { controlClass } from '#app/ui/Field.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { ORGANISATION_ROLES } from '../schema.ts';
import type { InvitationRow, MemberRow } from '../views.ts';

/** Who works here. Roles change by a small form in the line; the last owner's line has none. */
export function MemberList({ members, mayManage }: { members: MemberRow[]; mayManage: boolean }) {
  const { t } = useTranslation('organisations');
  return (
    <ul className="grid rounded-l bg-sheet shadow-lift-1">
      {members.map((member) => (
        <li
          key={member.userId}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line px-5 py-4 first:border-0 sm:px-7"
        >
          <div className="grid min-w-0 gap-0.5">
            <span className="font-semibold">
              {member.name || member.email}
              {member.isSelf ? (
                <span className="ms-2 text-s font-normal text-ink-2">{t('members.you')}</span>
              ) : null}
            </span>
            <span className="break-all text-s text-ink-2">{member.email}</span>
            {member.hasFactor ? <span className="text-s text-zhasyl">{t('members.hasFactor')}</span> : null}
          </div>
          {mayManage && !member.isLastOwner ? (
            <div className="flex flex-wrap items-center gap-2">
              <Form method="post" className="flex flex-wrap items-center gap-2">
                <input type="hidden" name="userId" value={member.userId} />
                <select
                  name="role"
                  aria-label={t('members.roleOf', { name: member.name || member.email })}
                  defaultValue={member.role}
                  className={`${controlClass} !min-h-11 !w-auto text-s`}
                >
                  {ORGANISATION_ROLES.map((role) => (
                    <option key={role} value={role}>
                      {t(`role.${role}`)}
                    </option>
                  ))}
                </select>
                <Button look="secondary" name="intent" value="role">
                  {t('members.changeRole')}
                </Button>
                <Button look="danger" name="intent" value="remove">
                  {t('members.remove')}
                </Button>
              </Form>
            </div>
          ) : (
            <Badge tone={member.role === 'owner' ? 'action' : 'neutral'}>{t(`role.${member.role}`)}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Invitations on their way, with sending again and taking back. */
export function InvitationList({
  invitations,
  mayManage,
}: {
  invitations: InvitationRow[];
  mayManage: boolean;
}) {
  const { t } = useTranslation('organisations');
  const locale = useLocale();
  return (
    <ul className="grid rounded-l bg-sheet shadow-lift-1">
      {invitations.map((invitation) => (
        <li
          key={invitation.id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-line px-5 py-4 first:border-0 sm:px-7"
        >
          <div className="grid min-w-0 gap-0.5">
            <span className="break-all font-semibold">{invitation.email}</span>
            <span className="text-s text-ink-2">
              {t(`role.${invitation.role}`)} ·{' '}
              {t(`members.until.${invitation.state === 'expired' ? 'expired' : 'open'}`, {
                date: formatDay(invitation.expiresAt, locale, 'Asia/Almaty'),
              })}
            </span>
          </div>
          {mayManage ? (
            <Form method="post" className="flex flex-wrap gap-2">
              <input type="hidden" name="invitationId" value={invitation.id} />
              <Button look="secondary" name="intent" value="resend">
                {t('members.resend')}
              </Button>
              <Button look="danger" name="intent" value="revoke">
                {t('members.revoke')}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

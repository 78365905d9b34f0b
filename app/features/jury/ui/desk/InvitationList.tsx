import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { formatDay } from '#app/core/time.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Button } from '#app/ui/Button.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { DeskJuryView } from '../../views.ts';

/** Invitations nobody has accepted yet. */
export function InvitationList({ view }: { view: DeskJuryView }) {
  const { t } = useTranslation('jury');
  const locale = useLocale();
  if (view.invitations.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h3>{t('desk.invitations')}</h3>
      <ul className="grid gap-3">
        {view.invitations.map((invitation) => (
          <li key={invitation.id} className="grid gap-2 rounded-m border border-line bg-sheet p-4">
            <p className="min-w-0 break-words font-semibold">
              {invitation.name || invitation.email}
              {invitation.name ? (
                <span className="block text-s font-normal text-ink-2">{invitation.email}</span>
              ) : null}
            </p>
            {invitation.isExpired ? (
              <Badge tone="danger">{t('desk.expired')}</Badge>
            ) : (
              <p className="text-s text-ink-2">
                {t('desk.validUntil', {
                  date: formatDay(invitation.expiresAt, locale, view.timeZone, false),
                })}
              </p>
            )}
            {view.can.change ? (
              <Form method="post" className="flex flex-wrap gap-2">
                <input type="hidden" name="invitationId" value={invitation.id} />
                <Button name="intent" value="reinvite" look="secondary" size="s">
                  {t('desk.reinvite')}
                </Button>
                <Button name="intent" value="withdraw-invitation" look="quiet" size="s">
                  {t('desk.withdraw')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

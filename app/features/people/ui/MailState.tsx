import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx';

const TONE: Record<string, BadgeTone> = {
  queued: 'neutral',
  sent: 'done',
  failed: 'danger',
  outbox: 'action',
};

/** Where a mail is, in a word. */
export function MailState({ state }: { state: string }) {
  const { t } = useTranslation('admin');
  return <Badge tone={TONE[state]}>{t(`mail.state.${state}`)}</Badge>;
}

import { useTranslation } from 'react-i18next';
import type { Sync } from './autosave.ts';

const TONE: Record<Sync | 'conflict', string> = {
  saved: 'bg-zhasyl',
  saving: 'bg-kok',
  local: 'bg-altyn',
  offline: 'bg-altyn',
  conflict: 'bg-alma',
};

/** A dot and a word: where what was typed is kept now. */
export function SyncState({ sync, isSending }: { sync: Sync | 'conflict'; isSending: boolean }) {
  const { t } = useTranslation('entries');
  return (
    <p role="status" className="inline-flex min-h-11 items-center gap-2 text-s text-ink-2" data-sync={sync}>
      <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${TONE[sync]}`} />
      {t(`sync.${sync}`)}
      {isSending && sync === 'saved' ? ` · ${t('sync.photos')}` : null}
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import type { Answer } from '#app/core/errors.ts';

/** Why a page of the editor is only for reading, in words; null when it may be changed. */
export function useWhyLocked(can: Answer): string | null {
  const { t } = useTranslation(['desk', 'errors']);
  if (can.allowed) return null;
  return can.code === 'NOT_IN_THIS_PHASE'
    ? t('desk:editor.lockedByPhase')
    : t(`errors:${can.code}`, can.params);
}

import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import { Notice } from '#app/ui/Notice.tsx';
import type { SheetEvent, SheetState } from '../../sheet-state.ts';

/** Another tab of the same juror was first: both values are shown, the juror says which stays. */
export function ClashNotice({
  state,
  criterionId,
  apply,
}: {
  state: SheetState;
  criterionId: string | null;
  apply: (event: SheetEvent) => void;
}) {
  const { t } = useTranslation('jury');
  const clash = state.clashes.find((candidate) => candidate.criterionId === criterionId);
  if (!clash) return null;
  const theirs = clash.theirs || t('clash.nothing');
  return (
    <Notice title={t('clash.title')}>
      <p className="whitespace-pre-wrap">{t('clash.theirs', { value: theirs })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button type="button" size="s" onClick={() => apply({ type: 'choose', criterionId, keep: 'mine' })}>
          {criterionId === null
            ? t('clash.keepMineText')
            : t('clash.keepMine', { value: clash.mine ?? t('clash.nothing') })}
        </Button>
        <Button
          type="button"
          size="s"
          look="secondary"
          onClick={() => apply({ type: 'choose', criterionId, keep: 'theirs' })}
        >
          {t('clash.takeTheirs')}
        </Button>
      </div>
    </Notice>
  );
}

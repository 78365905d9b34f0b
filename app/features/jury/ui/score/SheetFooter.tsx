import { useTranslation } from 'react-i18next';
import { Button } from '#app/ui/Button.tsx';
import type { SaveWord } from '../../sheet-state.ts';
import { SaveMark } from './SaveMark.tsx';

interface Props {
  word: SaveWord;
  canSkip: boolean;
  isLast: boolean;
}

/** Whether it is kept, and where to go: past it, or on. Always in sight. */
export function SheetFooter({ word, canSkip, isLast }: Props) {
  const { t } = useTranslation('jury');
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line bg-sheet px-4 py-3.5 sm:px-7">
      <SaveMark word={word} />
      <div className="flex items-center gap-2 max-sm:w-full">
        {canSkip ? (
          <Button name="intent" value="skip" look="secondary" className="min-h-12 max-sm:flex-1">
            {t('score.skip')}
          </Button>
        ) : null}
        <Button name="intent" value="next" className="min-h-12 max-sm:flex-1">
          {t(isLast ? 'score.finish' : 'score.next')}
          <kbd
            aria-hidden="true"
            className="rounded border border-current px-1.5 text-xs font-normal max-sm:hidden"
          >
            ↵
          </kbd>
        </Button>
      </div>
    </div>
  );
}

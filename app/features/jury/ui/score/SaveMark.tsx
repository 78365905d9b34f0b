import { useTranslation } from 'react-i18next';
import type { SaveWord } from '../../sheet-state.ts';

const DOT: Record<SaveWord, string> = {
  saved: 'bg-zhasyl',
  saving: 'bg-kok motion-safe:animate-pulse',
  offline: 'bg-altyn',
  refused: 'bg-alma',
  choose: 'bg-altyn',
};

/** A dot and a word: whether the server has what is on the screen. */
export function SaveMark({ word }: { word: SaveWord }) {
  const { t } = useTranslation('jury');
  return (
    <p role="status" className="flex items-center gap-2 text-s text-ink-2">
      <span aria-hidden="true" className={`size-2.5 shrink-0 rounded-full ${DOT[word]}`} />
      {t(`save.${word}`)}
    </p>
  );
}

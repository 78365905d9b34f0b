import { useCallback } from 'react';
import { href } from '#app/core/locale.ts';
import type { Refusal } from '#app/core/refusal.ts';
import { useLocale } from '#app/ui/viewer.ts';
import type { ScoreView } from '../../views.ts';
import { useLeftBehind } from './local-sheets.ts';
import { ScoreHeader } from './ScoreHeader.tsx';
import { SheetPanel } from './SheetPanel.tsx';
import { WorkPanel } from './WorkPanel.tsx';

/** The juror's page: the whole screen, the work large, the criteria beside it (under it on a phone). */
export function ScorePage({ view, refusal }: { view: ScoreView; refusal?: Refusal | null }) {
  const locale = useLocale();
  const { contestId } = view.seat;
  const urlOf = useCallback(
    (entryId: string) => href(locale, `/jury/${contestId}/score/${entryId}/sheet`),
    [locale, contestId],
  );
  useLeftBehind(view.jurorId, view.entry.id, urlOf);
  return (
    <div className="min-h-dvh [--bar:66px]">
      <ScoreHeader view={view} />
      <main id="main" className="lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(380px,30vw)]">
        <WorkPanel view={view} />
        {/* a sheet is one entry's: its state starts anew with the next */}
        <SheetPanel key={view.entry.id} view={view} refusal={refusal} />
      </main>
    </div>
  );
}

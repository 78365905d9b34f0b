import { useTranslation } from 'react-i18next';

export interface Station {
  key: string;
  name: string;
  /** a date or a word under the name */
  note?: string;
  state: 'done' | 'here' | 'ahead';
}

/** Time as a route with stations: a contest's phases, an entry's way. Down the left side on a phone. */
export function Stations({ stations, label }: { stations: Station[]; label: string }) {
  const { t } = useTranslation('common');
  return (
    <ol aria-label={label} className="grid gap-0 lg:grid-flow-col lg:auto-cols-fr">
      {stations.map((station, index) => {
        const last = index === stations.length - 1;
        return (
          <li
            key={station.key}
            aria-current={station.state === 'here' ? 'step' : undefined}
            className="relative flex gap-4 pb-6 last:pb-0 lg:block lg:pb-0 lg:pe-4"
          >
            {last ? null : (
              <span
                aria-hidden="true"
                className="absolute start-[10px] top-5 h-full w-[3px] bg-line lg:start-3 lg:top-[10px] lg:h-[3px] lg:w-full"
              >
                <span
                  className={`block bg-kok ${station.state === 'done' ? 'h-full w-full' : station.state === 'here' ? 'h-1/2 w-full lg:h-full lg:w-1/2' : 'h-0 w-0'}`}
                />
              </span>
            )}
            <span
              aria-hidden="true"
              className={`relative z-10 mt-0.5 block size-6 shrink-0 rounded-full border-4 lg:mt-0 ${
                station.state === 'done'
                  ? 'border-kok bg-kok'
                  : station.state === 'here'
                    ? 'border-kok bg-sheet ring-6 ring-kok-soft'
                    : 'border-line bg-sheet'
              }`}
            />
            <span className="grid lg:mt-4">
              <span className="font-bold">
                {station.name}
                <span className="sr-only"> ({t(`stations.${station.state}`)})</span>
              </span>
              {station.note ? <span className="text-s text-ink-2">{station.note}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

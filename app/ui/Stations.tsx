import { useTranslation } from 'react-i18next';

export interface Station {
  key: string;
  name: string;
  /** a date or a word under the name */
  note?: string;
  state: 'done' | 'here' | 'ahead';
}

/** Time as a route with stations: a contest's phases, an entry's way. Down the left side where there is no room across. */
export function Stations({ stations, label }: { stations: Station[]; label: string }) {
  const { t } = useTranslation('common');
  return (
    <div className="@container">
      <ol aria-label={label} className="grid gap-0 @3xl:auto-cols-fr @3xl:grid-flow-col">
        {stations.map((station, index) => {
          const last = index === stations.length - 1;
          return (
            <li
              key={station.key}
              aria-current={station.state === 'here' ? 'step' : undefined}
              className="relative flex gap-4 pb-6 last:pb-0 @3xl:block @3xl:pb-0 @3xl:pe-4"
            >
              {last ? null : (
                <span
                  aria-hidden="true"
                  className="absolute start-[10px] top-5 h-full w-[3px] bg-line @3xl:start-3 @3xl:top-[10px] @3xl:h-[3px] @3xl:w-full"
                >
                  <span
                    className={`block bg-kok ${station.state === 'done' ? 'h-full w-full' : station.state === 'here' ? 'h-1/2 w-full @3xl:h-full @3xl:w-1/2' : 'h-0 w-0'}`}
                  />
                </span>
              )}
              <span
                aria-hidden="true"
                className={`relative z-10 mt-0.5 block size-6 shrink-0 rounded-full border-4 @3xl:mt-0 ${
                  station.state === 'done'
                    ? 'border-kok bg-kok'
                    : station.state === 'here'
                      ? 'border-kok bg-sheet ring-6 ring-kok-soft'
                      : 'border-line bg-sheet'
                }`}
              />
              <span className="grid @3xl:mt-4">
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
    </div>
  );
}

import type { Locale } from '#app/core/locale.ts';
import { formatDay, formatInstant } from '#app/core/time.ts';
import type { Phase } from './phases.ts';
import type { ContestView } from './views.ts';

export const STATION_KEYS = ['announced', 'open', 'screening', 'judging', 'published'] as const;
export type StationKey = (typeof STATION_KEYS)[number];

export interface StationDates {
  key: StationKey;
  state: 'done' | 'here' | 'ahead';
  /** a day, or a range of days; empty when not set */
  when: string;
  /** `when` is the moment the station ends */
  isUntil: boolean;
}

const HERE: Record<Phase, number> = {
  draft: -1,
  announced: 0,
  open: 1,
  screening: 2,
  judging: 3,
  deciding: 4,
  published: 5,
  archived: 5,
};

/** The contest's way as stations with their days in its own zone. */
export function stationDates(
  contest: Pick<ContestView, 'phase' | 'dates' | 'timeZone'>,
  locale: Locale,
): StationDates[] {
  const { dates, timeZone, phase } = contest;
  const day = (date: Date | null) => (date ? formatDay(date, locale, timeZone, false) : '');
  const at = HERE[phase];
  const when: Record<StationKey, string> = {
    announced: day(dates.announcedAt),
    open:
      phase === 'announced' || phase === 'draft'
        ? dayRange(dates.opensAt, dates.closesAt, locale, timeZone)
        : dates.closesAt
          ? formatInstant(dates.closesAt, locale, timeZone)
          : '',
    screening: dayRange(dates.closesAt, dates.judgingStartsAt, locale, timeZone),
    judging: dayRange(dates.judgingStartsAt, dates.judgingEndsAt, locale, timeZone),
    published: day(dates.releasedAt ?? dates.resultsAt),
  };
  return STATION_KEYS.map((key, i) => ({
    key,
    state: i < at ? 'done' : i === at ? 'here' : 'ahead',
    when: when[key],
    isUntil: key === 'open' && phase === 'open',
  }));
}

/** "29–30 қараша", "29 қараша – 2 желтоқсан", "29 қараша". */
export function dayRange(from: Date | null, to: Date | null, locale: Locale, timeZone: string): string {
  if (!from || !to) return '';
  const [first, last] = [formatDay(from, locale, timeZone, false), formatDay(to, locale, timeZone, false)];
  if (first === last) return first;
  const [firstDay, firstMonth] = first.split(' ');
  const [, lastMonth] = last.split(' ');
  return firstMonth === lastMonth ? `${firstDay}–${last}` : `${first} – ${last}`;
}

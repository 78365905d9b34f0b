import type { Locale } from './locale.ts';

/** The parts of a remaining time, whole days, hours and minutes; zero once passed. */
export function remaining(
  until: Date,
  now: Date,
): { days: number; hours: number; minutes: number; passed: boolean } {
  const ms = Math.max(0, until.getTime() - now.getTime());
  const minutes = Math.floor(ms / 60_000);
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
    passed: ms === 0,
  };
}

// Browsers on cheap phones carry no Kazakh data in `Intl`, so months are ours; zones and digits are theirs.
const MONTHS: Record<Locale, readonly string[]> = {
  kk: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

function partsIn(instant: Date, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(instant);
  const value = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: value('year'),
    month: Number(value('month')),
    day: String(Number(value('day'))),
    time: `${value('hour')}:${value('minute')}`,
  };
}

/** "28 қараша 2026" (kk, ru) or "28 November 2026" (en) in the zone. */
export function formatDay(instant: Date, locale: Locale, timeZone: string, withYear = true): string {
  const { year, month, day } = partsIn(instant, timeZone);
  const date = `${day} ${MONTHS[locale][month - 1]}`;
  return withYear ? `${date} ${year}` : date;
}

/** "28 қараша, 23:59" in the contest's own zone; with the year when it is not that of `now`. */
export function formatInstant(instant: Date, locale: Locale, timeZone: string, now?: Date): string {
  const parts = partsIn(instant, timeZone);
  const withYear = now !== undefined && partsIn(now, timeZone).year !== parts.year;
  return `${formatDay(instant, locale, timeZone, withYear)}, ${parts.time}`;
}

/** City part of a zone name for display: `Asia/Almaty` → `Almaty`; screens translate it by `common:zones.<city>`. */
export function zoneCity(timeZone: string): string {
  return timeZone.split('/').at(-1)!.replaceAll('_', ' ');
}

/** The value of a `datetime-local` field for an instant in a zone: `2026-11-28T23:59`. */
export function toLocalInput(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(instant);
  return parts.replace(' ', 'T');
}

/**
 * The instant of a `datetime-local` value in a zone, or null when it is not a date.
 * A time that a clock change skips moves forward, one that comes twice is the earlier (the default of `Temporal`).
 */
export function fromLocalInput(value: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(value)) return null;
  try {
    return new Date(Temporal.PlainDateTime.from(value).toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return null;
  }
}

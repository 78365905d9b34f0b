import { useTranslation } from 'react-i18next';
import { formatInstant, zoneCity } from '#app/core/time.ts';
import { useLocale, useViewer } from '#app/ui/viewer.ts';

interface Dates {
  judgingStartsAt: Date | null;
  judgingEndsAt: Date | null;
  timeZone: string;
}

/** From when, until when, by whose clock. The end is said in full: it is a deadline. */
export function JudgingDates({ dates }: { dates: Dates }) {
  const { t } = useTranslation(['jury', 'common']);
  const locale = useLocale();
  const viewer = useViewer();
  const now = viewer ? new Date(viewer.now) : new Date(0);
  const show = (instant: Date) => formatInstant(instant, locale, dates.timeZone, now);
  const zone = t(`common:zones.${zoneCity(dates.timeZone)}`, { defaultValue: '' });
  const suffix = zone ? `, ${zone}` : '';
  const { judgingStartsAt, judgingEndsAt } = dates;
  if (judgingStartsAt && judgingStartsAt > now)
    return <>{t('jury:dates.starts', { date: show(judgingStartsAt) }) + suffix}</>;
  if (!judgingEndsAt) return null;
  if (judgingEndsAt <= now) return <>{t('jury:dates.ended', { date: show(judgingEndsAt) })}</>;
  return <>{t('jury:dates.until', { date: show(judgingEndsAt) }) + suffix}</>;
}

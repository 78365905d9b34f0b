import { useTranslation } from 'react-i18next';
import { formatInstant, zoneCity } from '#app/core/time.ts';
import { useLocale } from '#app/ui/viewer.ts';

/** Until when, in the contest's own zone, and what happens to photos still on their way. */
export function DeadlineLine({
  contest,
}: {
  contest: { closesAt: string | null; timeZone: string; graceMinutes: number };
}) {
  const { t } = useTranslation('entries');
  const locale = useLocale();
  if (!contest.closesAt) return null;
  return (
    <p className="text-s text-ink-2">
      <span className="font-semibold text-ink">
        {t('deadline.until', {
          date: formatInstant(new Date(contest.closesAt), locale, contest.timeZone),
          zone: t(`common:zones.${zoneCity(contest.timeZone)}`, { defaultValue: zoneCity(contest.timeZone) }),
        })}
      </span>{' '}
      {contest.graceMinutes > 0 ? t('deadline.grace', { count: contest.graceMinutes }) : null}
    </p>
  );
}

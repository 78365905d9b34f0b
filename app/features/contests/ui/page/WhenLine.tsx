import { useTranslation } from 'react-i18next';
import { formatInstant, remaining, zoneCity } from '#app/core/time.ts';
import { useLocale, useViewer } from '#app/ui/viewer.ts';
import type { ContestView } from '../../views.ts';

/** What time it is for the contest: the countdown to its deadline, or what comes next, in the contest's own zone. */
export function WhenLine({ contest }: { contest: Pick<ContestView, 'phase' | 'dates' | 'timeZone'> }) {
  const { t } = useTranslation(['contests', 'common']);
  const locale = useLocale();
  const { phase, dates, timeZone } = contest;
  const zone = t(`common:zones.${zoneCity(timeZone).replaceAll(' ', '')}`, {
    defaultValue: zoneCity(timeZone),
  });
  const say = (date: Date) => `${formatInstant(date, locale, timeZone, date)} (${zone})`;
  if (phase === 'open' && dates.closesAt)
    return (
      <p className="flex flex-wrap items-baseline gap-x-2 text-s text-ink-2">
        <Countdown until={dates.closesAt} />
        <span>{t('contests:when.left', { date: say(dates.closesAt) })}</span>
      </p>
    );
  const [key, date] =
    phase === 'draft' || phase === 'announced'
      ? (['opens', dates.opensAt] as const)
      : phase === 'screening'
        ? (['judgingStarts', dates.judgingStartsAt] as const)
        : phase === 'judging'
          ? (['judgingEnds', dates.judgingEndsAt] as const)
          : phase === 'deciding'
            ? (['results', dates.resultsAt] as const)
            : (['released', dates.releasedAt] as const);
  if (!date) return null;
  return <p className="text-s text-ink-2">{t(`contests:when.${key}`, { date: say(date) })}</p>;
}

/** The remaining time in red: a deadline. `enhance.js` keeps it running. */
function Countdown({ until }: { until: Date }) {
  const { t } = useTranslation('contests');
  const viewer = useViewer();
  const left = remaining(until, new Date(viewer?.now ?? until));
  const [d, h, m] = [t('when.days'), t('when.hours'), t('when.minutes')];
  const text =
    left.days > 0
      ? `${left.days} ${d} ${left.hours} ${h}`
      : left.hours > 0
        ? `${left.hours} ${h} ${left.minutes} ${m}`
        : `${left.minutes} ${m}`;
  return (
    <time
      dateTime={until.toISOString()}
      data-countdown={until.toISOString()}
      data-units={`${d}|${h}|${m}`}
      suppressHydrationWarning
      className="font-bold text-alma tabular"
    >
      {text}
    </time>
  );
}

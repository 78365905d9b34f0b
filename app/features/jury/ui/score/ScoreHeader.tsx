import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { href } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { ButtonLink } from '#app/ui/Button.tsx';
import { useLocale, useViewer } from '#app/ui/viewer.ts';
import type { ScoreView, SeatView } from '../../views.ts';

/** Where the juror is: which work of how many, how many are left, until when; the way back to the table. */
export function ScoreHeader({ view }: { view: ScoreView }) {
  const { t } = useTranslation(['jury', 'common']);
  const locale = useLocale();
  const viewer = useViewer();
  const { seat, course, progress } = view;
  const until = seat.judgingEndsAt
    ? formatInstant(seat.judgingEndsAt, locale, seat.timeZone, viewer ? new Date(viewer.now) : undefined)
    : null;
  const done = progress.scored + progress.skipped;
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-sheet">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-2.5 sm:gap-x-6 sm:px-8">
        <Link
          to={href(locale, '/jury')}
          className="inline-flex min-h-11 items-center text-l font-extrabold no-underline max-sm:hidden"
        >
          {t('common:productName')}
        </Link>
        <nav aria-label={t('jury:score.works')} className="-mx-2 flex items-center gap-1">
          <Step to={course.previousId} seat={seat} label={t('jury:score.previous')} sign="←" />
          <p className="text-s text-ink-2 tabular">
            <span className="max-sm:sr-only">{t('jury:score.work')} </span>
            <b className="text-ink">{course.position}</b> / {course.total}
          </p>
          <Step to={course.nextId} seat={seat} label={t('jury:score.following')} sign="→" />
        </nav>
        <progress
          max={Math.max(1, progress.total)}
          value={done}
          aria-label={t('jury:score.progress', { done, total: progress.total })}
          className="h-2 min-w-16 flex-1 appearance-none overflow-hidden rounded-full bg-sand sm:max-w-90 [&::-moz-progress-bar]:bg-kok [&::-webkit-progress-bar]:bg-sand [&::-webkit-progress-value]:rounded-full [&::-webkit-progress-value]:bg-kok"
        />
        <p className="order-last text-s text-ink-2 max-sm:w-full sm:order-none">
          {progress.left > 0 ? t('jury:left', { count: progress.left }) : t('jury:allScored')}
          {until ? ` · ${t('jury:until', { until })}` : ''}
        </p>
        <ButtonLink
          look="secondary"
          to={href(locale, `/jury/${seat.contestId}`)}
          className="ms-auto max-sm:min-h-10 max-sm:px-4"
        >
          {t('jury:score.toTable')}
        </ButtonLink>
      </div>
    </header>
  );
}

function Step({ to, seat, label, sign }: { to: string | null; seat: SeatView; label: string; sign: string }) {
  const locale = useLocale();
  const shape = 'grid size-11 place-items-center rounded-full text-l no-underline';
  if (!to)
    return (
      <span aria-hidden="true" className={`${shape} text-line-strong`}>
        {sign}
      </span>
    );
  return (
    <Link
      to={href(locale, `/jury/${seat.contestId}/score/${to}`)}
      aria-label={label}
      className={`${shape} text-kok-strong hover:bg-sand`}
    >
      <span aria-hidden="true">{sign}</span>
    </Link>
  );
}

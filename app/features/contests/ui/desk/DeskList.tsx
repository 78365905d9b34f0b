import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { href, INTL_TAG } from '#app/core/locale.ts';
import { formatInstant } from '#app/core/time.ts';
import { useLocale } from '#app/ui/viewer.ts';
import type { DeskListItem } from '../../views.ts';
import { PhaseBadge } from '../PhaseBadge.tsx';

/** The organiser's contests: where each is, what waits in it. */
export function DeskList({ contests }: { contests: DeskListItem[] }) {
  const { t } = useTranslation(['desk', 'contests']);
  const locale = useLocale();
  const number = new Intl.NumberFormat(INTL_TAG[locale]);
  return (
    <ul className="grid gap-3">
      {contests.map((contest) => (
        <li
          key={contest.id}
          className="relative grid items-center gap-x-8 gap-y-3 rounded-l bg-sheet px-5 py-5 shadow-lift-1 hover:shadow-lift-2 sm:px-6 md:grid-cols-[1fr_auto]"
        >
          <div className="grid justify-items-start gap-2">
            <PhaseBadge phase={contest.phase} />
            <Link
              to={href(locale, `/desk/contests/${contest.id}`)}
              lang={contest.title.lang}
              className="text-l leading-snug font-bold no-underline after:absolute after:inset-0 hover:underline"
            >
              {contest.title.text || t('desk:untitled')}
            </Link>
            <p className="text-s text-ink-2">
              {t(`contests:template.${contest.template}.name`)}
              <NextDate contest={contest} />
            </p>
          </div>
          <dl className="flex gap-8 text-s">
            {(['entries', 'pending'] as const).map((name) => (
              <div key={name} className="grid md:text-end">
                <dt className="text-ink-2">{t(`desk:list.${name}`)}</dt>
                <dd
                  className={`order-first text-h3 font-extrabold tabular ${name === 'pending' && contest.pending > 0 ? 'text-kok' : ''}`}
                >
                  {number.format(contest[name])}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function NextDate({ contest }: { contest: DeskListItem }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const next = {
    draft: null,
    announced: ['opens', contest.opensAt],
    open: ['closes', contest.closesAt],
    screening: null,
    judging: ['judgingEnds', contest.judgingEndsAt],
    deciding: ['results', contest.resultsAt],
    published: null,
    archived: null,
  }[contest.phase] as [string, Date | null] | null;
  if (!next?.[1]) return null;
  return ` · ${t(`when.${next[0]}`, { date: formatInstant(next[1], locale, contest.timeZone, next[1]) })}`;
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { href, INTL_TAG } from '#app/core/locale.ts';
import { Card } from '#app/ui/Card.tsx';
import { type Station, Stations } from '#app/ui/Stations.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { OpeningCheck } from '../../opening-checks.ts';
import { stationDates } from '../../stations.ts';
import type { DeskContestView, OverviewView } from '../../views.ts';
import { OpeningChecks } from './OpeningChecks.tsx';

/** Where the contest is, its numbers, and the one thing to do next. */
export function DeskOverview({
  contest,
  counts,
  checks,
}: {
  contest: DeskContestView;
  counts: OverviewView;
  checks: OpeningCheck[];
}) {
  const { t } = useTranslation(['desk', 'contests']);
  const locale = useLocale();
  const number = new Intl.NumberFormat(INTL_TAG[locale]);
  const stations: Station[] = stationDates({ ...contest, dates: contest }, locale).map(
    ({ key, state, when, isUntil }) => ({
      key,
      state,
      name: t(`contests:station.${key}`),
      note: when ? (isUntil ? t('contests:station.until', { date: when }) : when) : undefined,
    }),
  );
  const root = `/desk/contests/${contest.id}`;
  const facts = [
    { key: 'submitted', value: counts.submitted, to: `${root}/moderation` },
    { key: 'pending', value: counts.pending, to: `${root}/moderation` },
    { key: 'accepted', value: counts.accepted, to: `${root}/moderation` },
    { key: 'drafts', value: counts.drafts, to: null },
    { key: 'jurors', value: counts.jurors, to: contest.organises ? `${root}/jury` : null },
  ];
  return (
    <div className="grid gap-10">
      <Card>
        <Stations stations={stations} label={t('contests:station.label')} />
      </Card>
      <NextStep contest={contest} counts={counts} />
      {contest.phase === 'draft' ? (
        checks.length > 0 ? (
          <div className="grid max-w-180 gap-6">
            <OpeningChecks heading="h2" contestId={contest.id} checks={checks} />
          </div>
        ) : null
      ) : (
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-5">
          {facts.map((fact) => (
            <div
              key={fact.key}
              className="relative grid content-start gap-1 rounded-m bg-sheet p-5 shadow-lift-1"
            >
              <dd className="order-first text-h2 font-extrabold tabular">{number.format(fact.value)}</dd>
              <dt className="text-s text-ink-2">
                {fact.to ? (
                  <Link
                    to={href(locale, fact.to)}
                    className="no-underline after:absolute after:inset-0 hover:underline"
                  >
                    {t(`desk:fact.${fact.key}`)}
                  </Link>
                ) : (
                  t(`desk:fact.${fact.key}`)
                )}
              </dt>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

/** The next thing a person should do, as a sentence that is a link. */
function NextStep({ contest, counts }: { contest: DeskContestView; counts: OverviewView }) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  const step = nextStep(contest, counts);
  if (!step) return null;
  return (
    <Link
      to={href(locale, `/desk/contests/${contest.id}/${step.tab}`)}
      className="flex items-center justify-between gap-4 rounded-l bg-kok px-6 py-5 text-l font-bold text-on-kok no-underline hover:bg-kok-strong"
    >
      {t(`next.${step.key}`, { count: step.count })}
      <span aria-hidden="true">→</span>
    </Link>
  );
}

function nextStep(contest: DeskContestView, counts: OverviewView) {
  const step = (key: string, tab: string, count = 0) => ({ key, tab, count });
  if (!contest.organises) return counts.pending > 0 ? step('moderate', 'moderation', counts.pending) : null;
  if (contest.phase === 'draft') return step('publish', 'publish');
  if (counts.jurors === 0 && contest.phase !== 'published' && contest.phase !== 'archived')
    return step('invite', 'jury');
  if ((contest.phase === 'open' || contest.phase === 'screening') && counts.pending > 0)
    return step('moderate', 'moderation', counts.pending);
  if (contest.phase === 'judging') return step('watch', 'jury', counts.jurors - counts.jurorsDone);
  if (contest.phase === 'deciding') return step('decide', 'decisions');
  return null;
}

import { useTranslation } from 'react-i18next';
import { Card } from '#app/ui/Card.tsx';
import { type Station, Stations } from '#app/ui/Stations.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import { stationDates } from '../../stations.ts';
import type { ContestView, RichText } from '../../views.ts';
import { Changes } from './Changes.tsx';
import { ContactAndShare } from './ContactAndShare.tsx';
import { ContestHero } from './ContestHero.tsx';
import { HowJudged } from './HowJudged.tsx';
import { LatestWorks } from './LatestWorks.tsx';
import { Partners } from './Partners.tsx';
import { PrizeCard } from './PrizeCard.tsx';

/**
 * A contest as everyone sees it. Laid out by the width it is given, not by the screen's: the organiser's preview is the
 * same page in a narrow column. Namespaces `contests`, `common`.
 */
export function ContestPage({ contest }: { contest: ContestView }) {
  return (
    <div className="@container">
      <ContestHero contest={contest} />
      <Route contest={contest} />
      <div className="mt-14 grid gap-14">
        <About contest={contest} />
        <div className="grid gap-10 @4xl:grid-cols-[1.35fr_1fr] @4xl:gap-14">
          <HowJudged contest={contest} />
          <PrizeCard contest={contest} />
        </div>
        <LatestWorks contest={contest} />
        <div className="grid items-start gap-14 empty:hidden @4xl:grid-cols-2">
          <Changes contest={contest} />
          <Partners contest={contest} />
        </div>
        <ContactAndShare contest={contest} />
      </div>
    </div>
  );
}

function Route({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const stations: Station[] = stationDates(contest, locale).map(({ key, state, when, isUntil }) => ({
    key,
    state,
    name: t(`station.${key}`),
    note: when ? (isUntil ? t('station.until', { date: when }) : when) : undefined,
  }));
  return (
    <Card>
      <Stations stations={stations} label={t('station.label')} />
    </Card>
  );
}

function About({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  if (!contest.description && !contest.event.text) return null;
  return (
    <div className="grid items-start gap-10 @4xl:grid-cols-[1.35fr_1fr] @4xl:gap-14">
      {contest.description ? (
        <section aria-labelledby="about" className="grid content-start gap-4">
          <h2 id="about">{t('page.about')}</h2>
          <Rich text={contest.description} />
        </section>
      ) : null}
      {contest.event.text ? (
        <section aria-labelledby="event" className="grid content-start gap-3 rounded-l bg-sand p-6 @2xl:p-7">
          <h2 id="event" className="!text-[length:var(--text-h3)]">
            {t('page.event')}
          </h2>
          <p lang={contest.event.lang} className="whitespace-pre-line">
            {contest.event.text}
          </p>
        </section>
      ) : null}
    </div>
  );
}

/** Markdown made into safe HTML by the server. */
export function Rich({ text }: { text: RichText }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised in markdown.server.ts
  return <div lang={text.lang} className="prose" dangerouslySetInnerHTML={{ __html: text.html }} />;
}

import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { formatMoney } from '#app/core/money.ts';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { ContestCardView } from '../views.ts';
import { PhaseBadge } from './PhaseBadge.tsx';
import { WhenLine } from './page/WhenLine.tsx';

/** A contest in a list: the whole card leads to it. `wide` is the first one of the home page. */
export function ContestCard({
  contest,
  wide,
  eager,
  heading: Heading = 'h3',
}: {
  contest: ContestCardView;
  wide?: boolean;
  eager?: boolean;
  /** its level on the page */
  heading?: 'h2' | 'h3';
}) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const { prize } = contest;
  return (
    <article
      className={`relative grid overflow-hidden rounded-l bg-sheet shadow-lift-1 transition-shadow hover:shadow-lift-2 ${wide ? 'md:grid-cols-[1.1fr_1fr]' : 'content-start'}`}
    >
      {contest.cover ? (
        <Picture
          picture={{ ...contest.cover, alt: '' }}
          sizes={
            wide
              ? '(min-width: 48rem) 38rem, 94vw'
              : '(min-width: 64rem) 24rem, (min-width: 40rem) 46vw, 94vw'
          }
          crop
          eager={eager}
          className={wide ? 'md:h-full md:object-cover' : ''}
        />
      ) : (
        <RouteMotif />
      )}
      <div className={`grid content-center justify-items-start gap-3 p-5 sm:p-6 ${wide ? 'md:p-9' : ''}`}>
        <PhaseBadge phase={contest.phase} />
        <Heading
          lang={contest.title.lang}
          className={wide ? '!text-[length:var(--text-h2)] !font-extrabold' : '!text-[length:var(--text-h3)]'}
        >
          <a
            href={href(locale, `/contests/${contest.slug}`)}
            className="no-underline after:absolute after:inset-0 hover:underline"
          >
            {contest.title.text || t('page.noTitle')}
          </a>
        </Heading>
        <p lang={contest.summary.lang} className={`text-ink-2 ${wide ? '' : 'text-s'}`}>
          {contest.summary.text}
        </p>
        {prize ? (
          <p className="text-s font-semibold text-altyn-ink">
            <span aria-hidden="true">★ </span>
            <span lang={prize.name.lang}>{prize.name.text}</span>
            {prize.amount !== null && prize.currency
              ? ` · ${prize.quantity > 1 ? `${prize.quantity}\u00a0×\u00a0` : ''}${formatMoney(prize.amount, prize.currency, locale)}`
              : ''}
          </p>
        ) : null}
        <WhenLine contest={contest} />
        <p className="text-xs text-ink-2">
          <span lang={contest.organisation.lang}>{contest.organisation.text}</span>
          {contest.accepted > 0 ? ` · ${t('list.works', { count: contest.accepted })}` : ''}
        </p>
      </div>
    </article>
  );
}

/** Stands where a contest has no cover: a path with stations, as the product draws time. */
function RouteMotif() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 400 300"
      preserveAspectRatio="xMidYMid slice"
      className="aspect-4/3 h-full w-full bg-kok-soft"
      fill="none"
    >
      <path d="M-10 250 C 90 250 90 150 190 150 S 300 60 420 60" stroke="var(--kok)" strokeWidth="6" />
      <path
        d="M-10 90 C 60 90 120 210 410 230"
        stroke="var(--zhasyl)"
        strokeWidth="3"
        strokeDasharray="2 12"
        strokeLinecap="round"
      />
      <circle cx="80" cy="226" r="11" fill="var(--kok)" />
      <circle cx="190" cy="150" r="13" fill="var(--sheet)" stroke="var(--kok)" strokeWidth="6" />
      <circle cx="312" cy="83" r="11" fill="var(--sheet)" stroke="var(--line-strong)" strokeWidth="5" />
    </svg>
  );
}

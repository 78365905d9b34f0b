import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { WinnerView } from '../views.ts';

/** A winner: the work, its awards in gold, its people, and the jury's reason where it departed from the ranking. */
export function WinnerCard({ winner, slug, large }: { winner: WinnerView; slug: string; large?: boolean }) {
  const { t } = useTranslation('results');
  const locale = useLocale();
  const to = href(locale, `/contests/${slug}/entries/${winner.number}`);
  return (
    <article
      className={`grid content-start gap-3 ${large ? 'sm:col-span-2 lg:col-span-3 lg:grid-cols-[1.5fr_1fr] lg:items-center lg:gap-10' : ''}`}
    >
      {winner.picture ? (
        <a href={to} tabIndex={-1} aria-hidden="true" className="block overflow-hidden rounded-m">
          <Picture
            picture={winner.picture}
            crop
            eager={large}
            sizes={
              large
                ? '(min-width: 1024px) 690px, 100vw'
                : '(min-width: 1024px) 380px, (min-width: 640px) 50vw, 100vw'
            }
          />
        </a>
      ) : null}
      <div className="grid content-start gap-2">
        <div className="flex flex-wrap gap-2">
          {winner.awards.map((award) => (
            <Badge key={`${award.kind}-${award.text}`} tone="award">
              {award.text}
            </Badge>
          ))}
        </div>
        <h3 className={large ? '!text-[length:var(--text-h2)]' : ''}>
          <a href={to} className="no-underline hover:underline">
            {winner.title}
          </a>
        </h3>
        {winner.names.length > 0 ? <p>{winner.names.join(', ')}</p> : null}
        <p className="text-s text-ink-2 tabular">
          № {winner.number}
          {winner.score ? ` · ${t('page.score', { score: winner.score })}` : ''}
        </p>
        {winner.awards.map((award) =>
          award.prize || award.sum ? (
            <p key={`prize-${award.text}`} className="text-s font-semibold text-altyn-ink">
              {[award.prize, award.sum].filter(Boolean).join(' · ')}
            </p>
          ) : null,
        )}
        {winner.awards.map((award) =>
          award.reason ? (
            <p
              key={`reason-${award.text}`}
              lang={award.reason.lang}
              className="border-s-3 border-altyn ps-3 text-s"
            >
              <span className="font-semibold">{t('page.reason')}</span> {award.reason.text}
            </p>
          ) : null,
        )}
      </div>
    </article>
  );
}

import { useTranslation } from 'react-i18next';
import { href } from '#app/core/locale.ts';
import { Badge } from '#app/ui/Badge.tsx';
import { ButtonAnchor } from '#app/ui/Button.tsx';
import { Picture } from '#app/ui/Picture.tsx';
import { useLocale } from '#app/ui/viewer.ts';
import type { WinnerView } from '../views.ts';

/** Works that were awarded last. Nothing while there are none. */
export function Winners({ winners }: { winners: WinnerView[] }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  if (winners.length === 0) return null;
  return (
    <section aria-labelledby="winners" className="mt-16 grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="winners">{t('home.winners')}</h2>
        <ButtonAnchor look="quiet" href={href(locale, '/winners')}>
          {t('home.allWinners')}
        </ButtonAnchor>
      </div>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3">
        {winners.map((winner) => (
          <li key={`${winner.slug}-${winner.number}`}>
            <a
              href={href(locale, `/contests/${winner.slug}/entries/${winner.number}`)}
              className="group grid justify-items-start gap-1 no-underline"
            >
              {winner.picture ? (
                <Picture
                  picture={{ ...winner.picture, alt: '' }}
                  sizes="(min-width: 48rem) 24rem, 46vw"
                  crop
                  className="mb-2 rounded-m"
                />
              ) : null}
              <Badge tone="award">
                {winner.place
                  ? t('award.place', { place: winner.place })
                  : winner.award.text || t(`award.${winner.kind}`)}
              </Badge>
              <span className="mt-1 leading-snug font-semibold group-hover:underline">{winner.title}</span>
              <span lang={winner.contest.lang} className="text-s text-ink-2">
                {winner.contest.text}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const STEPS = ['read', 'send', 'judge', 'learn'] as const;

/** What Qalam is, in four steps of a resident's way. */
export function HowItGoes() {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  return (
    <section aria-labelledby="how" className="mt-16 grid gap-6 rounded-l bg-sand p-6 sm:p-10">
      <h2 id="how">{t('home.how')}</h2>
      <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {STEPS.map((step, i) => (
          <li key={step} className="grid content-start gap-1.5">
            <span
              aria-hidden="true"
              className="grid size-9 place-items-center rounded-full border-4 border-kok bg-sheet text-s font-extrabold text-kok"
            >
              {i + 1}
            </span>
            <strong className="text-l leading-snug">{t(`home.step.${step}.name`)}</strong>
            <span className="text-s text-ink-2">{t(`home.step.${step}.text`)}</span>
          </li>
        ))}
      </ol>
      <p>
        <ButtonAnchor look="quiet" href={href(locale, '/about')} className="-ms-5">
          {t('home.aboutLink')}
        </ButtonAnchor>
      </p>
    </section>
  );
}

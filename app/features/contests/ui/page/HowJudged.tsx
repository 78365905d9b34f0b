import { useTranslation } from 'react-i18next';
import { formatDay } from '#app/core/time.ts';
import { useLocale } from '#app/ui/viewer.ts';
import type { ContestView } from '../../views.ts';

/** Criteria with their share, and the proof that they do not change. */
export function HowJudged({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  return (
    <section aria-labelledby="how-judged" className="grid content-start gap-4">
      <h2 id="how-judged">{t('page.howJudged')}</h2>
      <ul className="grid gap-3">
        {contest.criteria.map((criterion) => (
          <li key={criterion.id} className="flex gap-5 rounded-m bg-sheet px-5 py-4 shadow-lift-1">
            <span className="w-16 shrink-0 pt-0.5 text-h3 leading-none font-extrabold text-kok tabular">
              {t('page.percent', { value: criterion.percent.replace('.', t('page.decimalMark')) })}
            </span>
            <span className="grid gap-0.5">
              <strong lang={criterion.name.lang}>{criterion.name.text}</strong>
              {criterion.description.text ? (
                <span lang={criterion.description.lang} className="text-s text-ink-2">
                  {criterion.description.text}
                </span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <HashLine contest={contest} />
    </section>
  );
}

function HashLine({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const { criteriaHash: hash, criteriaLockedAt: lockedAt, phase } = contest;
  if (!hash || !lockedAt) return null;
  const isLocked = phase !== 'draft' && phase !== 'announced';
  const date = formatDay(lockedAt, locale, contest.timeZone);
  return (
    <details className="text-xs text-ink-2">
      <summary className="min-h-11 py-3">
        {t(isLocked ? 'page.criteriaLocked' : 'page.criteriaWillLock', { date })}
        {' · '}
        <code className="font-mono">{`${hash.slice(0, 4)}…${hash.slice(-4)}`}</code>
      </summary>
      <p className="max-w-[60ch] pb-2">{t('page.hashMeaning')}</p>
      <code className="block font-mono break-all">{hash}</code>
    </details>
  );
}

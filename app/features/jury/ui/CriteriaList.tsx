import { useTranslation } from 'react-i18next';
import type { CriterionView } from '#app/features/contests/views.ts';

/** What is judged: each criterion with its weight and the words of its scale. */
export function CriteriaList({ criteria }: { criteria: CriterionView[] }) {
  const { t } = useTranslation('jury');
  return (
    <ol className="grid gap-4">
      {criteria.map((criterion) => (
        <li key={criterion.id} className="grid gap-3 rounded-l bg-sheet p-5 shadow-lift-1 sm:p-6">
          <div className="flex items-baseline justify-between gap-4">
            <h3 lang={criterion.name.lang}>{criterion.name.text}</h3>
            <p className="shrink-0 text-l font-bold tabular">{t('percent', { value: criterion.percent })}</p>
          </div>
          {criterion.description.text ? (
            <p lang={criterion.description.lang} className="max-w-[62ch] text-ink-2">
              {criterion.description.text}
            </p>
          ) : null}
          <div aria-hidden="true" className="h-1.5 rounded-full bg-sand">
            <div className="h-full rounded-full bg-kok" style={{ width: `${criterion.percent}%` }} />
          </div>
          {criterion.labels.length > 0 ? (
            <dl className="flex flex-wrap gap-x-5 gap-y-1.5 text-s">
              {criterion.labels.map(({ value, label }) => (
                <div key={value} className="flex items-baseline gap-2">
                  <dt className="grid min-w-7 place-items-center rounded-s bg-sand px-1.5 font-bold tabular">
                    {value}
                  </dt>
                  <dd lang={label.lang} className="text-ink-2">
                    {label.text}
                  </dd>
                </div>
              ))}
            </dl>
          ) : (
            <p className="text-s text-ink-2">
              {t('criteria.scale', { min: criterion.min, max: criterion.max })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

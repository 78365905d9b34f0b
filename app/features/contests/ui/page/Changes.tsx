import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '#app/core/time.ts';
import { useLocale } from '#app/ui/viewer.ts';
import type { ChangeView, ContestView } from '../../views.ts';

/** What changed since the announcement, in public: what, from what to what, and why. */
export function Changes({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  if (contest.changes.length === 0) return null;
  return (
    <section aria-labelledby="changes" className="grid gap-4">
      <h2 id="changes">{t('changes.title')}</h2>
      <ol className="grid gap-3">
        {contest.changes.map((change) => (
          <li key={change.id} className="grid gap-1 border-s-3 border-kok ps-4">
            <p className="text-s text-ink-2">{formatDay(change.at, locale, contest.timeZone)}</p>
            <p className="font-semibold">
              {t(`changes.field.${change.field}`, { defaultValue: t(`changes.kind.${change.kind}`) })}
              {change.subject ? `: ${change.subject}` : ''}
            </p>
            <Difference change={change} timeZone={contest.timeZone} />
            {change.reason ? (
              <p lang={change.reason.lang} className="text-s">
                {t('changes.reason', { reason: change.reason.text })}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Difference({ change, timeZone }: { change: ChangeView; timeZone: string }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const say = (value: string | Date | null) =>
    value instanceof Date ? formatInstant(value, locale, timeZone, value) : value;
  const [before, after] = [say(change.before), say(change.after)];
  if (!before && !after) return null;
  const isLong = (before?.length ?? 0) + (after?.length ?? 0) > 240;
  const lines = (
    <dl className="grid gap-x-3 text-s @md:grid-cols-[auto_1fr]">
      <dt className="text-ink-2">{t('changes.before')}</dt>
      <dd className="whitespace-pre-line line-through decoration-ink-2/50">
        {before ?? t('changes.nothing')}
      </dd>
      <dt className="text-ink-2">{t('changes.after')}</dt>
      <dd className="font-semibold whitespace-pre-line">{after ?? t('changes.nothing')}</dd>
    </dl>
  );
  if (!isLong) return lines;
  return (
    <details>
      <summary className="min-h-11 py-2 text-s text-kok">{t('changes.compare')}</summary>
      {lines}
    </details>
  );
}

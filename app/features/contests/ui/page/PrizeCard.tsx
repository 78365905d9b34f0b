import { useTranslation } from 'react-i18next';
import { INTL_TAG } from '#app/core/locale.ts';
import { formatMoney } from '#app/core/money.ts';
import { useLocale } from '#app/ui/viewer.ts';
import type { ContestView, PrizeView } from '../../views.ts';

/** What can be won and, below it, the contest in numbers. The one golden thing on the page. */
export function PrizeCard({ contest }: { contest: ContestView }) {
  const { t } = useTranslation('contests');
  const locale = useLocale();
  const [main, ...others] = contest.prizes;
  const number = new Intl.NumberFormat(INTL_TAG[locale]);
  const facts = [
    contest.jurors > 0 ? { name: t('page.jury'), value: t('page.people', { count: contest.jurors }) } : null,
    contest.accepted > 0 ? { name: t('page.acceptedWorks'), value: number.format(contest.accepted) } : null,
  ].filter((fact) => fact !== null);
  if (!main && facts.length === 0) return null;
  return (
    <section
      aria-labelledby={main ? 'prizes' : undefined}
      className="grid content-start gap-4 rounded-l bg-altyn-soft p-6 @2xl:p-7"
    >
      {main ? (
        <div className="grid gap-1">
          <h2 id="prizes" className="!text-[length:var(--text-h3)] text-altyn-ink">
            {main.isMain ? t('page.mainPrize') : t('page.prizes')}
            {': '}
            <span lang={main.name.lang}>{lowerFirst(main.name.text)}</span>
          </h2>
          <PrizeAmount prize={main} />
          {main.description.text ? <p lang={main.description.lang}>{main.description.text}</p> : null}
        </div>
      ) : null}
      {others.length > 0 ? (
        <ul className="grid gap-2">
          {others.map((prize) => (
            <li key={prize.id}>
              <strong lang={prize.name.lang}>{prize.name.text}</strong>
              <PrizeAmount prize={prize} />
              {prize.description.text ? (
                <span lang={prize.description.lang} className="block text-s">
                  {prize.description.text}
                </span>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {contest.mustAttend ? <p className="text-s font-semibold">{t('page.mustAttend')}</p> : null}
      {contest.nominations.length > 0 ? (
        <div>
          <h3 className="!text-[length:var(--text-m)]">{t('page.nominations')}</h3>
          <ul className="mt-1 grid gap-1 text-s">
            {contest.nominations.map((nomination) => (
              <li key={nomination.id}>
                <span lang={nomination.name.lang} className="font-semibold">
                  {nomination.name.text}
                </span>
                {nomination.description.text ? (
                  <span lang={nomination.description.lang}>{` · ${nomination.description.text}`}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {facts.length > 0 ? (
        <dl className="grid gap-2 text-s">
          {facts.map((fact) => (
            <div key={fact.name} className="flex justify-between gap-4">
              <dt>{fact.name}</dt>
              <dd className="font-bold tabular">{fact.value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </section>
  );
}

function PrizeAmount({ prize }: { prize: PrizeView }) {
  const locale = useLocale();
  const times = prize.quantity > 1 ? `${prize.quantity}\u00a0×\u00a0` : '';
  if (prize.amount !== null && prize.currency)
    return (
      <p className="text-h3 font-extrabold text-altyn-ink tabular">
        {times}
        {formatMoney(prize.amount, prize.currency, locale)}
      </p>
    );
  return prize.quantity > 1 ? <p className="font-bold tabular">{`× ${prize.quantity}`}</p> : null;
}

/** "Бас жүлде: планшет": a name begun with one capital goes on in lower case; an abbreviation stays. */
function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { href } from '#app/core/locale.ts';
import { useLocale } from '#app/ui/viewer.ts';
import type { OpeningCheck } from '../../opening-checks.ts';

/** What is missing, each with the way to where it is put right. */
export function OpeningChecks({
  contestId,
  checks,
  heading: Heading = 'h3',
}: {
  contestId: string;
  checks: readonly OpeningCheck[];
  heading?: 'h2' | 'h3';
}) {
  const { t } = useTranslation(['desk', 'common']);
  const locale = useLocale();
  return (['blocking', 'advisory'] as const).map((level) => {
    const ofLevel = checks.filter((check) => check.level === level);
    if (ofLevel.length === 0) return null;
    const tone = level === 'blocking' ? 'border-alma' : 'border-line-strong';
    return (
      <section key={level} className="grid gap-3">
        <Heading className="!text-[length:var(--text-m)]">
          {t(`desk:check.${level}`, { count: ofLevel.length })}
        </Heading>
        <ul className="grid gap-2">
          {ofLevel.map((check) => (
            <li key={`${check.code}-${check.tab}-${check.params?.locale ?? ''}`}>
              <Link
                to={href(locale, `/desk/contests/${contestId}/${check.tab}`)}
                className={`flex min-h-14 items-center justify-between gap-4 rounded-m border-s-4 bg-sheet px-5 py-3 no-underline shadow-lift-1 hover:bg-kok-soft ${tone}`}
              >
                <span>
                  <strong className="font-semibold">{t(`desk:tabs.${check.tab}`)}</strong>
                  {': '}
                  {t(`desk:check.${check.code}`, {
                    ...check.params,
                    language: check.params?.locale ? t(`common:language.${check.params.locale}`) : '',
                  })}
                </span>
                <span aria-hidden="true" className="text-kok">
                  →
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

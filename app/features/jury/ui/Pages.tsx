import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';

/** Pages of a list, by links that keep the rest of the address. Nothing when there is one. */
export function Pages({ page, pages }: { page: number; pages: number }) {
  const { t } = useTranslation('jury');
  const [search] = useSearchParams();
  if (pages < 2) return null;
  const at = (target: number) => {
    const next = new URLSearchParams(search);
    next.set('page', String(target));
    return `?${next}`;
  };
  const linkClass =
    'inline-flex min-h-11 items-center rounded-full border border-line bg-sheet px-5 text-s font-semibold text-kok-strong no-underline hover:border-kok';
  return (
    <nav aria-label={t('pages.label')} className="flex flex-wrap items-center gap-3">
      {page > 1 ? (
        <Link to={at(page - 1)} className={linkClass}>
          {t('pages.previous')}
        </Link>
      ) : null}
      <p className="text-s text-ink-2 tabular">{t('pages.at', { page, pages })}</p>
      {page < pages ? (
        <Link to={at(page + 1)} className={linkClass}>
          {t('pages.next')}
        </Link>
      ) : null}
    </nav>
  );
}

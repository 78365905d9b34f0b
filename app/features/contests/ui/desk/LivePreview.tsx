import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFetcher } from 'react-router';
import { href } from '#app/core/locale.ts';
import { useLocale } from '#app/ui/viewer.ts';
import type { ContestView } from '../../views.ts';
import { ContestPage } from '../page/ContestPage.tsx';

const PAUSE_MS = 500;

/** Asks the server for the page with what stands in the form, a moment after the last key. */
export function useLivePreview(contestId: string) {
  const locale = useLocale();
  const fetcher = useFetcher<ContestView>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const refresh = (form: HTMLFormElement, tab: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const data = new FormData();
      for (const [name, value] of new FormData(form)) if (typeof value === 'string') data.append(name, value);
      data.set('tab', tab);
      fetcher.submit(data, { method: 'post', action: href(locale, `/desk/contests/${contestId}/preview`) });
    }, PAUSE_MS);
  };
  return { refresh, typed: fetcher.data };
}

/** The public page itself in a narrow column beside the form. Without JavaScript it shows what is saved. */
export function LivePreview({ saved, typed }: { saved: ContestView; typed: ContestView | undefined }) {
  const { t } = useTranslation('desk');
  const locale = useLocale();
  return (
    <aside aria-label={t('preview.title')} className="hidden xl:block">
      <div className="sticky top-4 grid gap-3">
        <p className="flex items-baseline justify-between gap-4 text-s text-ink-2">
          <span>{t(typed ? 'preview.live' : 'preview.title')}</span>
          <Link to={href(locale, `/desk/contests/${saved.id}/preview`)} className="text-kok underline">
            {t('preview.whole')}
          </Link>
        </p>
        {/* It is looked at, not used: its links would lead away from the form. */}
        <div
          inert
          className="h-[calc(100dvh-9rem)] overflow-y-auto rounded-l border border-line bg-paper px-5 pb-8 shadow-lift-2 [scrollbar-width:thin]"
        >
          <ContestPage contest={typed ?? saved} />
        </div>
      </div>
    </aside>
  );
}

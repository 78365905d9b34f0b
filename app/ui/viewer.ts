import { useRouteLoaderData } from 'react-router';
import { DEFAULT_LOCALE, type Locale } from '#app/core/locale.ts';

/** Who looks at the page, as every screen may know it. */
export interface Viewer {
  locale: Locale;
  /** the product's name in the page's language: the title where a page has none */
  productName: string;
  origin: string;
  demo: boolean;
  /** ISO instant of the server, so that server and browser print the same remaining time */
  now: string;
  person: { name: string; organises: boolean; judges: boolean; administers: boolean } | null;
}

export function useViewer(): Viewer | undefined {
  return useRouteLoaderData<Viewer>('root');
}

/** The language of the page. */
export function useLocale(): Locale {
  return useViewer()?.locale ?? DEFAULT_LOCALE;
}

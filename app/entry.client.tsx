import i18next, { type BackendModule } from 'i18next';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { HydratedRouter } from 'react-router/dom';
import { I18N_OPTIONS } from '#app/platform/i18n/options.ts';

const files = import.meta.glob<Record<string, unknown>>('../locales/*/*.json', { import: 'default' });

/** Texts come per language and namespace, only those that the page names in `handle.ns`. */
const lazyTexts: BackendModule = {
  type: 'backend',
  init() {},
  read(language, namespace, done) {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no texts ${language}/${namespace}`), false);
    load().then(
      (texts) => done(null, texts),
      (error) => done(error, false),
    );
  },
};

async function hydrate() {
  const html = document.documentElement;
  await i18next
    .use(lazyTexts)
    .use(initReactI18next)
    .init({
      ...I18N_OPTIONS,
      lng: html.lang,
      ns: (html.dataset.ns ?? 'common').split(' '),
      react: { useSuspense: true },
    });
  keepKazakhPlurals();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18next}>
          <HydratedRouter />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

/** A browser without Kazakh data would use its own language's plural forms; Kazakh has English's two. */
function keepKazakhPlurals() {
  if (Intl.PluralRules.supportedLocalesOf(['kk']).length > 0) return;
  const resolver = i18next.services.pluralResolver as {
    getRule: (code: string, options?: object) => unknown;
  };
  const original = resolver.getRule.bind(resolver);
  resolver.getRule = (code, options) => original(code === 'kk' ? 'en' : code, options);
}

hydrate();

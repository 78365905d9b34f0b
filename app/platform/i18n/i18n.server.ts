import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type i18n, type TFunction } from 'i18next';
import { LOCALES, type Locale } from '#app/core/locale.ts';
import { I18N_OPTIONS } from './options.ts';

type Resources = Record<Locale, Record<string, Record<string, unknown>>>;

function readResources(): Resources {
  const root = join(process.cwd(), 'locales');
  const resources = {} as Resources;
  for (const locale of LOCALES) {
    resources[locale] = {};
    for (const file of readdirSync(join(root, locale)).filter((name) => name.endsWith('.json'))) {
      resources[locale][file.slice(0, -5)] = JSON.parse(readFileSync(join(root, locale, file), 'utf8'));
    }
  }
  return resources;
}

let resources: Resources | undefined;
const instances = new Map<Locale, i18n>();

/** The texts of one language, all namespaces loaded; one instance per language for the life of the process. */
export function i18nFor(locale: Locale): i18n {
  const existing = instances.get(locale);
  // In development texts are read again at each request, so that an edit shows at once.
  if (existing && process.env.NODE_ENV !== 'development') return existing;
  if (!resources || process.env.NODE_ENV === 'development') resources = readResources();
  const instance = i18next.createInstance();
  instance.init({
    ...I18N_OPTIONS,
    lng: locale,
    resources,
    ns: Object.keys(resources[locale]),
    initAsync: false,
  });
  instances.set(locale, instance);
  return instance;
}

/** `t` of a language outside React: mails, documents, feeds. */
export function tFor(locale: Locale): TFunction {
  return i18nFor(locale).t;
}

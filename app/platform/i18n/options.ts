import type { InitOptions } from 'i18next';

/** What server and browser share. Missing languages do not fall back: parity is checked by the tests. */
export const I18N_OPTIONS: InitOptions = {
  fallbackLng: false,
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  returnNull: false,
};

import { href, isLocale, type Locale } from '#app/core/locale.ts';

/**
 * A path of this site to go back to, or null. Only what starts with one slash and a language counts: no other host, no
 * `//host`, no backslash (browsers read it as a slash), no control characters, not the sign-in pages themselves.
 */
export function safeReturnTo(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 500) return null;
  if (!value.startsWith('/') || /[\\\s\p{Cc}]/u.test(value)) return null;
  const [, language, first] = value.split(/[/?#]/);
  if (!isLocale(language) || first === 'sign-in') return null;
  return value;
}

/** The sign-in page that leads back to a path afterwards. */
export function signInPath(locale: Locale, returnTo: string | null): string {
  const page = href(locale, '/sign-in');
  return returnTo ? `${page}?returnTo=${encodeURIComponent(returnTo)}` : page;
}

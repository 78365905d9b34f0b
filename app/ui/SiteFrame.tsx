import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { href, LOCALES, withLocale } from '#app/core/locale.ts';
import type { Viewer } from './viewer.ts';

/** Header, main, footer of every page that does not bring its own. */
export function SiteFrame({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-full focus:bg-sheet focus:px-5 focus:py-3 focus:shadow-lift-2"
      >
        {t('skipToContent')}
      </a>
      <SiteHeader viewer={viewer} />
      <main id="main" className="flex-1 pb-18">
        {children}
      </main>
      <SiteFooter viewer={viewer} />
    </div>
  );
}

/** Content at the width of reading and lists; everything in a page sits in one of these. */
export function Container({
  children,
  className = '',
  narrow,
}: {
  children: ReactNode;
  className?: string;
  narrow?: boolean;
}) {
  return (
    <div className={`mx-auto w-full px-4 sm:px-6 ${narrow ? 'max-w-180' : 'max-w-[1228px]'} ${className}`}>
      {children}
    </div>
  );
}

function SiteHeader({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('common');
  const { locale, person } = viewer;
  const links = [
    { to: '/contests', text: t('nav.contests') },
    { to: '/winners', text: t('nav.winners') },
    { to: '/news', text: t('nav.news') },
  ];
  const own = person
    ? [
        { to: '/my', text: t('nav.my') },
        ...(person.judges ? [{ to: '/jury', text: t('nav.jury') }] : []),
        ...(person.organises ? [{ to: '/desk', text: t('nav.desk') }] : []),
        ...(person.administers ? [{ to: '/admin', text: t('nav.admin') }] : []),
        { to: '/account', text: person.name || t('nav.account') },
      ]
    : [{ to: '/sign-in', text: t('nav.signIn') }];
  return (
    <header className="relative z-30">
      <Container className="flex min-h-18 items-center gap-x-5 gap-y-2">
        <Link
          to={href(locale, '/')}
          className="me-auto flex min-h-11 items-center gap-2.5 text-l font-extrabold no-underline"
        >
          <img src="/icon.svg" alt="" width={34} height={34} />
          {t('productName')}
        </Link>
        <nav aria-label={t('nav.label')} className="hidden items-center gap-1 lg:flex">
          {[...links, ...own].map((link) => (
            <NavItem key={link.to} to={href(locale, link.to)} text={link.text} />
          ))}
        </nav>
        <LanguageSwitch viewer={viewer} />
        <details className="group relative lg:hidden">
          <summary
            aria-label={t('nav.label')}
            className="grid size-11 list-none place-items-center rounded-full border border-line bg-sheet [&::-webkit-details-marker]:hidden"
          >
            <svg
              aria-hidden="true"
              width="20"
              height="20"
              viewBox="0 0 20 20"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
            >
              <path d="M3 6h14M3 10h14M3 14h14" />
            </svg>
          </summary>
          <nav
            aria-label={t('nav.label')}
            className="absolute end-0 top-13 grid w-64 gap-1 rounded-m bg-sheet p-2 shadow-lift-2"
          >
            {[...links, ...own].map((link) => (
              <NavItem key={link.to} to={href(locale, link.to)} text={link.text} />
            ))}
          </nav>
        </details>
      </Container>
    </header>
  );
}

function NavItem({ to, text }: { to: string; text: string }) {
  const { pathname } = useLocation();
  const here = pathname === to || pathname.startsWith(`${to}/`);
  return (
    <Link
      to={to}
      aria-current={here ? 'page' : undefined}
      className={`flex min-h-11 max-w-56 items-center rounded-full px-3.5 text-s no-underline hover:bg-sand ${here ? 'font-bold text-kok-strong' : ''}`}
    >
      <span className="truncate">{text}</span>
    </Link>
  );
}

/** The same page in another language; plain links, so that they work everywhere. */
function LanguageSwitch({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('common');
  const { pathname, search } = useLocation();
  return (
    <nav aria-label={t('language.label')} className="flex rounded-full bg-sand p-0.5">
      {LOCALES.map((locale) => {
        const here = locale === viewer.locale;
        return (
          <a
            key={locale}
            href={withLocale(pathname, locale) + search}
            hrefLang={locale}
            lang={locale}
            aria-current={here ? 'true' : undefined}
            aria-label={t(`language.${locale}`)}
            className={`grid min-h-10 min-w-11 place-items-center rounded-full px-2 text-xs font-bold no-underline ${here ? 'bg-sheet text-ink shadow-lift-1' : 'text-ink-2 hover:text-ink'}`}
          >
            {t(`language.short.${locale}`)}
          </a>
        );
      })}
    </nav>
  );
}

function SiteFooter({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('common');
  const links = [
    { to: href(viewer.locale, '/about'), text: t('footer.about') },
    { to: href(viewer.locale, '/open-data'), text: t('footer.openData') },
    { to: '/feeds/contests.atom', text: t('footer.feed') },
  ];
  return (
    <footer className="border-t border-line py-8 text-s text-ink-2">
      <Container className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="me-auto">{t('footer.line')}</p>
        {links.map((link) => (
          <a
            key={link.to}
            href={link.to}
            className="inline-flex min-h-11 items-center underline underline-offset-3"
          >
            {link.text}
          </a>
        ))}
      </Container>
    </footer>
  );
}

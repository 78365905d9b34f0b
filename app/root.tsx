import '@fontsource-variable/golos-text/wght.css';
import './ui/theme.css';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  type MiddlewareFunction,
  Outlet,
  redirect,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import { DEFAULT_LOCALE, href, isLocale } from '#app/core/locale.ts';
import { readSession } from '#app/features/people/session.server.ts';
import { isDemo, publicOrigin } from '#app/platform/env.server.ts';
import { makeContext } from '#app/platform/http/make-context.server.ts';
import { ctxContext, getCtx } from '#app/platform/http/request-context.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import type { Route } from './+types/root.ts';
import { ErrorPage } from './ui/ErrorPage.tsx';
import { SiteFrame } from './ui/SiteFrame.tsx';
import type { Viewer } from './ui/viewer.ts';

/** Paths that are not pages of a language. */
const WITHOUT_LANGUAGE = /^\/(api|media|feeds|share|healthz|auth|assets)(\/|$)|\.[a-z0-9]{2,12}$/;

const requestContext: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const ctx = await makeContext(request, readSession);
  context.set(ctxContext, ctx);
  const url = new URL(request.url);
  if (
    !isLocale(url.pathname.split('/')[1]) &&
    !WITHOUT_LANGUAGE.test(url.pathname) &&
    request.method === 'GET'
  ) {
    throw redirect(href(ctx.locale, url.pathname) + url.search, {
      headers: { Vary: 'Accept-Language, Cookie' },
    });
  }
  const response = await next();
  // Pages name the signed-in person: unless one says otherwise, no cache on the way may keep it.
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-cache');
  return response;
};

export const middleware: MiddlewareFunction<Response>[] = [requestContext];

/** Every page has a title, error pages too; a page's own replaces this one. */
export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.productName }];

export function loader({ context }: Route.LoaderArgs) {
  const { actor, locale, now } = getCtx(context);
  const viewer: Viewer = {
    locale,
    productName: tFor(locale)('common:productName'),
    origin: publicOrigin(),
    demo: isDemo(),
    now: now.toISOString(),
    person:
      actor.kind === 'user'
        ? {
            name: actor.name || actor.email || '',
            organises: actor.memberships.length > 0,
            judges: actor.juries.length > 0,
            administers: actor.isPlatformAdmin,
          }
        : null,
  };
  return viewer;
}

/** `handle` of a route: the text namespaces it needs in the browser, and whether it needs scripts at all. */
export interface PageHandle {
  ns?: string[];
  hydrate?: boolean;
  /** the page brings its own header (the juror's page, the editor) */
  bare?: boolean;
}

export function Layout({ children }: { children: React.ReactNode }) {
  const viewer = useRouteLoaderData<typeof loader>('root');
  const handles = useMatches().map((match) => match.handle as PageHandle | undefined);
  const hydrate = handles.every((handle) => handle?.hydrate !== false);
  const namespaces = [...new Set(['common', 'errors', ...handles.flatMap((handle) => handle?.ns ?? [])])];
  return (
    <html lang={viewer?.locale ?? DEFAULT_LOCALE} data-ns={namespaces.join(' ')}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fdfaf5" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#101b1f" media="(prefers-color-scheme: dark)" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {hydrate ? (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        ) : null}
        {/* Pages without the framework reload on a change, too, while developing. */}
        {!hydrate && import.meta.env.DEV ? <script type="module" src="/@vite/client" /> : null}
        <script type="module" src="/enhance.js" async />
      </body>
    </html>
  );
}

export default function App({ loaderData }: Route.ComponentProps) {
  const bare = useMatches().some((match) => (match.handle as PageHandle | undefined)?.bare);
  if (bare) return <Outlet />;
  return (
    <SiteFrame viewer={loaderData}>
      <Outlet />
    </SiteFrame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const viewer = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const refusal = isRouteErrorResponse(error) ? error.data : undefined;
  const page = (
    <ErrorPage
      status={status}
      code={refusal?.code}
      params={refusal?.params}
      locale={viewer?.locale ?? DEFAULT_LOCALE}
    />
  );
  return viewer ? <SiteFrame viewer={viewer}>{page}</SiteFrame> : page;
}

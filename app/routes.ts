import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/** Every URL of the product. Pages carry the language; API, media and feeds do not. */
export default [
  ...prefix(':lang', [
    index('routes/home.tsx'),
    // people
    route('sign-in', 'routes/people/sign-in.tsx'),

    // contests: public

    // entries: resident

    // gallery, results
    route('news', 'routes/news/list.tsx'),
    route('news/:slug', 'routes/news/post.tsx'),
    route('open-data', 'routes/open-data.tsx'),

    // organiser's desk

    // jury

    // administration
  ]),
  // without a language: files, feeds, API, sign-in callbacks
  ...prefix('api/v1', [
    route('openapi.json', 'routes/api/openapi.ts'),
    route('contests', 'routes/api/contests.ts'),
    route('contests/:slug', 'routes/api/contest.ts'),
    route('contests/:slug/entries', 'routes/api/contest-entries.ts'),
    route('contests/:slug/results', 'routes/api/contest-results.ts'),
    route('*', 'routes/api/missing.ts'),
  ]),
  route('feeds/:file', 'routes/feeds/feed.ts'),
  route('sitemap.xml', 'routes/feeds/sitemap.ts'),
  route('healthz', 'routes/healthz.ts'),
  route('auth/*', 'routes/auth.ts'),
] satisfies RouteConfig;

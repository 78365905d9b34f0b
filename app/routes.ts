import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/** Every URL of the product. Pages carry the language; API, media and feeds do not. */
export default [
  ...prefix(':lang', [
    index('routes/home.tsx'),
    // people

    // contests: public

    // entries: resident

    // gallery, results

    // organiser's desk

    // jury

    // administration
  ]),
  // without a language: files, feeds, API, sign-in callbacks
  route('healthz', 'routes/healthz.ts'),
] satisfies RouteConfig;

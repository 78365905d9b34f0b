import { index, prefix, type RouteConfig, route } from '@react-router/dev/routes';

/** Every URL of the product. Pages carry the language; API, media and feeds do not. */
export default [
  ...prefix(':lang', [
    index('routes/home.tsx'),
    // people
    route('sign-in', 'routes/people/sign-in.tsx'),
    route('sign-in/code', 'routes/people/sign-in-code.tsx'),
    route('sign-in/link/:token', 'routes/people/sign-in-link.tsx'),
    route('sign-out', 'routes/people/sign-out.ts'),
    route('account', 'routes/people/account.tsx'),
    route('account/one-time-password', 'routes/people/account-totp.tsx'),
    route('account/confirm', 'routes/people/account-confirm.tsx'),
    route('account/export', 'routes/people/account-export.ts'),
    route('account/delete', 'routes/people/account-delete.tsx'),
    route('goodbye', 'routes/people/goodbye.tsx'),
    route('invitations/:token', 'routes/people/invitation.tsx'),

    // contests: public
    route('contests', 'routes/contests/list.tsx'),
    route('contests/:slug', 'routes/contests/contest.tsx'),
    route('contests/:slug/rules', 'routes/contests/rules.tsx'),
    route('about', 'routes/about.tsx'),

    // entries: resident
    route('contests/:slug/enter', 'routes/entries/enter.tsx'),
    route('entries/:entryId/edit', 'routes/entries/edit.tsx'),
    route('entries/:entryId/answers', 'routes/entries/answers.ts'),
    route('entries/:entryId/files', 'routes/entries/files.ts'),
    route('entries/:entryId/submitted', 'routes/entries/submitted.tsx'),
    route('my', 'routes/my/list.tsx'),
    route('my/:entryId', 'routes/my/entry.tsx'),

    // gallery, results
    route('contests/:slug/results', 'routes/results/contest-results.tsx'),
    route('winners', 'routes/results/winners.tsx'),
    route('contests/:slug/entries', 'routes/gallery/gallery.tsx'),
    route('contests/:slug/entries/:number', 'routes/gallery/entry.tsx'),
    route('news', 'routes/news/list.tsx'),
    route('news/:slug', 'routes/news/post.tsx'),
    route('open-data', 'routes/open-data.tsx'),

    // organiser's desk
    route('desk/:orgSlug/members', 'routes/desk/organisation/members.tsx'),
    route('desk/:orgSlug/news', 'routes/desk/organisation/news.tsx'),
    route('desk/:orgSlug/settings', 'routes/desk/organisation/settings.tsx'),
    route('desk', 'routes/desk/list.tsx'),
    route('desk/new', 'routes/desk/new.tsx'),
    route('desk/contests/:contestId', 'routes/desk/contest/layout.tsx', [
      index('routes/desk/contest/overview.tsx'),
      // set up
      route('content', 'routes/desk/contest/content.tsx'),
      route('dates', 'routes/desk/contest/dates.tsx'),
      route('form', 'routes/desk/contest/form.tsx'),
      route('criteria', 'routes/desk/contest/criteria.tsx'),
      route('prizes', 'routes/desk/contest/prizes.tsx'),
      route('partners', 'routes/desk/contest/partners.tsx'),
      route('publish', 'routes/desk/contest/publish.tsx'),
      // run
      route('moderation', 'routes/desk/contest/moderation.tsx'),
      route('jury', 'routes/desk/contest/jury.tsx'),
      route('decisions', 'routes/desk/contest/decisions.tsx'),
      route('exports', 'routes/desk/contest/exports.tsx'),
      route('log', 'routes/desk/contest/log.tsx'),
    ]),
    route('desk/contests/:contestId/preview', 'routes/desk/contest/preview.tsx'),

    route('desk/contests/:contestId/exports/:file', 'routes/desk/contest/export-file.ts'),

    // jury
    route('jury', 'routes/jury/list.tsx'),
    route('jury/:contestId', 'routes/jury/contest.tsx'),
    route('jury/:contestId/score/:entryId', 'routes/jury/score.tsx'),
    route('jury/:contestId/score/:entryId/sheet', 'routes/jury/sheet.ts'),

    // administration
    route('admin', 'routes/admin/layout.tsx', [
      index('routes/admin/overview.tsx'),
      route('organisations', 'routes/admin/organisations.tsx'),
      route('people', 'routes/admin/people.tsx'),
      route('mail', 'routes/admin/mails.tsx'),
      route('mail/:mailId', 'routes/admin/mail.tsx'),
      route('jobs', 'routes/admin/jobs.tsx'),
    ]),
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
  route('media/:mediaId/:file', 'routes/media/file.ts'),
  route('share/contests/:name', 'routes/share/contest-picture.ts'),
  route('share/contests/:slug/qr.svg', 'routes/share/contest-qr.ts'),
  route('auth/*', 'routes/auth.ts'),
  route('*', 'routes/missing.tsx'),
] satisfies RouteConfig;

import { datesChangedHandler, sweepDraftsHandler } from '#app/features/entries/jobs.server.ts';
import { ENTRIES_CRONTAB } from '#app/features/entries/jobs.ts';
import { remindLateHandler } from '#app/features/jury/jobs.server.ts';
import { JURY_CRONTAB } from '#app/features/jury/jobs.ts';
import { sweepPeopleHandler } from '#app/features/people/jobs.server.ts';
import { PEOPLE_CRONTAB } from '#app/features/people/jobs.ts';
import { notifyResultsHandler } from '#app/features/results/jobs.server.ts';
import type { JobHandler } from '#app/platform/jobs/worker.server.ts';
import { deliverMailHandler } from '#app/platform/mail/jobs.server.ts';
import { forgetMediaHandler, renderMediaHandler } from '#app/platform/media/jobs.server.ts';

/** Every job handler of the product; a feature's `jobs.server.ts` exports its own. */
export const HANDLERS: JobHandler[] = [
  sweepPeopleHandler,
  deliverMailHandler,
  renderMediaHandler,
  forgetMediaHandler,
  datesChangedHandler,
  sweepDraftsHandler,
  notifyResultsHandler,
  remindLateHandler,
];

/** What runs by the clock (graphile-worker crontab, UTC). */
export const CRONTAB = [PEOPLE_CRONTAB, ENTRIES_CRONTAB, JURY_CRONTAB].join('\n');

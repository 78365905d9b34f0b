import { type Answer, allow, deny } from '#app/core/errors.ts';

/** People, mails and jobs of the whole platform are the administrator's. */
export function canAdminister(actor: { isPlatformAdmin: boolean }): Answer {
  return actor.isPlatformAdmin ? allow : deny('FORBIDDEN');
}

import { asLocalized } from '#app/core/localized.ts';
import type { Reader } from '#app/platform/db/client.server.ts';
import { type TextState, textStates } from './completeness.ts';
import { criterionOf } from './criteria-rows.ts';
import type { EditedContest } from './editing.server.ts';
import { parseForm } from './form-fields.ts';
import { type OpeningCheck, openingChecks } from './opening-checks.ts';

/** Every text of a contest and the languages it lacks. */
export function textStatesOf(contest: Omit<EditedContest, 'partners'>): TextState[] {
  const described = (rows: readonly { name: unknown; description: unknown }[]) =>
    rows.map((row) => ({ name: asLocalized(row.name), description: asLocalized(row.description) }));
  return textStates({
    title: asLocalized(contest.title),
    summary: asLocalized(contest.summary),
    description: asLocalized(contest.description),
    rules: asLocalized(contest.rules),
    eventText: asLocalized(contest.eventText),
    coverAlt: asLocalized(contest.coverAlt),
    hasCover: contest.coverId !== null,
    form: parseForm(contest.form),
    criteria: described(contest.criteria),
    prizes: described(contest.prizes),
    nominations: described(contest.nominations),
  });
}

/** What stands between the contest and its announcement. */
export async function openingChecksOf(
  reader: Reader,
  contest: EditedContest,
  now: Date,
): Promise<OpeningCheck[]> {
  const [jurors, jurorsInvited] = await Promise.all([
    reader.juror.count({ where: { contestId: contest.id, removedAt: null } }),
    reader.invitation.count({
      where: {
        contestId: contest.id,
        role: 'juror',
        acceptedAt: null,
        revokedAt: null,
        expiresAt: { gt: now },
      },
    }),
  ]);
  return openingChecks({
    texts: textStatesOf(contest),
    dates: contest,
    form: parseForm(contest.form),
    criteria: contest.criteria.map(criterionOf),
    contactEmail: contest.contactEmail,
    prizes: contest.prizes.length,
    hasCover: contest.coverId !== null,
    jurors,
    jurorsInvited,
    now,
  });
}

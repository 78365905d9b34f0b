import type { Localized } from '#app/core/localized.ts';
import { TEMPLATES, type TemplateKey } from '#app/features/contests/templates.ts';
import type { Prisma, Tx } from '#app/platform/db/client.server.ts';

export interface SeedContest {
  organisationId: string;
  slug: string;
  template: TemplateKey;
  title: Localized;
  summary: Localized;
  description: Localized;
  eventText?: Localized;
  hashtags: string[];
  contactEmail: string;
  dates: Pick<
    Prisma.ContestUncheckedCreateInput,
    'announcedAt' | 'opensAt' | 'closesAt' | 'judgingStartsAt' | 'judgingEndsAt' | 'resultsAt'
  >;
}

/** A contest as its template makes it, with dates that may lie in the past (which the editor would rightly refuse). */
export async function makeContestRow(tx: Tx, contest: SeedContest) {
  const { dates, template, eventText, ...texts } = contest;
  const { form, criteria, prizes, rules, mustAttend } = TEMPLATES[template];
  return tx.contest.create({
    data: {
      ...texts,
      ...dates,
      template,
      rules,
      mustAttend,
      eventText: eventText ?? {},
      contactName: '',
      form: form as object[],
      criteria: { create: criteria.map((criterion, position) => ({ ...criterion, position })) },
      prizes: { create: prizes.map((prize, position) => ({ ...prize, position })) },
    },
    include: { criteria: { orderBy: { position: 'asc' } }, prizes: true },
  });
}

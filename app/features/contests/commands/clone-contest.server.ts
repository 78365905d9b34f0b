import { LOCALES } from '#app/core/locale.ts';
import { asLocalized, type Localized } from '#app/core/localized.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { contestForEditing } from '../editing.server.ts';
import { freeSlug, organisationToRun } from './create-contest.server.ts';

/** Makes a draft with everything of a contest but its dates, entries and jury; titles get `suffix` in their language. */
export function cloneContest(
  ctx: Ctx,
  input: { contestId: string; suffix: Localized },
): Promise<{ id: string }> {
  return transact(ctx, async (tx) => {
    const source = await contestForEditing(tx, ctx, input.contestId, 'see-contest', null);
    await organisationToRun(tx, ctx, source.organisationId);
    const title: Localized = {};
    for (const locale of LOCALES) {
      const text = asLocalized(source.title)[locale];
      if (text) title[locale] = `${text} ${input.suffix[locale] ?? ''}`.trim();
    }
    const rows = <T extends { id: string; contestId: string }>(list: T[]) => ({
      create: list.map(({ id: _id, contestId: _contestId, ...row }) => row as object as never),
    });
    const clone = await tx.contest.create({
      data: {
        organisationId: source.organisationId,
        clonedFromId: source.id,
        slug: await freeSlug(tx, title),
        template: source.template,
        title,
        summary: source.summary ?? {},
        description: source.description ?? {},
        rules: source.rules ?? {},
        contactName: source.contactName,
        contactEmail: source.contactEmail,
        contactPhone: source.contactPhone,
        hashtags: source.hashtags,
        eventText: source.eventText ?? {},
        mustAttend: source.mustAttend,
        coverId: source.coverId,
        coverAlt: source.coverAlt ?? {},
        timeZone: source.timeZone,
        graceMinutes: source.graceMinutes,
        form: source.form ?? [],
        blind: source.blind,
        scoreDecimals: source.scoreDecimals,
        tieBreak: source.tieBreak ?? [],
        criteria: rows(source.criteria),
        prizes: rows(source.prizes),
        nominations: rows(source.nominations),
        partners: rows(source.partners),
      },
      select: { id: true },
    });
    await audit(tx, ctx, {
      type: 'contest.cloned',
      organisationId: source.organisationId,
      contestId: clone.id,
      payload: { from: source.id },
    });
    return clone;
  });
}

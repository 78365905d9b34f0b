import { AppError, forbidden, unauthenticated } from '#app/core/errors.ts';
import { isSlug, slugify } from '#app/core/ids.ts';
import type { Localized } from '#app/core/localized.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { criteriaHash } from '../criteria-hash.server.ts';
import { criterionOf } from '../criteria-rows.ts';
import { suggestDates, TEMPLATES, type TemplateKey } from '../templates.ts';

export interface NewContest {
  organisationId: string;
  template: TemplateKey;
  title: Localized;
}

/** Makes a draft from a template, with suggested dates. Returns its id and address. */
export function createContest(ctx: Ctx, input: NewContest): Promise<{ id: string; slug: string }> {
  return transact(ctx, async (tx) => {
    const organisation = await organisationToRun(tx, ctx, input.organisationId);
    const template = TEMPLATES[input.template];
    const contest = await tx.contest.create({
      data: {
        organisationId: organisation.id,
        slug: await freeSlug(tx, input.title),
        template: input.template,
        title: input.title,
        summary: template.summary,
        rules: template.rules,
        mustAttend: template.mustAttend,
        contactEmail: organisation.contactEmail,
        timeZone: organisation.timeZone,
        form: template.form,
        ...suggestDates(input.template, ctx.now, organisation.timeZone),
        criteria: { create: template.criteria.map((criterion, position) => ({ ...criterion, position })) },
        prizes: { create: template.prizes.map((prize, position) => ({ ...prize, position })) },
      },
      include: { criteria: { orderBy: { position: 'asc' } } },
    });
    await tx.contest.update({
      where: { id: contest.id },
      data: { criteriaHash: criteriaHash(contest.criteria.map(criterionOf)) },
    });
    await audit(tx, ctx, {
      type: 'contest.created',
      organisationId: organisation.id,
      contestId: contest.id,
      payload: { template: input.template, slug: contest.slug },
    });
    return { id: contest.id, slug: contest.slug };
  });
}

/** The organisation, when the person organises for it (a moderator may not make contests). */
export async function organisationToRun(tx: Tx, ctx: Ctx, organisationId: string) {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  const membership = ctx.actor.memberships.find((m) => m.organisationId === organisationId);
  if (!membership || membership.role === 'moderator') throw forbidden();
  if (membership.requiresStrongAuth && !ctx.actor.hasStrongAuth) throw forbidden('STRONG_AUTH_FIRST');
  const organisation = await tx.organisation.findFirst({
    where: { id: membership.organisationId },
    select: { id: true, contactEmail: true, timeZone: true },
  });
  if (!organisation) throw new AppError('NOT_FOUND', {}, 404);
  return organisation;
}

/** An address from the title, with a number when it is taken. */
export async function freeSlug(tx: Tx, title: Localized): Promise<string> {
  const stem = slugify(title.kk ?? title.ru ?? title.en ?? '') || 'contest';
  const taken = await tx.contest.findMany({
    where: { slug: { startsWith: stem } },
    select: { slug: true },
  });
  const known = new Set(taken.map(({ slug }) => slug));
  let slug = stem;
  for (let n = 2; known.has(slug) || !isSlug(slug); n += 1) slug = `${stem}-${n}`;
  return slug;
}

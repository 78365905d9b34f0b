import { demand, notFound, unauthenticated } from '#app/core/errors.ts';
import { isSlug } from '#app/core/ids.ts';
import type { Actor, Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { canManage, type OrganisationAbility } from './policy.ts';

/** The where-builder of organisations as workplaces: those the person works for. */
export function ownOrganisations(actor: Pick<Actor, 'memberships'>): Prisma.OrganisationWhereInput {
  return { id: { in: actor.memberships.map((membership) => membership.organisationId) } };
}

const ORGANISATION = {
  id: true,
  slug: true,
  name: true,
  about: true,
  contactEmail: true,
  timeZone: true,
  requiresStrongAuth: true,
  logo: { select: { id: true, state: true, width: true, height: true, placeholder: true, variants: true } },
} satisfies Prisma.OrganisationSelect;

/** The organisation of a desk URL, for a person who may do `ability` in it; hidden (404) from those outside. */
export async function organisationFor(ctx: Ctx, slug: string | undefined, ability: OrganisationAbility) {
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  if (!isSlug(slug)) throw notFound();
  const organisation = await ctx.db.organisation.findFirst({
    where: { AND: [{ slug }, ownOrganisations(ctx.actor)] },
    select: ORGANISATION,
  });
  if (!organisation) throw notFound();
  demand(canManage(ctx.actor, organisation.id, ability));
  return organisation;
}

/** The same question inside a command. The system (seed, jobs) may. */
export function demandIn(ctx: Ctx, organisationId: string, ability: OrganisationAbility): void {
  if (ctx.actor.kind === 'system') return;
  if (ctx.actor.kind === 'visitor') throw unauthenticated();
  demand(canManage(ctx.actor, organisationId, ability));
}

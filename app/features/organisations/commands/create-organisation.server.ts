import { AppError } from '#app/core/errors.ts';
import { isSlug } from '#app/core/ids.ts';
import type { Locale } from '#app/core/locale.ts';
import type { Localized } from '#app/core/localized.ts';
import { demandAdministrator } from '#app/features/people/administration.server.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { RESERVED_SLUGS } from '../schema.ts';
import { createInvitation } from './create-invitation.server.ts';

/**
 * Makes an organisation and invites its first owner. Throws SLUG_INVALID or SLUG_TAKEN. For administrators (and the command line).
 */
export function createOrganisation(
  ctx: Ctx,
  input: { slug: string; name: Localized; owner: { email: string; name: string; locale: Locale } },
): Promise<{ id: string; slug: string }> {
  return transact(ctx, async (tx) => {
    demandAdministrator(ctx);
    if (!isSlug(input.slug) || RESERVED_SLUGS.includes(input.slug))
      throw new AppError('SLUG_INVALID', {}, 422);
    const [created] = await tx.organisation.createManyAndReturn({
      data: { slug: input.slug, name: input.name },
      skipDuplicates: true,
      select: { id: true, slug: true },
    });
    if (!created) throw new AppError('SLUG_TAKEN', {}, 422);
    await audit(tx, ctx, { type: 'organisation.created', organisationId: created.id });
    await createInvitation(tx, ctx, { organisationId: created.id, role: 'owner', ...input.owner });
    return created;
  });
}

/** Invites another owner to an organisation that lost touch with its own. For administrators. */
export function inviteOwner(
  ctx: Ctx,
  input: { organisationId: string; email: string; name: string; locale: Locale },
): Promise<string> {
  return transact(ctx, async (tx) => {
    demandAdministrator(ctx);
    return createInvitation(tx, ctx, { ...input, role: 'owner' });
  });
}

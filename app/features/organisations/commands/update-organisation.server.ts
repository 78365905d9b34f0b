import { AppError, notFound } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { lockRow, transact } from '#app/platform/db/transact.server.ts';
import { enqueue } from '#app/platform/jobs/enqueue.server.ts';
import { createMedia, type IncomingFile } from '#app/platform/media/intake.server.ts';
import { forgetMediaJob } from '#app/platform/media/jobs.ts';
import { demandIn } from '../find-organisation.server.ts';
import type { OrganisationSettings } from '../schema.ts';

/** Changes what an organisation says of itself. */
export function updateOrganisation(
  ctx: Ctx,
  input: { organisationId: string; settings: OrganisationSettings },
): Promise<void> {
  const { organisationId: id, settings } = input;
  return transact(ctx, async (tx) => {
    demandIn(ctx, id, 'manage-settings');
    if (!(await lockRow(tx, 'Organisation', id))) throw notFound();
    await tx.organisation.update({ where: { id }, data: settings });
    await audit(tx, ctx, { type: 'organisation.changed', organisationId: id });
  });
}

/** Puts a received picture in the place of the logo, or none; the old one is forgotten. */
export function changeLogo(
  ctx: Ctx,
  input: { organisationId: string; logo: IncomingFile | null },
): Promise<void> {
  const { organisationId: id, logo } = input;
  return transact(ctx, async (tx) => {
    demandIn(ctx, id, 'manage-settings');
    if (!(await lockRow(tx, 'Organisation', id))) throw notFound();
    const before = await tx.organisation.findUniqueOrThrow({ where: { id }, select: { logoId: true } });
    const mediaId = logo ? await createMedia(tx, ctx, 'logo', logo) : null;
    await tx.organisation.update({ where: { id }, data: { logoId: mediaId } });
    if (before.logoId) await enqueue(tx, forgetMediaJob, { mediaIds: [before.logoId] });
    await audit(tx, ctx, { type: 'organisation.logo-changed', organisationId: id, payload: { mediaId } });
  });
}

/** Demands a second factor of the staff, or stops. Switched on only by an owner who has shown one: nobody locks themselves out. */
export function requireStrongAuth(
  ctx: Ctx,
  input: { organisationId: string; isRequired: boolean },
): Promise<void> {
  const { organisationId: id, isRequired } = input;
  return transact(ctx, async (tx) => {
    demandIn(ctx, id, 'manage-settings');
    if (isRequired && !ctx.actor.hasStrongAuth) throw new AppError('STRONG_AUTH_FIRST', {}, 403);
    if (!(await lockRow(tx, 'Organisation', id))) throw notFound();
    await tx.organisation.update({ where: { id }, data: { requiresStrongAuth: isRequired } });
    await audit(tx, ctx, {
      type: 'organisation.strong-auth-changed',
      organisationId: id,
      payload: { isRequired },
    });
  });
}

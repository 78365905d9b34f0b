import { AppError, demand, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import type { Locale } from '#app/core/locale.ts';
import { contestFor } from '#app/features/contests/find-contest.server.ts';
import {
  renewInvitation,
  withdrawInvitation,
} from '#app/features/organisations/commands/change-invitation.server.ts';
import { createInvitation } from '#app/features/organisations/commands/create-invitation.server.ts';
import { INVITE_LIMIT } from '#app/features/organisations/schema.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { lockContestForJury } from '../desk-lock.server.ts';
import { canChangeJury } from '../policy.ts';
import { JURY_LIMITS } from '../schema.ts';

export interface InviteJuror {
  contestId: string;
  /** normalised */
  email: string;
  name: string;
  /** language of the mail */
  locale: Locale;
}

/**
 * Invites a juror by e-mail. In a blind contest staff of the organisation cannot judge: they see who the authors are.
 */
export async function inviteJuror(ctx: Ctx, input: InviteJuror): Promise<void> {
  // The right first: a stranger must not use up the organiser's limit.
  await contestFor(ctx, input.contestId, 'manage-jury');
  await countAttempt(ctx, INVITE_LIMIT, input.contestId);
  await transact(ctx, async (tx) => {
    const contest = await lockContestForJury(tx, ctx, input.contestId);
    demand(canChangeJury(contest, ctx.now), 409);
    await demandNewJuror(tx, contest, input.email);
    const invitationId = await createInvitation(tx, ctx, {
      organisationId: contest.organisationId,
      contestId: contest.id,
      email: input.email,
      name: input.name,
      locale: input.locale,
      role: 'juror',
    });
    await audit(tx, ctx, {
      type: 'jury.juror-invited',
      organisationId: contest.organisationId,
      contestId: contest.id,
      payload: { invitationId },
    });
  });
}

async function demandNewJuror(
  tx: Tx,
  contest: { id: string; organisationId: string; blind: boolean },
  email: string,
): Promise<void> {
  const jurors = await tx.juror.findMany({
    where: { contestId: contest.id, removedAt: null },
    select: { user: { select: { email: true } } },
  });
  if (jurors.some((juror) => juror.user.email.toLowerCase() === email)) throw new AppError('JURY_ALREADY');
  if (jurors.length >= JURY_LIMITS.jurors) throw new AppError('JURY_TOO_LARGE', { max: JURY_LIMITS.jurors });
  if (!contest.blind) return;
  const staff = await tx.membership.count({
    where: { organisationId: contest.organisationId, user: { email } },
  });
  if (staff > 0) throw new AppError('JURY_IS_STAFF');
}

/** Sends a juror's invitation again with a new link. */
export async function reinviteJuror(ctx: Ctx, contestId: string, invitationId: string): Promise<void> {
  await contestFor(ctx, contestId, 'manage-jury');
  await countAttempt(ctx, INVITE_LIMIT, contestId);
  await transact(ctx, async (tx) => {
    const contest = await lockContestForJury(tx, ctx, contestId);
    demand(canChangeJury(contest, ctx.now), 409);
    await demandInvitationOf(tx, contest.id, invitationId);
    await renewInvitation(tx, ctx, { organisationId: contest.organisationId, invitationId });
  });
}

/** Takes a juror's invitation back. */
export function withdrawJurorInvitation(ctx: Ctx, contestId: string, invitationId: string): Promise<void> {
  return transact(ctx, async (tx) => {
    const contest = await lockContestForJury(tx, ctx, contestId);
    await demandInvitationOf(tx, contest.id, invitationId);
    await withdrawInvitation(tx, ctx, { organisationId: contest.organisationId, invitationId });
  });
}

/** The right to this jury says nothing about other invitations of the organisation. */
async function demandInvitationOf(tx: Tx, contestId: string, invitationId: string): Promise<void> {
  const found = isUuid(invitationId)
    ? await tx.invitation.count({ where: { id: invitationId, contestId, role: 'juror' } })
    : 0;
  if (found === 0) throw notFound();
}

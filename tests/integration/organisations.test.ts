import { RouterContextProvider } from 'react-router';
import { describe, expect, test } from 'vitest';
import { acceptInvitation } from '#app/features/organisations/commands/accept-invitation.server.ts';
import {
  resendInvitation,
  revokeInvitation,
} from '#app/features/organisations/commands/change-invitation.server.ts';
import { changeRole, removeMember } from '#app/features/organisations/commands/change-membership.server.ts';
import {
  createInvitation,
  inviteMember,
} from '#app/features/organisations/commands/create-invitation.server.ts';
import { createOrganisation } from '#app/features/organisations/commands/create-organisation.server.ts';
import { requireStrongAuth } from '#app/features/organisations/commands/update-organisation.server.ts';
import { organisationFor } from '#app/features/organisations/find-organisation.server.ts';
import { invitationByToken, invitationsOf, membersOf } from '#app/features/organisations/queries.server.ts';
import { INVITATION_DAYS } from '#app/features/organisations/schema.ts';
import { readPendingEmail } from '#app/features/people/pending-sign-in.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { ctxContext } from '#app/platform/http/request-context.ts';
import { action } from '#app/routes/people/invitation.tsx';
import {
  ctxFor,
  makeContest,
  makeMember,
  makeOrganisation,
  makeUser,
  words,
} from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
let n = 0;

async function city() {
  n += 1;
  const organisation = await makeOrganisation(database.db);
  const owner = await makeMember(database.db, organisation.id, 'owner');
  const ctx = await ctxFor(database.db, owner.id, { network: `n-${n}` });
  const visitor = await ctxFor(database.db, null, { network: `v-${n}` });
  const email = `colleague-${n}@example.kz`;
  const invite = (role: 'owner' | 'organiser' | 'moderator' = 'organiser') =>
    inviteMember(ctx, { organisationId: organisation.id, email, name: 'Дана Сейітова', locale: 'kk', role });
  return { organisation, owner, ctx, visitor, email, invite };
}

/** The token of the newest invitation mailed to the address. */
async function tokenFor(email: string): Promise<string> {
  const mail = await database.db.mail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } });
  return /\/invitations\/([\w-]+)/.exec(mail.text)?.[1] ?? '';
}

const accept = (ctx: Ctx, token: string) => acceptInvitation(ctx, { token, userAgent: 'test' });
const later = (ctx: Ctx, days: number): Ctx => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + days * 86_400_000),
});

describe('an invitation', () => {
  test('says who invites to what, and makes account, session and membership for a new address', async () => {
    const { organisation, owner, visitor, email, invite } = await city();
    await invite('moderator');
    const token = await tokenFor(email);
    expect(await invitationByToken(visitor, token)).toMatchObject({
      state: 'open',
      role: 'moderator',
      email,
      invitedBy: owner.name,
      organisation: organisation.name,
    });
    const accepted = await accept(visitor, token);
    expect(accepted).toMatchObject({ role: 'moderator', organisationSlug: organisation.slug });
    expect(accepted.token).toBeTruthy();
    const user = await database.db.user.findUniqueOrThrow({
      where: { email },
      include: { memberships: true },
    });
    expect(user).toMatchObject({ name: 'Дана Сейітова', emailVerified: true });
    expect(user.memberships).toMatchObject([{ organisationId: organisation.id, role: 'moderator' }]);
  });

  test('looked at as often as one likes, is accepted once', async () => {
    const { visitor, email, invite } = await city();
    await invite();
    const token = await tokenFor(email);
    for (let i = 0; i < 3; i++) await invitationByToken(visitor, token);
    const outcomes = await Promise.allSettled([accept(visitor, token), accept(visitor, token)]);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect((await invitationByToken(visitor, token))?.state).toBe('accepted');
  });

  test('of an address with an account leads to signing in, with the address in no URL', async () => {
    const { visitor, email, invite } = await city();
    await makeUser(database.db, { email });
    await invite();
    const context = new RouterContextProvider();
    context.set(ctxContext, visitor);
    const token = await tokenFor(email);
    const request = new Request(`http://localhost/kk/invitations/${token}`, { method: 'POST' });
    const args = { request, params: { lang: 'kk', token }, context };
    const response = (await action(args as unknown as Parameters<typeof action>[0])) as Response;
    expect(response.headers.get('location')).toBe(
      `/kk/sign-in?returnTo=${encodeURIComponent(`/kk/invitations/${token}`)}`,
    );
    const cookie = response.headers.get('set-cookie')!.split(';')[0]!;
    const next = new Request('http://localhost/kk/sign-in', { headers: { cookie } });
    expect(await readPendingEmail(next)).toBe(email);
  });

  test('forwarded, opens nobody’s existing account', async () => {
    const { visitor, email, invite } = await city();
    const colleague = await makeUser(database.db, { email });
    await invite();
    const token = await tokenFor(email);
    await expect(accept(visitor, token)).rejects.toMatchObject({ code: 'INVITATION_SIGN_IN' });
    const stranger = await makeUser(database.db);
    await expect(accept(await ctxFor(database.db, stranger.id), token)).rejects.toMatchObject({
      code: 'INVITATION_OTHER_ADDRESS',
    });
    expect(await database.db.session.count({ where: { userId: colleague.id } })).toBe(0);
    await expect(accept(await ctxFor(database.db, colleague.id), token)).resolves.toMatchObject({
      token: null,
    });
  });

  test('ends after its days, by being taken back, and by a newer one', async () => {
    const { organisation, ctx, visitor, email, invite } = await city();
    await invite();
    const first = await tokenFor(email);
    await expect(accept(later(visitor, INVITATION_DAYS), first)).rejects.toMatchObject({
      code: 'INVITATION_NOT_OPEN',
    });
    const [row] = await invitationsOf(ctx, organisation.id);
    const target = { organisationId: organisation.id, invitationId: row!.id };
    await resendInvitation(ctx, target);
    const second = await tokenFor(email);
    expect(second).not.toBe(first);
    await expect(accept(visitor, first)).rejects.toMatchObject({ status: 404 });
    await invite();
    await expect(accept(visitor, second)).rejects.toMatchObject({ code: 'INVITATION_NOT_OPEN' });
    const [newest] = await invitationsOf(ctx, organisation.id);
    await revokeInvitation(ctx, { ...target, invitationId: newest!.id });
    await expect(accept(visitor, await tokenFor(email))).rejects.toMatchObject({
      code: 'INVITATION_NOT_OPEN',
    });
    await expect(revokeInvitation(ctx, { ...target, invitationId: newest!.id })).rejects.toMatchObject({
      code: 'INVITATION_NOT_OPEN',
    });
    expect(await database.db.user.count({ where: { email } })).toBe(0);
  });

  test('keeps only a hash of its token', async () => {
    const { email, invite } = await city();
    await invite();
    expect(JSON.stringify(await database.db.invitation.findMany())).not.toContain(await tokenFor(email));
  });

  test('to the jury makes the juror of that contest and no member', async () => {
    const { organisation, ctx, visitor, email } = await city();
    const contest = await makeContest(database.db, organisation.id, 'screening');
    await transact(ctx, (tx) =>
      createInvitation(tx, ctx, {
        organisationId: organisation.id,
        contestId: contest.id,
        email,
        name: 'Асқар Төлегенов',
        locale: 'ru',
        role: 'juror',
      }),
    );
    const mail = await database.db.mail.findFirstOrThrow({ where: { to: email } });
    expect(mail.subject).toContain('Приглашение в жюри');
    await accept(visitor, await tokenFor(email));
    const juror = await database.db.juror.findFirstOrThrow({
      where: { contestId: contest.id },
      include: { user: true },
    });
    expect(juror).toMatchObject({ displayName: 'Асқар Төлегенов', user: { email } });
    expect(await database.db.membership.count({ where: { userId: juror.userId } })).toBe(0);
  });
});

describe('members', () => {
  test('only owners invite, change and remove; strangers see nothing', async () => {
    const { organisation, email } = await city();
    for (const role of ['organiser', 'moderator'] as const) {
      const member = await makeMember(database.db, organisation.id, role);
      const ctx = await ctxFor(database.db, member.id);
      const target = { organisationId: organisation.id, userId: member.id };
      const invitation = {
        organisationId: organisation.id,
        email,
        name: '',
        locale: 'kk',
        role: 'owner',
      } as const;
      await expect(inviteMember(ctx, invitation)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(changeRole(ctx, { ...target, role: 'owner' })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      await expect(removeMember(ctx, target)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(organisationFor(ctx, organisation.slug, 'see-members')).resolves.toBeTruthy();
    }
    const stranger = await ctxFor(database.db, (await makeUser(database.db)).id);
    await expect(organisationFor(stranger, organisation.slug, 'see-members')).rejects.toMatchObject({
      status: 404,
    });
  });

  test('an owner of one organisation has no say in another', async () => {
    const [here, there] = [await city(), await city()];
    await there.invite();
    const [row] = await invitationsOf(there.ctx, there.organisation.id);
    const mixed = { organisationId: here.organisation.id, invitationId: row!.id };
    await expect(revokeInvitation(here.ctx, mixed)).rejects.toMatchObject({ status: 404 });
    const target = { organisationId: there.organisation.id, userId: there.owner.id };
    await expect(removeMember(here.ctx, target)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('the last owner stays, even when two owners leave at once', async () => {
    const { organisation, owner, ctx } = await city();
    const target = { organisationId: organisation.id, userId: owner.id };
    await expect(removeMember(ctx, target)).rejects.toMatchObject({ code: 'LAST_OWNER' });
    await expect(changeRole(ctx, { ...target, role: 'organiser' })).rejects.toMatchObject({
      code: 'LAST_OWNER',
    });
    const second = await makeMember(database.db, organisation.id, 'owner');
    const other = await ctxFor(database.db, second.id);
    await Promise.allSettled([
      removeMember(ctx, { ...target, userId: second.id }),
      removeMember(other, target),
    ]);
    const owners = (await membersOf(ctx, organisation.id)).filter((member) => member.role === 'owner');
    expect(owners).toHaveLength(1);
    expect(owners[0]?.isLastOwner).toBe(true);
  });

  test('a second factor is demanded only by an owner who shows one', async () => {
    const { organisation, ctx } = await city();
    const input = { organisationId: organisation.id, isRequired: true };
    await expect(requireStrongAuth(ctx, input)).rejects.toMatchObject({ code: 'STRONG_AUTH_FIRST' });
    ctx.actor.hasStrongAuth = true;
    await requireStrongAuth(ctx, input);
    expect(
      (await database.db.organisation.findUnique({ where: { id: organisation.id } }))?.requiresStrongAuth,
    ).toBe(true);
  });
});

describe('the administrator', () => {
  test('makes an organisation whose first owner comes by invitation', async () => {
    const admin = await makeUser(database.db, { isPlatformAdmin: true });
    const ctx = await ctxFor(database.db, admin.id);
    const owner = { email: `first-${++n}@example.kz`, name: '', locale: 'kk' } as const;
    const made = await createOrganisation(ctx, { slug: `aqsu-${n}`, name: words('Aqsu'), owner });
    await accept(await ctxFor(database.db, null, { network: `a-${n}` }), await tokenFor(owner.email));
    expect(await membersOf(ctx, made.id)).toMatchObject([{ email: owner.email, role: 'owner' }]);
    await expect(
      createOrganisation(ctx, { slug: `aqsu-${n}`, name: words('x'), owner }),
    ).rejects.toMatchObject({ code: 'SLUG_TAKEN' });
    await expect(
      createOrganisation(ctx, { slug: 'contests', name: words('x'), owner }),
    ).rejects.toMatchObject({ code: 'SLUG_INVALID' });
  });

  test('is the only one who can', async () => {
    const { ctx } = await city();
    const owner = { email: 'x@example.kz', name: '', locale: 'kk' } as const;
    await expect(createOrganisation(ctx, { slug: 'mine', name: words('x'), owner })).rejects.toMatchObject({
      status: 404,
    });
  });
});

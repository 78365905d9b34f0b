import { describe, expect, test } from 'vitest';
import { canInContest } from '#app/features/contests/policy.ts';
import { removePasskey } from '#app/features/people/commands/change-passkeys.server.ts';
import {
  confirmTotp,
  mayAddFactor,
  removeTotp,
  startTotp,
} from '#app/features/people/commands/set-up-totp.server.ts';
import { stepUp } from '#app/features/people/commands/step-up.server.ts';
import { pendingTotp } from '#app/features/people/queries.server.ts';
import { LIMITS } from '#app/features/people/schema.ts';
import { totpAt } from '#app/features/people/totp.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { loadActor } from '#app/platform/session/actor.server.ts';
import { ctxFor, makeContest, makeMember, makeOrganisation, makeUser } from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';
import { signIn } from '#tests/support/sign-in.ts';

const database = testDatabase();
const stepOf = (ctx: Ctx) => Math.floor(ctx.now.getTime() / 30_000);

/** A request of this person in a session of theirs, as strong as the row says. */
async function requestOf(userId: string, sessionId: string): Promise<Ctx> {
  const session = await database.db.session.findUniqueOrThrow({ where: { id: sessionId } });
  const ctx = await ctxFor(database.db, userId);
  const ref = { userId, sessionId, strongAuthAt: session.strongAuthAt };
  return { ...ctx, actor: await loadActor(database.db, ref, null) };
}

async function personWithTotp() {
  const user = await makeUser(database.db);
  const session = await signIn(database.db, user.id);
  const ctx = await requestOf(user.id, session.sessionId);
  await startTotp(ctx);
  const pending = await pendingTotp(ctx);
  const secret = pending?.secret ?? '';
  const codes = await confirmTotp(ctx, { code: totpAt(secret, stepOf(ctx) - 1) });
  const other = await signIn(database.db, user.id);
  return { user, session, secret, codes, weak: () => requestOf(user.id, other.sessionId) };
}

describe('one-time passwords', () => {
  test('count from the first password typed back; the secret lies sealed', async () => {
    const { user, session, secret, codes } = await personWithTotp();
    expect(codes).toHaveLength(10);
    expect((await requestOf(user.id, session.sessionId)).actor.hasStrongAuth).toBe(true);
    const row = await database.db.twoFactor.findFirstOrThrow({ where: { userId: user.id } });
    expect(row.secret).not.toContain(secret);
    for (const code of codes) expect(row.backupCodes).not.toContain(code);
  });

  test('lift another session, each once', async () => {
    const { secret, weak } = await personWithTotp();
    const ctx = await weak();
    expect(ctx.actor.hasStrongAuth).toBe(false);
    const code = totpAt(secret, stepOf(ctx));
    await stepUp(ctx, { code });
    expect((await weak()).actor.hasStrongAuth).toBe(true);
    await expect(stepUp(ctx, { code })).rejects.toMatchObject({ code: 'TOTP_WRONG' });
  });

  test('a recovery code opens once, typed with or without the hyphen', async () => {
    const { codes, weak } = await personWithTotp();
    const typed = codes[0]!.replace('-', ' ').toUpperCase();
    await stepUp(await weak(), { code: typed });
    await expect(stepUp(await weak(), { code: codes[0]! })).rejects.toMatchObject({ code: 'TOTP_WRONG' });
    await stepUp(await weak(), { code: codes[1]! });
  });

  test('guesses run out', async () => {
    const { codes, weak } = await personWithTotp();
    const ctx = await weak();
    // One attempt was spent on setting up.
    for (let i = 1; i < LIMITS.secondFactor.max; i++)
      await expect(stepUp(ctx, { code: '000000' })).rejects.toMatchObject({ code: 'TOTP_WRONG' });
    await expect(stepUp(ctx, { code: codes[0]! })).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  test('a mailbox alone changes no factor', async () => {
    const { user, session, weak } = await personWithTotp();
    const ctx = await weak();
    await database.db.passkey.create({
      data: {
        id: `key-${user.id}`,
        userId: user.id,
        publicKey: 'k',
        credentialID: `c-${user.id}`,
        counter: 0,
        deviceType: 'x',
        backedUp: false,
      },
    });
    const denied = { code: 'CONFIRM_FACTOR_FIRST' };
    await expect(removeTotp(ctx)).rejects.toMatchObject(denied);
    await expect(startTotp(ctx)).rejects.toMatchObject(denied);
    await expect(removePasskey(ctx, { passkeyId: `key-${user.id}` })).rejects.toMatchObject(denied);
    await expect(mayAddFactor(database.db, ctx, user.id)).rejects.toMatchObject(denied);

    const strong = await requestOf(user.id, session.sessionId);
    await removePasskey(strong, { passkeyId: `key-${user.id}` });
    await removeTotp(strong);
    expect(await database.db.twoFactor.count({ where: { userId: user.id } })).toBe(0);
  });

  test('a first factor needs nothing shown before; an unconfirmed one guards nothing', async () => {
    const user = await makeUser(database.db);
    const { sessionId } = await signIn(database.db, user.id);
    const ctx = await requestOf(user.id, sessionId);
    await startTotp(ctx);
    await expect(confirmTotp(ctx, { code: '000000' })).rejects.toMatchObject({ code: 'TOTP_WRONG' });
    await startTotp(ctx);
    await removeTotp(ctx);
    expect(await database.db.twoFactor.count({ where: { userId: user.id } })).toBe(0);
  });
});

test('an organisation that demands it opens its contests only to sessions that showed it', async () => {
  const organisation = await makeOrganisation(database.db, { requiresStrongAuth: true });
  const contest = await makeContest(database.db, organisation.id, 'open');
  const member = await makeMember(database.db, organisation.id, 'organiser');
  const answers = [];
  for (const hasStrongAuth of [false, true]) {
    const { sessionId } = await signIn(database.db, member.id, { hasStrongAuth });
    const { actor, now } = await requestOf(member.id, sessionId);
    answers.push(canInContest(actor, contest, now, 'see-all-entries'));
  }
  expect(answers).toMatchObject([{ allowed: false, code: 'STRONG_AUTH_FIRST' }, { allowed: true }]);
});

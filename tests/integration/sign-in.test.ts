import { beforeEach, describe, expect, test } from 'vitest';
import { askSignInCode } from '#app/features/people/commands/ask-sign-in-code.server.ts';
import { endOtherSessions, endSession } from '#app/features/people/commands/end-session.server.ts';
import { peekLink, redeemCode, redeemLink } from '#app/features/people/commands/redeem-sign-in.server.ts';
import { sweepPeopleHandler } from '#app/features/people/jobs.server.ts';
import { accountView } from '#app/features/people/queries.server.ts';
import { CODE_TRIES, LIMITS } from '#app/features/people/schema.ts';
import { readSession, sessionCookie } from '#app/features/people/session.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { countAttempt } from '#app/platform/rate-limit.server.ts';
import { ctxFor, makeUser } from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';
import { signIn } from '#tests/support/sign-in.ts';

const database = testDatabase();
let n = 0;
let ctx: Ctx;
let email: string;
const at = (minutes: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) });
const agent = { userAgent: 'test' };

beforeEach(async () => {
  n += 1;
  email = `someone-${n}@example.kz`;
  ctx = await ctxFor(database.db, null, { network: `network-${n}` });
});

/** What the newest mail to the address carries. */
async function mailed(to = email) {
  const mail = await database.db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } });
  const code = /^(\d{6})$/m.exec(mail.text)?.[1];
  const token = /\/sign-in\/link\/([\w-]+)/.exec(mail.text)?.[1];
  if (!code || !token) throw new Error('no code or link in the mail');
  return { mail, code, token, wrong: code === '000000' ? '000001' : '000000' };
}

const ask = (by: Ctx = ctx, to = email) => askSignInCode(by, { email: to, returnTo: '/kk/my' });
const tryCode = (code: string, by: Ctx = ctx) => redeemCode(by, { email, code, ...agent });

describe('a code', () => {
  test('makes the account at the first time, knows it at the second, and leads back', async () => {
    await ask();
    expect(await database.db.user.count({ where: { email } })).toBe(0);
    const first = await tryCode((await mailed()).code);
    expect(first).toMatchObject({ isNew: true, returnTo: '/kk/my' });
    await ask();
    const second = await tryCode((await mailed()).code);
    expect(second).toMatchObject({ isNew: false, userId: first.userId });
    expect(await database.db.user.findUnique({ where: { email } })).toMatchObject({ emailVerified: true });
  });

  test('is kept as a hash, and the mail speaks the person’s language', async () => {
    await makeUser(database.db, { email });
    await database.db.user.update({ where: { email }, data: { locale: 'ru' } });
    await ask();
    const { mail, code, token } = await mailed();
    expect(mail.locale).toBe('ru');
    expect(mail.text).toContain('Ваш код для входа');
    const kept = JSON.stringify(await database.db.signInCode.findMany());
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(token);
  });

  test('works once, however many requests carry it at the same moment', async () => {
    await ask();
    const { code } = await mailed();
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => tryCode(code)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(await database.db.session.count({ where: { user: { email } } })).toBe(1);
  });

  test('expires after ten minutes', async () => {
    await ask();
    const { code } = await mailed();
    await expect(tryCode(code, at(10))).rejects.toMatchObject({ code: 'SIGN_IN_CODE_WRONG' });
    await expect(tryCode(code, at(9))).resolves.toMatchObject({ isNew: true });
  });

  test('is replaced by the next one', async () => {
    await ask();
    const old = await mailed();
    await ask();
    const fresh = await mailed();
    if (old.code !== fresh.code)
      await expect(tryCode(old.code)).rejects.toMatchObject({ code: 'SIGN_IN_CODE_WRONG' });
    await expect(redeemLink(ctx, { token: old.token, ...agent })).rejects.toMatchObject({
      code: 'SIGN_IN_LINK_WRONG',
    });
    await expect(tryCode(fresh.code)).resolves.toBeTruthy();
  });

  test('dies of five wrong tries, even all at once', async () => {
    await ask();
    const { code, wrong } = await mailed();
    const tries = await Promise.allSettled(Array.from({ length: CODE_TRIES }, () => tryCode(wrong)));
    expect(tries.every((one) => one.status === 'rejected')).toBe(true);
    await expect(tryCode(code)).rejects.toMatchObject({ code: 'SIGN_IN_CODE_WRONG' });
  });

  test('of one address does not open another', async () => {
    await ask();
    await ask(ctx, `other-${n}@example.kz`);
    const { code } = await mailed(`other-${n}@example.kz`);
    if (code !== (await mailed()).code)
      await expect(tryCode(code)).rejects.toMatchObject({ code: 'SIGN_IN_CODE_WRONG' });
  });
});

describe('a link', () => {
  test('is not used up by looking at it', async () => {
    await ask();
    const { token } = await mailed();
    for (let i = 0; i < 3; i++) expect(await peekLink(ctx, token)).toEqual({ email });
    await expect(redeemLink(ctx, { token, ...agent })).resolves.toMatchObject({ returnTo: '/kk/my' });
    expect(await peekLink(ctx, token)).toBeNull();
    await expect(redeemLink(ctx, { token, ...agent })).rejects.toMatchObject({ code: 'SIGN_IN_LINK_WRONG' });
  });

  test('and its code are one: using one ends the other', async () => {
    await ask();
    const { code, token } = await mailed();
    await redeemLink(ctx, { token, ...agent });
    await expect(tryCode(code)).rejects.toMatchObject({ code: 'SIGN_IN_CODE_WRONG' });
  });
});

describe('limits', () => {
  test('asking: per address from any network, then again in the next window', async () => {
    for (let i = 0; i < LIMITS.askPerAddress.max; i++) await ask({ ...ctx, network: `${n}-${i}` });
    await expect(ask({ ...ctx, network: `${n}-last` })).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      status: 429,
    });
    await expect(ask(at(LIMITS.askPerAddress.windowMinutes))).resolves.toBeUndefined();
  });

  test('asking: per network for any address', async () => {
    for (let i = 0; i < LIMITS.askPerNetwork.max; i++)
      await countAttempt(ctx, LIMITS.askPerNetwork, ctx.network);
    await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await expect(ask({ ...ctx, network: 'elsewhere' })).resolves.toBeUndefined();
  });

  test('trying: per address and per network, the right code included', async () => {
    await ask();
    const { code } = await mailed();
    for (let i = 0; i < LIMITS.tryPerAddress.max; i++) await countAttempt(ctx, LIMITS.tryPerAddress, email);
    await expect(tryCode(code)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    const busy = { ...ctx, network: `busy-${n}` };
    for (let i = 0; i < LIMITS.tryPerNetwork.max; i++)
      await countAttempt(busy, LIMITS.tryPerNetwork, busy.network);
    await expect(redeemLink(busy, { token: 'any', ...agent })).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
    });
  });

  test('no request slips past a counter shared by twenty', async () => {
    const limit = { name: 'race', max: 7, windowMinutes: 15 };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => countAttempt(ctx, limit, 'one')),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(7);
  });

  test('counters hold no address', async () => {
    await ask();
    expect(JSON.stringify(await database.db.rateLimit.findMany())).not.toContain(email);
  });

  test('the sweep forgets what is over and nothing else', async () => {
    await ask();
    const later = { ...at(60 * 24 * 2), actor: { ...ctx.actor, kind: 'system' as const } };
    await askSignInCode(later, { email: `late-${n}@example.kz`, returnTo: null });
    await database.db.mail.updateMany({
      where: { to: `late-${n}@example.kz` },
      data: { createdAt: later.now },
    });
    await sweepPeopleHandler.handle(later, {} as never);
    expect(await database.db.signInCode.findMany({ select: { email: true } })).toEqual([
      { email: `late-${n}@example.kz` },
    ]);
    expect(await database.db.mail.count({ where: { to: email } })).toBe(0);
    expect(await database.db.mail.count({ where: { to: `late-${n}@example.kz` } })).toBe(1);
  });
});

describe('no account oracle', () => {
  test('asking for a known and an unknown address does and leaves the same', async () => {
    const known = (await makeUser(database.db)).email;
    const traces = [];
    for (const to of [known, email]) {
      const before = await database.db.auditEvent.count();
      expect(await ask(ctx, to)).toBeUndefined();
      const { mail } = await mailed(to);
      traces.push({
        template: mail.template,
        length: mail.text.replace(/link\/[\w-]+/, '').length,
        events: (await database.db.auditEvent.count()) - before,
      });
    }
    expect(traces[0]).toEqual(traces[1]);
  });

  test('a wrong code is answered the same for a known, an unknown and a never asked address', async () => {
    const known = (await makeUser(database.db)).email;
    await ask(ctx, known);
    await ask();
    const answers = [];
    for (const to of [known, email, `never-${n}@example.kz`]) {
      const wrong = to === `never-${n}@example.kz` ? '123456' : (await mailed(to)).wrong;
      const error = await redeemCode(ctx, { email: to, code: wrong, ...agent }).catch((e) => e);
      answers.push({ code: error.code, params: error.params, status: error.status });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

describe('sessions', () => {
  const requestWith = (cookie: string) =>
    new Request('http://localhost:3000/kk', { headers: { cookie: cookie.split(';')[0]! } });

  test('the cookie is signed: a changed one is nobody’s', async () => {
    const user = await makeUser(database.db);
    const session = await signIn(database.db, user.id);
    expect(await readSession(requestWith(sessionCookie(session.token)))).toMatchObject({ userId: user.id });
    expect(
      await readSession(requestWith(session.cookie.replace('session_token=', 'session_token=x'))),
    ).toBeNull();
    expect(await readSession(new Request('http://localhost:3000/kk'))).toBeNull();
  });

  test('are listed with the device, this one first, and end singly or all but this one', async () => {
    const user = await makeUser(database.db);
    const phone = await signIn(database.db, user.id, {
      userAgent: 'Mozilla (Android 13) Chrome/120 Mobile Safari',
    });
    const desk = await signIn(database.db, user.id);
    await signIn(database.db, user.id);
    const own = await ctxFor(database.db, user.id);
    own.actor.sessionId = desk.sessionId;
    const { sessions } = await accountView(own);
    expect(sessions[0]).toMatchObject({ id: desk.sessionId, isThis: true });
    expect(sessions.find((session) => session.id === phone.sessionId)?.device).toBe('Chrome, Android');

    await endSession(own, { sessionId: phone.sessionId });
    expect(await readSession(requestWith(phone.cookie))).toBeNull();
    expect(await endOtherSessions(own)).toBe(1);
    expect(await readSession(requestWith(desk.cookie))).toMatchObject({ sessionId: desk.sessionId });
  });

  test('of somebody else are out of reach', async () => {
    const [mine, theirs] = [await makeUser(database.db), await makeUser(database.db)];
    const session = await signIn(database.db, theirs.id);
    const own = await ctxFor(database.db, mine.id);
    await expect(endSession(own, { sessionId: session.sessionId })).rejects.toMatchObject({ status: 404 });
    expect(await database.db.session.count({ where: { id: session.sessionId } })).toBe(1);
  });

  test('a second factor shown yesterday no longer counts', async () => {
    const user = await makeUser(database.db);
    const session = await signIn(database.db, user.id, { hasStrongAuth: true });
    expect((await readSession(requestWith(session.cookie)))?.strongAuthAt).toBeInstanceOf(Date);
    const yesterday = new Date(Date.now() - 24 * 3_600_000);
    await database.db.session.update({ where: { id: session.sessionId }, data: { strongAuthAt: yesterday } });
    expect((await readSession(requestWith(session.cookie)))?.strongAuthAt).toBeNull();
  });

  test('of a demo person count only while the demo may run', async () => {
    const user = await makeUser(database.db);
    await database.db.user.update({ where: { id: user.id }, data: { isDemo: true } });
    const { cookie } = await signIn(database.db, user.id);
    expect(await readSession(requestWith(cookie))).toMatchObject({ userId: user.id });
  });
});

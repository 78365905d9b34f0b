import { describe, expect, test, vi } from 'vitest';
import { failedJobs, listMails, readMail, searchPeople } from '#app/features/people/administration.server.ts';
import { retryJob, retryMail } from '#app/features/people/commands/retry-work.server.ts';
import { setAdministrator } from '#app/features/people/commands/set-administrator.server.ts';
import { signInAsDemo } from '#app/features/people/commands/sign-in-as-demo.server.ts';
import { assertNoDemoAccounts } from '#app/features/people/demo.server.ts';
import { demoPerson } from '#app/features/people/demo-people.ts';
import { isOverLoopback } from '#app/features/people/loopback.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { queueMail } from '#app/platform/mail/queue-mail.server.ts';
import { ctxFor, makeUser } from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
const administrator = async () =>
  ctxFor(database.db, (await makeUser(database.db, { isPlatformAdmin: true })).id);

describe('administrators', () => {
  test('appoint and dismiss others, never themselves', async () => {
    const ctx = await administrator();
    const user = await makeUser(database.db);
    await setAdministrator(ctx, { userId: user.id, isAdministrator: true });
    expect((await ctxFor(database.db, user.id)).actor.isPlatformAdmin).toBe(true);
    await setAdministrator(ctx, { userId: user.id, isAdministrator: false });
    expect((await ctxFor(database.db, user.id)).actor.isPlatformAdmin).toBe(false);
    const self = { userId: ctx.actor.userId!, isAdministrator: false };
    await expect(setAdministrator(ctx, self)).rejects.toMatchObject({ code: 'NOT_YOURSELF' });
  });

  test('who dismiss each other at once leave one', async () => {
    const [a, b] = [await administrator(), await administrator()];
    await Promise.allSettled([
      setAdministrator(a, { userId: b.actor.userId!, isAdministrator: false }),
      setAdministrator(b, { userId: a.actor.userId!, isAdministrator: false }),
    ]);
    const left = await database.db.user.count({
      where: { id: { in: [a.actor.userId!, b.actor.userId!] }, isPlatformAdmin: true },
    });
    expect(left).toBe(1);
  });

  test('find people by a part of the address or the name, page by page', async () => {
    const ctx = await administrator();
    for (let i = 0; i < 31; i++)
      await makeUser(database.db, { email: `needle-${i}@example.kz`, name: 'Перизат' });
    const first = await searchPeople(ctx, { words: 'NEEDLE-', before: null });
    const second = await searchPeople(ctx, { words: 'перизат', before: first.next });
    expect([first.people.length, second.people.length, second.next]).toEqual([30, 1, null]);
  });

  test('alone see mails, people and jobs', async () => {
    const anyone = await ctxFor(database.db, (await makeUser(database.db)).id);
    const visitor = await ctxFor(database.db, null);
    for (const look of [
      () => searchPeople(anyone, { words: '', before: null }),
      () => listMails(anyone, { state: null, before: null }),
      () => readMail(anyone, '00000000-0000-4000-8000-000000000000'),
      () => failedJobs(anyone),
      () => retryMail(anyone, { mailId: '00000000-0000-4000-8000-000000000000' }),
      () => retryJob(anyone, { jobId: '1' }),
    ])
      await expect(look()).rejects.toMatchObject({ status: 404 });
    await expect(failedJobs(visitor)).rejects.toMatchObject({ status: 401 });
  });
});

describe('mails and jobs', () => {
  const content = { subject: 'Subject', heading: 'Heading', paragraphs: ['Text'], reason: 'Reason' };
  const queued = async (to: string) => {
    const ctx = await administrator();
    await transact(ctx, (tx) => queueMail(tx, { to, locale: 'kk', template: 'test', content }));
    return { ctx, mail: await database.db.mail.findFirstOrThrow({ where: { to } }) };
  };
  const jobsOf = (mailId: string) => database.db.$queryRaw<{ id: bigint; attempts: number }[]>`
    SELECT id, attempts FROM graphile_worker._private_jobs WHERE payload->>'mailId' = ${mailId}`;

  test('a failed mail is tried again by the job it has', async () => {
    const { ctx, mail } = await queued('failed@example.kz');
    await expect(retryMail(ctx, { mailId: mail.id })).rejects.toMatchObject({ code: 'MAIL_NOT_FAILED' });
    await database.db.mail.update({
      where: { id: mail.id },
      data: { state: 'failed', lastError: 'ECONNREFUSED' },
    });
    const [job] = await jobsOf(mail.id);
    await database.db.$executeRaw`
      UPDATE graphile_worker._private_jobs SET attempts = 10, last_error = 'mail not delivered', run_at = now() + interval '1 day'
      WHERE id = ${job!.id}`;
    expect(await failedJobs(ctx)).toMatchObject([{ name: 'mail.deliver', isGivenUp: true }]);
    await retryMail(ctx, { mailId: mail.id });
    expect(await jobsOf(mail.id)).toMatchObject([{ id: job!.id, attempts: 0 }]);
    expect((await readMail(ctx, mail.id)).state).toBe('queued');
  });

  test('a mail of the outbox gets a job again', async () => {
    const { ctx, mail } = await queued('outbox@example.kz');
    await database.db
      .$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE payload->>'mailId' = ${mail.id}`;
    await database.db.mail.update({ where: { id: mail.id }, data: { state: 'outbox' } });
    await retryMail(ctx, { mailId: mail.id });
    expect(await jobsOf(mail.id)).toHaveLength(1);
  });

  test('the list pages by keyset, filters by state and counts', async () => {
    const ctx = await administrator();
    await database.db.mail.deleteMany();
    for (let i = 0; i < 33; i++)
      await transact(ctx, (tx) =>
        queueMail(tx, { to: `list-${i}@example.kz`, locale: 'kk', template: 'test', content }),
      );
    const first = await listMails(ctx, { state: 'queued', before: null });
    const second = await listMails(ctx, { state: 'queued', before: first.next });
    expect([first.mails.length, second.mails.length, first.counts.queued]).toEqual([30, 3, 33]);
    expect((await listMails(ctx, { state: 'sent', before: null })).mails).toEqual([]);
  });

  test('a failed job runs again from its first attempt', async () => {
    const ctx = await administrator();
    await database.db.$executeRaw`SELECT graphile_worker.add_job('some.job', '{}'::json)`;
    await database.db.$executeRaw`
      UPDATE graphile_worker._private_jobs SET attempts = 3, last_error = 'boom' WHERE id =
        (SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'some.job')`;
    const job = (await failedJobs(ctx)).find((one) => one.name === 'some.job');
    await retryJob(ctx, { jobId: job!.id });
    expect((await failedJobs(ctx)).find((one) => one.name === 'some.job')).toBeUndefined();
    await expect(retryJob(ctx, { jobId: '999999999' })).rejects.toMatchObject({ status: 404 });
  });
});

describe('the demo', () => {
  const from = (address: string, host: string, headers = {}) =>
    isOverLoopback(
      new Request(`http://${host}/kk/sign-in`, {
        headers: { host, 'x-qalam-client-address': address, ...headers },
      }),
    );

  test.each([
    ['127.0.0.1', 'localhost:3000', {}, true],
    ['::1', '[::1]:3000', {}, true],
    ['::ffff:127.0.0.1', '127.0.0.1:3000', {}, true],
    ['192.168.1.7', 'localhost:3000', {}, false],
    ['127.0.0.1', 'qalam.example', {}, false],
    ['127.0.0.1', 'localhost.evil.example', {}, false],
    ['127.0.0.1', 'localhost:3000', { 'x-forwarded-for': '127.0.0.1' }, false],
    ['127.0.0.1', 'localhost:3000', { forwarded: 'for=1.2.3.4' }, false],
    ['127.0.0.1', 'localhost:3000', { 'x-forwarded-proto': 'https' }, false],
    ['127.0.0.1', 'localhost:3000', { 'cf-connecting-ip': '1.2.3.4' }, false],
    ['', 'localhost:3000', {}, false],
  ])('is offered from %s at %s with %j: %s', (address, host, headers, expected) => {
    expect(from(address, host, headers)).toBe(expected);
  });

  test('is not offered where a proxy is said to stand in front', async () => {
    const headers = { host: 'localhost:3000', 'x-qalam-client-address': '127.0.0.1' };
    const request = new Request('http://localhost:3000/kk/sign-in', { headers });
    const offered = async (proxies: string) => {
      vi.resetModules();
      vi.stubEnv('TRUST_PROXY', proxies);
      const { maySignInAsDemo } = await import('#app/features/people/demo.server.ts');
      return maySignInAsDemo(request);
    };
    expect(await offered('0')).toBe(true);
    expect(await offered('1')).toBe(false);
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  test('signs in demo people only, even when a real account has the address', async () => {
    const ctx = await ctxFor(database.db, null);
    const input = { role: 'resident', userAgent: null } as const;
    await expect(signInAsDemo(ctx, input)).rejects.toMatchObject({ status: 404 });
    const user = await makeUser(database.db, { email: demoPerson('resident').email });
    await expect(signInAsDemo(ctx, input)).rejects.toMatchObject({ status: 404 });
    await database.db.user.update({ where: { id: user.id }, data: { isDemo: true } });
    await expect(signInAsDemo(ctx, input)).resolves.toMatchObject({ userId: user.id });
  });

  test('a server without PUBLIC_URL starts with demo accounts', async () => {
    await expect(assertNoDemoAccounts(database.db)).resolves.toBeUndefined();
  });
});

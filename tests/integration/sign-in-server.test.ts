/** Signing in on the built product over HTTP, with a real SMTP server: what a browser without scripts does. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDb, type Db } from '#app/platform/db/client.server.ts';
import { makeUser } from '#tests/factories/world.ts';
import { startMailSink } from '#tests/support/mail-sink.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let sink: Awaited<ReturnType<typeof startMailSink>>;
let db: Db;

beforeAll(async () => {
  sink = await startMailSink();
  server = await startTestServer({
    postgresUrl: inject('postgresUrl'),
    templateDatabase: inject('templateDatabase'),
    env: { SMTP_URL: sink.url, ADMIN_EMAIL: 'First.Admin@example.kz' },
  });
  db = createDb(server.databaseUrl, 2);
});
afterAll(async () => {
  await db?.$disconnect();
  await server?.stop();
  await sink?.stop();
});

/** A browser's cookies and forms, nothing more. */
function browser() {
  const jar = new Map<string, string>();
  const send = async (path: string, form?: Record<string, string>) => {
    const response = await fetch(server.url + path, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'user-agent': 'test',
      },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!name) continue;
      if (/Max-Age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value ?? '');
    }
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: await response.text(),
      headers: response.headers,
    };
  };
  return { send, jar };
}

const mailTo = (address: string) => sink.waitFor((mail) => mail.recipients.includes(address));
const codeIn = (text = '') => /^(\d{6})$/m.exec(text)?.[1] ?? '';

describe('over HTTP', () => {
  test('address, mail in text and HTML, code, back where one came from, out again', async () => {
    const { send, jar } = browser();
    const asked = await send('/ru/sign-in', { email: ' New.Person@Example.kz ', returnTo: '/ru/account' });
    expect(asked).toMatchObject({ status: 302, location: '/ru/sign-in/code' });
    const mail = await mailTo('new.person@example.kz');
    expect(mail.subject).toContain(codeIn(mail.text));
    expect(mail.html).toContain(codeIn(mail.text));
    expect(mail.text).toContain('Ваш код для входа');
    expect((await send('/ru/sign-in/code')).body).toContain('new.person@example.kz');

    const wrong = await send('/ru/sign-in/code', {
      code: codeIn(mail.text) === '111111' ? '222222' : '111111',
    });
    expect(wrong.status).toBe(422);
    const code = codeIn(mail.text);
    const right = await send('/ru/sign-in/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(right).toMatchObject({ status: 302, location: '/ru/account' });
    expect(right.headers.getSetCookie().join()).toMatch(
      /qalam\.session_token=[^;]+;.*HttpOnly; SameSite=Lax/,
    );
    expect((await send('/ru/account')).status).toBe(200);

    const out = await send('/ru/sign-out', {});
    expect(out.status).toBe(302);
    expect(jar.has('qalam.session_token')).toBe(false);
    expect((await send('/ru/account')).location).toContain('/ru/sign-in');
    expect(await db.session.count({ where: { user: { email: 'new.person@example.kz' } } })).toBe(0);
  });

  test('a mail scanner that opens the link uses nothing up', async () => {
    const person = browser();
    await person.send('/kk/sign-in', { email: 'scanned@example.kz' });
    const { text = '' } = await mailTo('scanned@example.kz');
    const path = new URL(/https?:\S+\/sign-in\/link\/\S+/.exec(text)?.[0] ?? '').pathname;
    for (let i = 0; i < 2; i++) {
      const looked = await browser().send(path);
      expect([looked.status, looked.headers.getSetCookie()]).toEqual([200, []]);
    }
    const pressed = await person.send(path, {});
    expect(pressed).toMatchObject({ status: 302, location: '/kk/my' });
    expect((await browser().send(path)).status).toBe(410);
    expect((await browser().send(path, {})).status).toBe(410);
  });

  test('a known and an unknown address get the same answers, byte for byte', async () => {
    const known = 'aaaa-known@example.kz';
    const unknown = 'bbbb-nobod@example.kz';
    await makeUser(db, { email: known });
    const answers = [];
    for (const email of [known, unknown]) {
      const { send } = browser();
      const asked = await send('/en/sign-in', { email });
      const page = await send('/en/sign-in/code');
      const tried = await send('/en/sign-in/code', { code: '000000' });
      const plain = (text: string) => text.replaceAll(email, '@').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'now');
      answers.push([
        asked.status,
        asked.location,
        asked.body,
        page.status,
        plain(page.body),
        tried.status,
        plain(tried.body),
      ]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  test('only paths of this site lead back', async () => {
    const { send } = browser();
    await send('/kk/sign-in', { email: 'led@example.kz', returnTo: 'https://evil.example/' });
    const { text } = await mailTo('led@example.kz');
    expect((await send('/kk/sign-in/code', { code: codeIn(text) })).location).toBe('/kk/my');
  });

  test('a changing, wrong or missing address is asked again with what was typed', async () => {
    const { send } = browser();
    const answer = await send('/kk/sign-in', { email: 'not an address' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('value="not an address"');
    expect((await send('/kk/sign-in/code')).location).toBe('/kk/sign-in');
  });

  test('ADMIN_EMAIL becomes administrator at its first sign-in, and nobody else does', async () => {
    const admin = browser();
    await admin.send('/en/sign-in', { email: 'first.admin@example.kz' });
    const { text } = await mailTo('first.admin@example.kz');
    expect((await admin.send('/en/sign-in/code', { code: codeIn(text) })).location).toBe('/en/admin');
    expect((await admin.send('/en/admin')).status).toBe(200);
    const other = browser();
    await other.send('/en/sign-in', { email: 'plain@example.kz' });
    await other.send('/en/sign-in/code', { code: codeIn((await mailTo('plain@example.kz')).text) });
    expect((await other.send('/en/admin')).status).toBe(404);
    expect((await browser().send('/en/admin')).status).toBe(401);
  });

  test('nothing of better-auth is open but passkeys', async () => {
    const { send } = browser();
    for (const path of [
      'get-session',
      'sign-up/email',
      'sign-in/email',
      'list-sessions',
      'update-user',
      'ok',
    ])
      expect((await send(`/auth/${path}`)).status, path).toBe(404);
    expect((await send('/auth/passkey/generate-authenticate-options')).status).toBe(200);
    expect((await send('/auth/passkey/generate-register-options')).status).toBe(401);
  });

  test('a mail the server refuses for the moment arrives all the same', async () => {
    sink.failNext(1);
    await browser().send('/kk/sign-in', { email: 'patient@example.kz' });
    const waiting = mailTo('patient@example.kz');
    await expect
      .poll(async () => (await db.mail.findFirst({ where: { to: 'patient@example.kz' } }))?.state)
      .toBe('failed');
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    expect(codeIn((await waiting).text)).toMatch(/^\d{6}$/);
    await expect
      .poll(async () => (await db.mail.findFirst({ where: { to: 'patient@example.kz' } }))?.state)
      .toBe('sent');
  });
});

describe('a real server', () => {
  test('does not start on a database that holds demo accounts, and says why', async () => {
    const user = await makeUser(db, { email: 'demo@demo.qalam' });
    await db.user.update({ where: { id: user.id }, data: { isDemo: true } });
    const starting = startTestServer({
      databaseUrl: server.databaseUrl,
      env: { PUBLIC_URL: 'https://qalam.example' },
    });
    await expect(starting).rejects.toThrow(/demo account/);
    await db.user.delete({ where: { id: user.id } });
  });
});

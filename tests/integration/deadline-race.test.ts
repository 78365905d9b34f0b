import { afterAll, beforeAll, expect, test } from 'vitest';
import errors from '#locales/ru/errors.json' with { type: 'json' };
import {
  makeContest,
  makeEntry,
  makeJuror,
  makeOrganisation,
  makeUser,
  PHOTO_FORM,
} from '#tests/factories/world.ts';
import { fireAround } from '#tests/support/around.ts';
import { testDatabase } from '#tests/support/database.ts';
import { isHandedIn, personAt } from '#tests/support/person.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';
import { signIn } from '#tests/support/sign-in.ts';

const SUBMISSIONS = 60;
const SAVES = 60;

const database = testDatabase();
/** Two processes on one database, as a city on two machines has. */
let servers: TestServer[] = [];

beforeAll(async () => {
  const env = { DEMO: 'off', LOG_LEVEL: 'error' };
  servers = await Promise.all([0, 1].map(() => startTestServer({ databaseUrl: database.url, env })));
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
});

const serverOf = (n: number) => servers[n % servers.length]!.url;

test('entries around the closing instant: taken when they arrived before it, refused after, none lost', async () => {
  const { db } = database;
  const form = PHOTO_FORM.filter((field) => field.kind !== 'photos');
  const contest = await makeContest(db, (await makeOrganisation(db)).id, 'open', { form });
  const { id: ownerId } = await makeUser(db);
  const { cookie } = await signIn(db, ownerId);
  await db.entry.createMany({
    data: Array.from({ length: SUBMISSIONS }, (_, n) => ({
      contestId: contest.id,
      ownerId,
      locale: 'ru',
      draftAnswers: { title: `Идея ${n}`, idea: 'Больше тени на остановках.' },
    })),
  });
  const drafts = await db.entry.findMany({ where: { contestId: contest.id }, select: { id: true } });
  await warmUp(cookie, `/ru/entries/${drafts[0]!.id}/edit`);

  const closesAt = new Date(Date.now() + 1500);
  await db.contest.update({ where: { id: contest.id }, data: { closesAt } });
  const shots = await fireAround(
    closesAt,
    { before: 700, after: 300 },
    drafts.map(({ id }, n) => async () => ({
      id,
      server: n % servers.length,
      answer: await personAt(serverOf(n), cookie).handIn(id, `key-${id}`),
    })),
  );

  const taken = shots.filter(({ told }) => isHandedIn(told.answer));
  const refused = shots.filter((shot) => !taken.includes(shot));
  const closed = errors.CONTEST_CLOSED.split('{{')[0]!;
  const reader = personAt(serverOf(0), cookie);
  for (const { told } of refused) {
    // Nobody is left on a form that cannot be sent any more: the entry's own page says why.
    expect(told.answer).toMatchObject({ status: 302, location: `/ru/my/${told.id}?refused` });
  }
  expect((await reader.read(refused[0]!.told.answer.location!)).text).toContain(closed);
  const end = closesAt.getTime();
  expect(refused.filter((shot) => shot.answeredAt < end)).toEqual([]);
  expect(taken.filter((shot) => shot.sentAt >= end)).toEqual([]);
  for (const server of [0, 1])
    for (const kind of [taken, refused])
      expect(kind.filter(({ told }) => told.server === server)).not.toEqual([]);

  const rows = await db.entry.findMany({ where: { contestId: contest.id }, orderBy: { number: 'asc' } });
  const submitted = rows.filter((row) => row.status === 'submitted');
  expect(new Set(submitted.map((row) => row.id))).toEqual(new Set(taken.map(({ told }) => told.id)));
  expect(submitted.every((row) => row.submittedAt! < closesAt && row.revision === 1)).toBe(true);
  expect(submitted.map((row) => row.number)).toEqual(submitted.map((_, index) => index + 1));
  // Too late is not lost: what was written is still there.
  const late = rows.filter((row) => row.status === 'draft');
  expect(late).toHaveLength(refused.length);
  expect(late.every((row) => row.draftAnswers !== null && row.receipt === null)).toBe(true);
}, 60_000);

test('jurors saving while judging ends: what was acknowledged stands, what came too late is refused and not written', async () => {
  const { db } = database;
  const contest = await makeContest(db, (await makeOrganisation(db)).id, 'judging');
  const entries = [];
  for (let n = 0; n < SAVES; n += 1) entries.push(await makeEntry(db, contest.id));
  const seats = [await makeJuror(db, contest.id), await makeJuror(db, contest.id)];
  const cookies = await Promise.all(seats.map(async ({ user }) => (await signIn(db, user.id)).cookie));
  await warmUp(cookies[0]!, `/ru/jury/${contest.id}`);

  const judgingEndsAt = new Date(Date.now() + 1500);
  await db.contest.update({ where: { id: contest.id }, data: { judgingEndsAt } });
  const shots = await fireAround(
    judgingEndsAt,
    { before: 700, after: 300 },
    entries.map(({ id }, n) => async () => {
      const values = contest.criteria.map((criterion) => ({
        criterionId: criterion.id,
        from: null,
        to: '3',
      }));
      // Half of a juror's sheets go through each process; those of one juror wait for each other in the database.
      const juror = personAt(serverOf(n), cookies[(n >> 1) % 2]!);
      return { id, answer: await juror.score(contest.id, id, values) };
    }),
  );

  const saved = shots.filter(({ told }) => told.answer.status === 200);
  const refused = shots.filter((shot) => !saved.includes(shot));
  for (const { told } of refused) expect(JSON.parse(told.answer.text)).toMatchObject({ code: 'JURY_CLOSED' });
  const end = judgingEndsAt.getTime();
  expect(refused.filter((shot) => shot.answeredAt < end)).toEqual([]);
  expect(saved.filter((shot) => shot.sentAt >= end)).toEqual([]);
  expect(saved).not.toEqual([]);
  expect(refused).not.toEqual([]);

  const sheets = await db.scoreSheet.findMany({
    where: { entry: { contestId: contest.id } },
    include: { scores: true },
  });
  expect(new Set(sheets.map((sheet) => sheet.entryId))).toEqual(new Set(saved.map(({ told }) => told.id)));
  expect(sheets.every((sheet) => sheet.status === 'complete' && sheet.version === 1)).toBe(true);
  expect(sheets.every((sheet) => sheet.scores.length === contest.criteria.length)).toBe(true);
}, 60_000);

/** The first page of a process loads its code; that must not decide who is late. */
async function warmUp(cookie: string, path: string): Promise<void> {
  const answers = await Promise.all(servers.map((server) => personAt(server.url, cookie).read(path)));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
}

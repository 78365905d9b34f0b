import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  makeContest,
  makeEntry,
  makeJuror,
  makeOrganisation,
  makeUser,
  PHOTO_FORM,
} from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';
import { isHandedIn, personAt } from '#tests/support/person.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';
import { signIn } from '#tests/support/sign-in.ts';

const KILLS = 20;
/** People who act at the same time. */
const ENTRANTS = 4;
const JURORS = 3;
/** Works per person: more than twenty rounds can use up. */
const WORKS = 150;

const database = testDatabase();
let server: TestServer;
let commits: pg.Client;

beforeAll(async () => {
  server = await startTestServer({ databaseUrl: database.url, env: { DEMO: 'off', LOG_LEVEL: 'error' } });
  commits = await listenToCommits(database.url);
});
afterAll(async () => {
  await commits.end();
  await server.stop();
});

/** Hears of every acknowledged act at the moment the database has it, which is before its person is told. */
async function listenToCommits(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`
    CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NOTIFY acted; RETURN NULL; END $$;
    CREATE TRIGGER tell AFTER INSERT ON "AuditEvent" FOR EACH STATEMENT EXECUTE FUNCTION tell();
    LISTEN acted`);
  return client;
}

/** Something a person does again and again until the server says that it is done. */
type Act = { name: string; work: () => Promise<boolean> };

test(`killed ${KILLS} times in a stream of entries and scores, it keeps what it acknowledged, once`, async () => {
  const world = await makeWorld();
  const acknowledged: string[] = [];
  const town = { isClosing: false, attempts: 0, lost: 0, unsaid: 0, up: Promise.resolve() };
  let heard: () => void = () => undefined;

  const person = async (acts: Act[]) => {
    for (const { name, work } of acts) {
      if (town.isClosing) return;
      for (let isDone = false; !isDone; ) {
        await town.up;
        town.attempts += 1;
        isDone = await work().catch((error: unknown) => {
          if (!(error instanceof TypeError)) throw error;
          town.lost += 1;
          return false;
        });
      }
      acknowledged.push(name);
      heard();
    }
  };
  const people = Promise.all(world.people.map(person));

  let kills = 0;
  for (; kills < KILLS; kills += 1) {
    // A different number of answers each time, so that the blow falls on another moment of what is under way.
    const until = acknowledged.length + 3 + (kills % 5);
    await new Promise<void>((resolve) => {
      heard = () => acknowledged.length >= until && resolve();
    });
    // Then at once after a commit, when somebody's work is done and nobody has told them.
    await new Promise((resolve) => commits.once('notification', resolve));
    // Whoever loses the connection now tries again when there is a server again.
    const risen = Promise.withResolvers<void>();
    town.up = risen.promise;
    await server.kill();
    town.unsaid += (await there(world)).size - acknowledged.length;
    await server.start();
    risen.resolve();
    expect(await missing(world, acknowledged)).toEqual([]);
  }
  town.isClosing = true;
  await people;

  expect(await missing(world, acknowledged)).toEqual([]);
  expect(await doubled(world)).toEqual({ numbers: [], revisions: [], sheets: [], mails: [] });
  expect(acknowledged.length).toBeGreaterThan(KILLS * 3);
  // What a killed process had begun is taken up by the next: no letter waits for a worker that is dead.
  await expect
    .poll(() => database.db.mail.count({ where: { state: 'queued' } }), { timeout: 20_000, interval: 200 })
    .toBe(0);
  // Otherwise nothing was under way when the server died, and the test would have shown nothing.
  expect(town.lost).toBeGreaterThan(KILLS / 2);
  expect(town.unsaid).toBeGreaterThan(0);
  expect(town.attempts).toBe(acknowledged.length + town.lost);
}, 240_000);

type World = Awaited<ReturnType<typeof makeWorld>>;

async function makeWorld() {
  const { db } = database;
  const { id: organisationId } = await makeOrganisation(db);
  const form = PHOTO_FORM.filter((field) => field.kind !== 'photos');
  const open = await makeContest(db, organisationId, 'open', { form });
  const judging = await makeContest(db, organisationId, 'judging');
  const works = [];
  for (let n = 0; n < WORKS; n += 1) works.push(await makeEntry(db, judging.id));
  const people: Act[][] = [];
  for (let n = 0; n < ENTRANTS; n += 1) people.push(await entrant(open.id));
  for (let n = 0; n < JURORS; n += 1) people.push(await juror(judging, works));
  return { open, judging, people };
}

async function entrant(contestId: string): Promise<Act[]> {
  const { db } = database;
  const { id: ownerId } = await makeUser(db);
  const person = personAt(server.url, (await signIn(db, ownerId)).cookie);
  await db.entry.createMany({
    data: Array.from({ length: WORKS }, (_, n) => ({
      contestId,
      ownerId,
      locale: 'ru',
      draftAnswers: { title: `Идея ${n}`, idea: 'Больше тени на остановках.' },
    })),
  });
  const drafts = await db.entry.findMany({ where: { ownerId }, select: { id: true } });
  return drafts.map(({ id }) => ({
    name: `entry ${id}`,
    // The key stays the same when the answer was lost: so does the page's.
    work: async () => isHandedIn(await person.handIn(id, `key-${id}`)),
  }));
}

async function juror(
  contest: { id: string; criteria: { id: string }[] },
  works: { id: string }[],
): Promise<Act[]> {
  const { db } = database;
  const { user, juror: seat } = await makeJuror(db, contest.id);
  const person = personAt(server.url, (await signIn(db, user.id)).cookie);
  return works.map(({ id }) => ({
    name: `sheet ${seat.id} ${id}`,
    work: async () => {
      const values = contest.criteria.map(({ id: criterionId }) => ({ criterionId, from: null, to: '4' }));
      const told = await person.score(contest.id, id, values);
      return told.status === 200 && JSON.parse(told.text).status === 'complete';
    },
  }));
}

/** What was acknowledged and is not in the database. */
async function missing(world: World, acknowledged: readonly string[]): Promise<string[]> {
  const found = await there(world);
  return acknowledged.filter((name) => !found.has(name));
}

/** The acts that the database has whole. */
async function there({ open, judging }: World): Promise<Set<string>> {
  const { db } = database;
  const entries = await db.entry.findMany({
    where: { contestId: open.id, status: 'submitted', receipt: { not: null }, revisions: { some: {} } },
    select: { id: true },
  });
  const sheets = await db.scoreSheet.findMany({
    where: { status: 'complete', entry: { contestId: judging.id } },
    select: { jurorId: true, entryId: true, _count: { select: { scores: true } } },
  });
  return new Set([
    ...entries.map(({ id }) => `entry ${id}`),
    ...sheets
      .filter((sheet) => sheet._count.scores === judging.criteria.length)
      .map(({ jurorId, entryId }) => `sheet ${jurorId} ${entryId}`),
  ]);
}

/** What is there more than once: numbers, versions of an entry, saves of a sheet, letters. */
async function doubled({ open, judging }: World) {
  const { db } = database;
  const entries = await db.entry.findMany({
    where: { contestId: open.id, status: 'submitted' },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, revision: true, _count: { select: { revisions: true } } },
  });
  const written = await db.auditEvent.groupBy({
    by: ['contestId', 'entryId', 'actorId', 'type'],
    where: { contestId: { in: [open.id, judging.id] }, type: { in: ['entry.submitted', 'score.saved'] } },
    _count: true,
  });
  const mails = await db.mail.groupBy({ by: ['dedupeKey'], _count: true });
  return {
    // One after another without a gap: a number taken by a submission that was not kept would be missing.
    numbers: entries.filter((entry, index) => entry.number !== index + 1),
    revisions: entries.filter((entry) => entry.revision !== 1 || entry._count.revisions !== 1),
    sheets: written.filter((line) => line._count !== 1),
    mails:
      mails.length === entries.length
        ? mails.filter((mail) => mail._count !== 1)
        : [`${mails.length} letters for ${entries.length} entries`],
  };
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  makeContest,
  makeEntry,
  makeJuror,
  makeMember,
  makeOrganisation,
  makeUser,
  PHOTO_FORM,
} from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';
import { isHandedIn, personAt } from '#tests/support/person.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';
import { signIn } from '#tests/support/sign-in.ts';

const database = testDatabase();
let server: TestServer;
let organisationId: string;

beforeAll(async () => {
  server = await startTestServer({ databaseUrl: database.url, env: { DEMO: 'off', LOG_LEVEL: 'error' } });
  organisationId = (await makeOrganisation(database.db)).id;
});
afterAll(() => server.stop());

async function person(userId: string) {
  return personAt(server.url, (await signIn(database.db, userId)).cookie);
}

async function entrantWithDraft() {
  const { db } = database;
  const form = PHOTO_FORM.filter((field) => field.kind !== 'photos');
  const contest = await makeContest(db, organisationId, 'open', { form });
  const { id: ownerId } = await makeUser(db);
  const draftAnswers = { title: 'Тенистая остановка', idea: 'Больше тени на остановках.' };
  const { id } = await db.entry.create({
    data: { contestId: contest.id, ownerId, locale: 'ru', draftAnswers },
    select: { id: true },
  });
  return { id, entrant: await person(ownerId) };
}

describe('one entrant', () => {
  test('a double click, and the same again from another tab: one submission, one receipt', async () => {
    const { id, entrant } = await entrantWithDraft();
    const answers = await Promise.all([
      entrant.handIn(id, 'key-of-the-page'),
      entrant.handIn(id, 'key-of-the-page'),
      entrant.handIn(id, 'key-of-another-tab'),
    ]);
    expect(answers.map(isHandedIn)).toEqual([true, true, true]);
    const entry = await database.db.entry.findUniqueOrThrow({
      where: { id },
      include: { revisions: true },
    });
    expect(entry).toMatchObject({ status: 'submitted', revision: 1, number: 1 });
    expect(entry.revisions).toHaveLength(1);
    expect(
      await database.db.mail.count({ where: { dedupeKey: { startsWith: `entry-received:${id}` } } }),
    ).toBe(1);
    const receipt = await entrant.read(answers[0]!.location!);
    expect(receipt.text).toContain(entry.receipt);
  });

  test('two tabs in one field: one is kept, the other is told and shown it; in two fields both are kept', async () => {
    const { id, entrant } = await entrantWithDraft();
    const tab = (title: string, other: { fieldId: string; base: number; value: string }[] = []) =>
      entrant.saveAnswers(id, [{ fieldId: 'title', base: 0, value: title }, ...other]);
    const answers = await Promise.all([
      tab('Остановка с деревом'),
      tab('Остановка с навесом', [{ fieldId: 'phone', base: 0, value: '+7 700 000 00 00' }]),
    ]);
    const results = answers.map((answer) => JSON.parse(answer.text).results);
    const titles = results.map(([title]) => title);
    // Whoever wrote on an older version, and with a base of 0 both did after the first, is not written over.
    const kept = titles.filter((title) => title.saved);
    expect(kept).toHaveLength(1);
    const stored = await database.db.entry.findUniqueOrThrow({ where: { id } });
    const { title, phone } = stored.draftAnswers as Record<string, string>;
    expect(titles.find((answer) => !answer.saved)).toMatchObject({ theirs: title });
    expect(phone).toBe('+7 700 000 00 00');
  });
});

test('two moderators on one entry: the first decides, the second is told who did and nothing is overwritten', async () => {
  const { db } = database;
  const contest = await makeContest(db, organisationId, 'open');
  const entry = await makeEntry(db, contest.id, { moderation: 'pending' });
  const moderators = [
    await makeMember(db, organisationId, 'moderator'),
    await makeMember(db, organisationId, 'moderator'),
  ];
  const [one, two] = await Promise.all(moderators.map(({ id }) => person(id)));
  const seen = `${entry.id}.${entry.moderationVersion}.${entry.revision}`;
  const answers = await Promise.all([
    one!.decide(contest.id, seen, { decision: 'accept' }),
    two!.decide(contest.id, seen, { decision: 'reject', ruleText: 'Правило 3' }),
  ]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([302, 409]);
  const winner = answers.findIndex((answer) => answer.status === 302);
  const after = await db.entry.findUniqueOrThrow({ where: { id: entry.id }, include: { messages: true } });
  expect(after.moderation).toBe(['accepted', 'rejected'][winner]);
  expect(after.messages).toHaveLength(1);
  const told = answers[1 - winner]!;
  expect(told.text).toMatch(/MODERATION_(ACCEPTED|REJECTED)_BY_OTHER/);
  expect(told.text).toContain(moderators[winner]!.name);
});

test('two tabs of a juror: a value the other tab changed is reported, the rest is saved', async () => {
  const { db } = database;
  const contest = await makeContest(db, organisationId, 'judging');
  const entry = await makeEntry(db, contest.id);
  const { user } = await makeJuror(db, contest.id);
  const juror = await person(user.id);
  const [first, second] = contest.criteria.map((criterion) => criterion.id);
  const value = (criterionId: string, to: string) => ({ criterionId, from: null, to });
  const answers = await Promise.all([
    juror.score(contest.id, entry.id, [value(first!, '2')]),
    juror.score(contest.id, entry.id, [value(first!, '5'), value(second!, '4')]),
  ]);
  const sheets = answers.map((answer) => JSON.parse(answer.text));
  const clashes = sheets.flatMap((sheet) => sheet.clashes);
  expect(clashes).toHaveLength(1);
  const stored = await db.score.findMany({ where: { sheet: { entryId: entry.id } } });
  const standing = Object.fromEntries(stored.map((score) => [score.criterionId, score.value.toFixed()]));
  expect(standing[second!]).toBe('4');
  expect(standing[first!]).toBe(clashes[0].theirs);
});

import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Phase } from '#app/features/contests/phases.ts';
import { saveSheet } from '#app/features/jury/commands/save-sheet.server.ts';
import { ctxFor, makeUser, PHOTO_FORM, words } from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';
import { makePeople, type People, type Places, settle } from './city.ts';
import { type Role, readTable } from './table.ts';

/** Words that stand nowhere else, each in a place from which it must not come out. */
const PLANTED = {
  fileName: 'Zhanargulova-file',
  exif: 'Zhanargulova-exif',
  caption: 'Zhanargulova-caption',
  alt: 'Zhanargulova-alt',
  privateField: 'Zhanargulova-phone',
  team: 'Zhanargulova-author',
  owner: 'Zhanargulova-owner',
  email: 'zhanargulova-mail@example.kz',
  answer: 'Zhanargulova-unread',
  comment: 'Zhanargulova-comment',
  note: 'Zhanargulova-note',
};
const SCORE = '3.625';
const FORM = [
  ...PHOTO_FORM,
  {
    kind: 'team' as const,
    id: 'team',
    label: words('Authors'),
    help: {},
    required: false,
    isPublic: true,
    min: 0,
    max: 3,
  },
];

const database = testDatabase();
let server: TestServer;
let people: People;
const worlds = new Map<Phase, Places>();

beforeAll(async () => {
  people = await makePeople(database.db, { path: await photoWithAuthor(), name: `${PLANTED.fileName}.jpg` });
  const { entrant } = people.users;
  await database.db.user.update({
    where: { id: entrant.id },
    data: { name: PLANTED.owner, email: PLANTED.email },
  });
  for (const phase of ['open', 'judging', 'deciding'] as const) worlds.set(phase, await plant(phase));
  server = await startTestServer({
    databaseUrl: database.url,
    env: { ROLE: 'web', DEMO: 'off', DATA_DIR: process.env.DATA_DIR as string, PUBLIC_URL: '' },
  });
});
afterAll(() => server?.stop());

/** Everything that can be read, and the same as the browser asks for it when it moves from page to page. */
function everywhere(at: Places): string[] {
  const paths = new Set(
    readTable()
      .filter((row) => row.method === 'GET')
      .map((row) => row.path.replace(/\{(\w+)\}/g, (_, name: string) => at[name] || 'x')),
  );
  for (const word of ['Zhanargulova', SCORE]) {
    paths.add(`/en/contests/${at.slug}/entries?q=${word}`);
    paths.add(`/en/admin/people?q=${word}`);
  }
  const pages = [...paths].filter((one) => one.startsWith('/en/') && !/\.\w+$|\?/.test(one));
  return [...paths, ...pages.map((page) => `${page}.data`)];
}

/** Where a body or its headers hold one of the words. */
async function findings(role: Role, paths: string[], forbidden: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of paths) {
    const response = await fetch(server.url + one, {
      headers: { cookie: people.cookies[role] },
      redirect: 'manual',
    });
    const body = Buffer.from(await response.arrayBuffer());
    const head = JSON.stringify([...response.headers]);
    // A search page says back what was searched for.
    const asked = new URL(one, server.url).searchParams.get('q');
    for (const word of forbidden)
      if (word !== asked && (body.includes(word) || head.includes(word))) found.push(`${one}: ${word}`);
  }
  return found;
}

describe.each(['open', 'judging', 'deciding'] as const)('a blind contest, %s', (phase) => {
  test.each<Role>(['visitor', 'resident', 'juror', 'elsewhere', 'foreigner'])(
    'says to a %s nothing about whose works these are',
    async (role) => {
      const forbidden = Object.values(PLANTED).filter((word) => role !== 'juror' || word !== PLANTED.comment);
      expect(await findings(role, everywhere(worlds.get(phase)!), forbidden)).toEqual([]);
    },
  );

  test.each(['moderator', 'organiser', 'owner'] as const)(
    "keeps a juror's note and the other jurors' notes from a %s",
    async (role) => {
      expect(await findings(role, everywhere(worlds.get(phase)!), [PLANTED.comment])).toEqual([]);
    },
  );
});

test.each(['visitor', 'entrant', 'moderator', 'organiser', 'administrator'] as const)(
  'scores are told to no %s while judging lasts',
  async (role) => {
    const forbidden = [SCORE, SCORE.replace('.', ',')];
    expect(await findings(role, everywhere(worlds.get('judging')!), forbidden)).toEqual([]);
  },
);

test('what was planted is there to be found', async () => {
  const at = worlds.get('deciding')!;
  const own = await findings(
    'entrant',
    [`/en/my/${at.entry}`, `/media/${at.photo}/original`],
    [PLANTED.caption, PLANTED.exif],
  );
  expect(own.length).toBe(2);
  const staff = await findings('organiser', everywhere(at), [PLANTED.privateField, PLANTED.team]);
  expect(staff.length).toBeGreaterThan(0);
  expect(
    (await findings('juror', everywhere(worlds.get('judging')!), [PLANTED.comment])).length,
  ).toBeGreaterThan(0);
  expect((await findings('organiser', everywhere(at), [SCORE])).length).toBeGreaterThan(0);
});

async function photoWithAuthor(): Promise<string> {
  const file = path.join(process.env.DATA_DIR as string, 'planted.jpg');
  const picture = sharp('tests/fixtures/media/photos/tiny_old_camera.jpg');
  fs.writeFileSync(
    file,
    await picture
      .withExif({ IFD0: { Artist: PLANTED.exif, Copyright: PLANTED.exif, ImageDescription: PLANTED.exif } })
      .toBuffer(),
  );
  return file;
}

/** A contest with the words in its places, and a score that no text holds by chance. */
async function plant(phase: Phase): Promise<Places> {
  const { db } = database;
  const at = await settle(db, people, phase);
  await db.contest.update({ where: { id: at.contest }, data: { form: FORM as object[], blind: true } });
  const answers = {
    title: 'A bench',
    idea: 'Sit',
    phone: PLANTED.privateField,
    team: [{ name: PLANTED.team, role: '' }],
  };
  await db.entry.update({ where: { id: at.entry }, data: { answers, email: PLANTED.email } });
  await db.entryFile.update({ where: { id: at.file }, data: { alt: PLANTED.alt, caption: PLANTED.caption } });
  await db.entry.update({ where: { id: at.other }, data: { answers: { ...answers, idea: PLANTED.answer } } });
  if (phase === 'open') return at;
  const { judgingStartsAt } = await db.contest.findUniqueOrThrow({ where: { id: at.contest } });
  await db.criterion.updateMany({ where: { contestId: at.contest }, data: { step: '0.125' } });
  const ctx = await ctxFor(db, people.users.juror.id, { now: new Date(judgingStartsAt!.getTime() + 2000) });
  await saveSheet(
    ctx,
    { contestId: at.contest!, entryId: at.entry! },
    {
      values: [at.criterion!, at.criterion2!].map((criterionId) => ({ criterionId, from: '4', to: SCORE })),
      comment: { from: '', to: PLANTED.comment },
    },
  );
  const colleague = await db.juror.create({
    data: { contestId: at.contest!, userId: (await makeUser(db)).id, removedAt: new Date() },
  });
  await db.conflict.create({
    data: { jurorId: colleague.id, entryId: at.entry!, kind: 'relative', note: PLANTED.note },
  });
  return at;
}

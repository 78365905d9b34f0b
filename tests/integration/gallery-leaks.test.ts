/** The gallery over HTTP, as a visitor gets it: what was planted in private places is on no page and in no search. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { FormField } from '#app/features/contests/form-fields.ts';
import { createDb, type Db } from '#app/platform/db/client.server.ts';
import {
  makeContest,
  makeEntry,
  makeOrganisation,
  makeUser,
  PHOTO_FORM,
  words,
} from '#tests/factories/world.ts';
import { startTestServer, type TestServer } from '#tests/support/server.ts';

let server: TestServer;
let db: Db;

beforeAll(async () => {
  server = await startTestServer({
    postgresUrl: inject('postgresUrl'),
    templateDatabase: inject('templateDatabase'),
  });
  db = createDb(server.databaseUrl, 2);
});
afterAll(async () => {
  await db?.$disconnect();
  await server?.stop();
});

const TEAM: FormField = {
  kind: 'team',
  id: 'authors',
  label: words('Authors'),
  help: {},
  required: false,
  isPublic: true,
  min: 0,
  max: 5,
};
/** Never public. */
const PRIVATE = [
  'PlantedPhone',
  'planted-file-name',
  'planted@example.kz',
  'PlantedAccount',
  'PlantedOriginalKey',
];
/** Public once the results of a blind contest are out. */
const BLIND = ['PlantedAuthor', 'PlantedCaption', 'PlantedAlt'];

async function plant(phase: 'judging' | 'published') {
  const { id: organisationId } = await makeOrganisation(db);
  const contest = await makeContest(db, organisationId, phase, { blind: true, form: [...PHOTO_FORM, TEAM] });
  const owner = await makeUser(db, { name: 'PlantedAccount', email: `${randomUUID()}.planted@example.kz` });
  const entry = await makeEntry(db, contest.id, {
    ownerId: owner.id,
    title: 'Алаң',
    answers: {
      title: 'Алаң',
      idea: 'Идея',
      phone: 'PlantedPhone',
      authors: [{ name: 'PlantedAuthor', role: '' }],
    },
  });
  await db.entry.update({ where: { id: entry.id }, data: { email: 'planted@example.kz' } });
  const media = await db.media.create({
    data: {
      kind: 'photo',
      state: 'ready',
      sha256: randomUUID(),
      bytes: 1,
      mime: 'image/jpeg',
      originalName: 'planted-file-name.jpg',
      originalKey: 'PlantedOriginalKey',
      width: 640,
      height: 480,
      variants: [{ width: 640, height: 480, format: 'webp', key: 'PlantedOriginalKey', bytes: 1 }],
      uploadedById: owner.id,
    },
  });
  await db.entryFile.create({
    data: {
      entryId: entry.id,
      mediaId: media.id,
      fieldId: 'photos',
      position: 0,
      caption: 'PlantedCaption',
      alt: 'PlantedAlt',
    },
  });
  const gallery = `/ru/contests/${contest.slug}/entries`;
  return { gallery, page: `${gallery}/${entry.number}`, owner };
}

async function read(path: string): Promise<string> {
  const response = await fetch(server.url + path);
  expect(response.status, path).toBe(200);
  return `${[...response.headers].join('\n')}\n${await response.text()}`;
}

test('while a blind contest is judged', async () => {
  const { gallery, page, owner } = await plant('judging');
  for (const path of [gallery, page]) {
    const html = await read(path);
    expect(html).toContain('Алаң');
    for (const word of [...PRIVATE, ...BLIND, owner.id]) expect(html, path).not.toContain(word);
  }
  for (const word of [...PRIVATE, ...BLIND]) {
    const html = await read(`${gallery}?q=${encodeURIComponent(word)}`);
    expect(html, word).toContain('Ничего не нашлось');
    expect(html, word).not.toContain('Алаң');
  }
});

test('after the results are out: names that were meant for the public, and nothing else', async () => {
  const { gallery, page, owner } = await plant('published');
  const html = `${await read(gallery)}\n${await read(page)}`;
  for (const word of BLIND) expect(html).toContain(word);
  for (const word of [...PRIVATE, owner.id]) expect(html).not.toContain(word);
});

test('a visitor keeps an order of their own by a cookie that says nothing', async () => {
  const { gallery } = await plant('judging');
  const first = await fetch(server.url + gallery);
  const cookie = first.headers.getSetCookie().find((line) => line.startsWith('qalam-walk='));
  expect(cookie).toMatch(/^qalam-walk=\d{1,10}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(first.headers.get('cache-control')).toContain('private');
  const again = await fetch(server.url + gallery, { headers: { cookie: cookie!.split(';')[0]! } });
  expect(again.headers.getSetCookie().filter((line) => line.startsWith('qalam-walk='))).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RouterContextProvider } from 'react-router';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { addFile } from '#app/features/entries/commands/add-file.server.ts';
import { saveAnswers } from '#app/features/entries/commands/save-answers.server.ts';
import { startEntry } from '#app/features/entries/commands/start-entry.server.ts';
import { submitEntry } from '#app/features/entries/commands/submit-entry.server.ts';
import { withdrawEntry } from '#app/features/entries/commands/withdraw-entry.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { ctxContext } from '#app/platform/http/request-context.ts';
import { receiveFile, receiveForm } from '#app/platform/media/intake.server.ts';
import { forgetMediaHandler, renderMediaHandler } from '#app/platform/media/jobs.server.ts';
import { closeMedia } from '#app/platform/media/pipeline.server.ts';
import { storage } from '#app/platform/storage/storage.server.ts';
import { loader } from '#app/routes/media/file.ts';
import { jpegBytes, receivedPhoto } from '#tests/factories/pictures.ts';
import {
  ctxFor,
  datesFor,
  makeContest,
  makeJuror,
  makeMember,
  makeOrganisation,
  makeUser,
} from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
afterAll(closeMedia);

/** What a browser gets: status and headers, whether the loader answers or refuses. */
async function ask(ctx: Ctx, mediaId: string, file: string) {
  const context = new RouterContextProvider();
  context.set(ctxContext, ctx);
  const request = new Request(`http://localhost/media/${mediaId}/${file}`);
  try {
    const args = { params: { mediaId, file }, request, context } as unknown as Parameters<typeof loader>[0];
    const response = await loader(args);
    return {
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await response.arrayBuffer()),
    };
  } catch (error) {
    return { status: (error as { status: number }).status, headers: new Headers(), body: Buffer.alloc(0) };
  }
}

/** An entry handed in with one photo whose variants are made. */
async function world() {
  const { db } = database;
  const organisation = await makeOrganisation(db);
  const contest = await makeContest(db, organisation.id, 'open');
  const owner = await ctxFor(db, (await makeUser(db)).id);
  const { entryId } = await startEntry(owner, { slug: contest.slug });
  const changes = [
    { fieldId: 'title', base: 0, value: 'Саябақ' },
    { fieldId: 'idea', base: 0, value: 'Ағаш отырғызу' },
  ];
  await saveAnswers(owner, { entryId, changes });
  const file = await receivedPhoto(Math.floor(Math.random() * 360));
  const key = randomUUID();
  await addFile(owner, { entryId, fieldId: 'photos', uploadKey: key, file, endedAt: owner.now });
  const { mediaId } = await db.entryFile.findFirstOrThrow({ where: { entryId } });
  await renderMediaHandler.handle(owner, { mediaId } as never);
  const media = await db.media.findUniqueOrThrow({ where: { id: mediaId } });
  const width = (media.variants as { width: number }[])[0]!.width;
  const contestId = contest.id;
  return { db, organisation, contest, contestId, owner, entryId, mediaId, variant: `${width}.webp` };
}

describe('/media', () => {
  test('a draft’s photo is its owner’s alone; an accepted one is everybody’s; a withdrawn one nobody’s', async () => {
    const { db, organisation, owner, entryId, mediaId, variant } = await world();
    const visitor = await ctxFor(db, null);
    const staff = await ctxFor(db, (await makeMember(db, organisation.id, 'moderator')).id);
    const other = await ctxFor(db, (await makeMember(db, (await makeOrganisation(db)).id, 'owner')).id);
    const statuses = async () =>
      Promise.all(
        [owner, staff, visitor, other].map(async (ctx) => (await ask(ctx, mediaId, variant)).status),
      );
    expect(await statuses()).toEqual([200, 404, 404, 404]);
    await submitEntry(owner, { entryId, idempotencyKey: randomUUID(), email: null });
    expect(await statuses()).toEqual([200, 200, 404, 404]);
    expect((await ask(owner, mediaId, variant)).headers.get('cache-control')).toMatch(/^private/);
    await db.entry.update({ where: { id: entryId }, data: { moderation: 'accepted' } });
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    expect((await ask(visitor, mediaId, variant)).headers.get('cache-control')).toBe('public, max-age=300');
    await withdrawEntry(owner, { entryId });
    expect(await statuses()).toEqual([200, 200, 404, 404]);
  });

  test('a photo in a private field is nobody’s but the organiser’s, whatever became of the entry', async () => {
    const { db, contest, owner, entryId, mediaId, variant } = await world();
    await submitEntry(owner, { entryId, idempotencyKey: randomUUID(), email: null });
    const form = (contest.form as { id: string }[]).map((field) =>
      field.id === 'photos' ? { ...field, isPublic: false } : field,
    );
    await db.contest.update({ where: { id: contest.id }, data: { form: form as object[] } });
    await db.entry.update({ where: { id: entryId }, data: { moderation: 'accepted' } });
    expect((await ask(await ctxFor(db, null), mediaId, variant)).status).toBe(404);
  });

  test('the original goes to its owner and the staff, as a download without the person’s file name', async () => {
    const { db, organisation, contestId, owner, entryId, mediaId } = await world();
    await submitEntry(owner, { entryId, idempotencyKey: randomUUID(), email: null });
    await db.entry.update({ where: { id: entryId }, data: { moderation: 'accepted' } });
    const now = new Date();
    await db.contest.update({ where: { id: contestId }, data: datesFor('judging', now) });
    const { user } = await makeJuror(db, contestId);
    const staff = await ctxFor(db, (await makeMember(db, organisation.id)).id);
    for (const ctx of [owner, staff]) {
      const { status, headers } = await ask(ctx, mediaId, 'original');
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="original-[0-9a-f]{8}\.jpg"$/,
      );
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
    for (const ctx of [await ctxFor(db, user.id), await ctxFor(db, null)])
      expect((await ask(ctx, mediaId, 'original')).status).toBe(404);
  });

  test('nothing but the variants there are', async () => {
    const { owner, mediaId } = await world();
    for (const file of ['1.webp', '../original', 'original.jpg', '320.png', `${'9'.repeat(9)}.webp`])
      expect((await ask(owner, mediaId, file)).status).toBe(404);
    expect((await ask(owner, 'not-an-id', '320.webp')).status).toBe(404);
  });

  test('variants carry no metadata', async () => {
    const { owner, mediaId, variant } = await world();
    const { body } = await ask(owner, mediaId, variant);
    const { exif, xmp, iptc } = await sharp(body).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
  });
});

describe('intake', () => {
  const receive = (bytes: Uint8Array, accepts: 'picture' | 'any' = 'picture') =>
    receiveFile(Readable.from([Buffer.from(bytes)]), 'file', accepts);
  const pdf = Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
  );

  test('refuses by content, with a reason', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    expect(await receive(svg)).toEqual({ ok: false, code: 'MEDIA_SVG_NOT_ALLOWED' });
    expect(await receive(Buffer.from('hello, this is no photo'))).toEqual({
      ok: false,
      code: 'MEDIA_UNKNOWN_TYPE',
    });
    expect(await receive(Buffer.alloc(0))).toEqual({ ok: false, code: 'MEDIA_EMPTY' });
    const jpeg = await jpegBytes();
    expect(await receive(jpeg.subarray(0, jpeg.length / 2))).toEqual({ ok: false, code: 'MEDIA_TRUNCATED' });
    expect(await receive(pdf)).toEqual({ ok: false, code: 'MEDIA_NOT_A_PICTURE' });
    expect(await receive(pdf, 'any')).toMatchObject({ ok: true, file: { mime: 'application/pdf' } });
  });

  test('reads a plain form: texts as typed, each file judged, empty file fields left out', async () => {
    const form = new FormData();
    form.append('f.title', 'Саябақ');
    form.append('file.photos', new File([new Uint8Array(await jpegBytes())], 'C:\\фото\\Айгүл үйде.jpg'));
    form.append('file.photos', new File(['nonsense'], 'notes.txt'));
    form.append('file.more', new File([], ''));
    const request = new Request('http://localhost/', { method: 'POST', body: form });
    const sent = await receiveForm(request, { accepts: 'picture' });
    expect(sent.form.get('f.title')).toBe('Саябақ');
    expect(sent.files).toMatchObject([
      { fieldName: 'file.photos', originalName: 'Айгүл үйде.jpg', ok: true },
      { fieldName: 'file.photos', originalName: 'notes.txt', ok: false, code: 'MEDIA_UNKNOWN_TYPE' },
    ]);
  });

  test('keeps the original byte for byte', async () => {
    const bytes = await jpegBytes(77);
    const received = await receive(bytes);
    if (!received.ok) throw new Error(received.code);
    const kept = await storage().withFile(received.file.key, (path) => readFile(path));
    expect(kept.equals(bytes)).toBe(true);
  });

  test('forgets what nothing refers to, and nothing that a twin still needs', async () => {
    const { db } = database;
    const owner = await ctxFor(db, (await makeUser(db)).id);
    const file = await receivedPhoto(11);
    const row = () =>
      db.media.create({
        data: {
          kind: 'photo',
          sha256: file.sha256,
          bytes: file.bytes,
          mime: file.mime,
          originalName: 'a.jpg',
          originalKey: file.key,
        },
      });
    const [one, twin] = [await row(), await row()];
    for (const { id } of [one, twin]) await renderMediaHandler.handle(owner, { mediaId: id } as never);
    const { variants } = await db.media.findUniqueOrThrow({ where: { id: twin.id } });
    const keys = [file.key, ...(variants as { key: string }[]).map(({ key }) => key)];
    const there = async () =>
      (await Promise.all(keys.map((key) => storage().exists(key)))).filter(Boolean).length;
    await forgetMediaHandler.handle(owner, { mediaIds: [one.id] } as never);
    expect(await there()).toBe(keys.length);
    await forgetMediaHandler.handle(owner, { mediaIds: [twin.id] } as never);
    expect(await there()).toBe(0);
  });
});

/** Public lists from outside: pictures of private fields are in none of them, and no made-up address breaks one. */
import { expect, test } from 'vitest';
import type { FormField } from '#app/features/contests/form-fields.ts';
import { listContests } from '#app/features/opendata/queries.server.ts';
import { fillPlaces } from '#app/features/results/commands/fill-places.server.ts';
import { releaseResults } from '#app/features/results/commands/release-results.server.ts';
import { answerExport } from '#app/features/results/exports.server.ts';
import { listWinners, publicResults } from '#app/features/results/public-queries.server.ts';
import { storage } from '#app/platform/storage/storage.server.ts';
import {
  ctxFor,
  makeContest,
  makeEntry,
  makeJuror,
  makeMember,
  makeOrganisation,
  PHOTO_FORM,
} from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();

async function addPhoto(entryId: string, fieldId: string, position: number, mark: string) {
  const { key, sha256, bytes } = await storage().putFile('originals', Buffer.from(`picture ${mark}`));
  const media = await database.db.media.create({
    data: {
      kind: 'photo',
      state: 'ready',
      sha256,
      bytes,
      mime: 'image/jpeg',
      originalName: `${mark}.jpg`,
      originalKey: key,
      width: 800,
      height: 600,
      placeholder: `data:image/webp;base64,${mark}`,
      variants: [{ width: 800, height: 600, format: 'webp', key, bytes }],
    },
  });
  await database.db.entryFile.create({
    data: { entryId, mediaId: media.id, fieldId, position, alt: `alt ${mark}` },
  });
}

test('a place in a list that nobody gave out is refused or passed over, never an error of ours', async () => {
  const visitor = await ctxFor(database.db, null);
  const cursor = `2026-01-01T00:00:00.000Z|${'-'.repeat(36)}`;
  await expect(listWinners(visitor, cursor)).resolves.toBeDefined();
  const after = Buffer.from(cursor).toString('base64url');
  await expect(listContests(visitor, { after, limit: 1 })).rejects.toMatchObject({ status: 404 });
});

test('a private photo that comes first is not the winner’s picture', async () => {
  const { db } = database;
  const photos = PHOTO_FORM.find((field) => field.id === 'photos')!;
  const form = [...PHOTO_FORM, { ...photos, id: 'passport', isPublic: false } as FormField];
  const organisation = await makeOrganisation(db);
  const ctx = await ctxFor(db, (await makeMember(db, organisation.id)).id);
  const contest = await makeContest(db, organisation.id, 'deciding', { form });
  const entry = await makeEntry(db, contest.id);
  await addPhoto(entry.id, 'passport', 0, 'PlantedPassport');
  await addPhoto(entry.id, 'photos', 1, 'PublicPhoto');
  const { juror } = await makeJuror(db, contest.id);
  await db.scoreSheet.create({
    data: {
      jurorId: juror.id,
      entryId: entry.id,
      status: 'complete',
      scores: { create: contest.criteria.map(({ id }) => ({ criterionId: id, value: 5 })) },
    },
  });
  await fillPlaces(ctx, contest.id, 1);
  await releaseResults(ctx, contest.id);

  const visitor = await ctxFor(db, null);
  for (const shown of [await publicResults(visitor, contest.slug), await listWinners(visitor, null)]) {
    expect(JSON.stringify(shown)).toContain('PublicPhoto');
    expect(JSON.stringify(shown)).not.toContain('PlantedPassport');
  }
  const press = Buffer.from(await (await answerExport(ctx, contest.id, 'press.zip')).arrayBuffer());
  expect(press.includes('picture PublicPhoto')).toBe(true);
  expect(press.includes('picture PlantedPassport')).toBe(false);
});

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nearDuplicates } from '#app/features/entries/near-duplicates.server.ts';
import { sha256 } from '#app/platform/hash.server.ts';
import { closeMedia, renderMedia } from '#app/platform/media/pipeline.server.ts';
import { makeContest, makeEntry, makeOrganisation } from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
const PHOTOS = 'tests/fixtures/media/photos';
const NAMES = [
  'phone_htc_desire_gps_icc.jpg',
  'phone_samsung_j3_o6.jpg',
  'progressive_small_609.jpg',
  'webp_iphone_o6_gps.webp',
  'tiny_old_camera.jpg',
];
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'qalam-near-'));
let contestId: string;
const entryOf = new Map<string, string>();

afterAll(() => {
  closeMedia();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** An entry with the photo, hashed by the real pipeline. */
async function enter(name: string, bytes: Buffer): Promise<string> {
  const file = path.join(folder, name);
  fs.writeFileSync(file, bytes);
  const out = fs.mkdtempSync(path.join(folder, 'out-'));
  const rendered = await renderMedia(file, out);
  if (rendered.outcome !== 'accepted') throw new Error(`${name}: ${JSON.stringify(rendered)}`);
  const media = await database.db.media.create({
    data: {
      kind: 'photo',
      state: 'ready',
      sha256: sha256(bytes),
      bytes: bytes.length,
      mime: rendered.mime,
      originalName: name,
      originalKey: name,
      phash: rendered.phash,
      width: rendered.width,
      height: rendered.height,
    },
  });
  const { id } = await makeEntry(database.db, contestId, { title: name });
  await database.db.entryFile.create({
    data: { entryId: id, mediaId: media.id, fieldId: 'photos', position: 0 },
  });
  return id;
}

beforeAll(async () => {
  contestId = (await makeContest(database.db, (await makeOrganisation(database.db)).id)).id;
  for (const name of NAMES) entryOf.set(name, await enter(name, fs.readFileSync(path.join(PHOTOS, name))));
}, 120_000);

const copies: Record<string, (bytes: Buffer) => Promise<Buffer>> = {
  'saved again at low quality': (bytes) =>
    sharp(bytes, { failOn: 'none' }).autoOrient().jpeg({ quality: 45 }).toBuffer(),
  'made smaller, as WebP': (bytes) =>
    sharp(bytes, { failOn: 'none' }).autoOrient().resize(480).webp({ quality: 60 }).toBuffer(),
  'made brighter': (bytes) =>
    sharp(bytes, { failOn: 'none' }).autoOrient().modulate({ brightness: 1.12 }).jpeg().toBuffer(),
  'cropped by 2 % on every side': async (bytes) => {
    const upright = await sharp(bytes, { failOn: 'none' }).autoOrient().png().toBuffer();
    const { width, height } = await sharp(upright).metadata();
    const cut = (side: number) => Math.round(side * 0.02);
    return sharp(upright)
      .extract({
        left: cut(width),
        top: cut(height),
        width: width - 2 * cut(width),
        height: height - 2 * cut(height),
      })
      .jpeg({ quality: 80 })
      .toBuffer();
  },
};

test.each(Object.keys(copies))(
  'a real photo %s is brought together with its original, and with nothing else',
  async (how) => {
    for (const name of NAMES) {
      const id = await enter(
        `copy-of-${name}.img`,
        await copies[how]!(fs.readFileSync(path.join(PHOTOS, name))),
      );
      const near = await nearDuplicates(database.db, contestId, id);
      const originals = near.filter((found) => NAMES.includes(found.title));
      expect(
        originals.map((found) => found.title),
        `${how}: ${name}`,
      ).toEqual([name]);
      expect(near[0]?.kind).not.toBe('same-file');
      await database.db.entry.delete({ where: { id } });
    }
  },
  120_000,
);

test('different photos are left apart; the same file is called so', async () => {
  for (const id of entryOf.values()) expect(await nearDuplicates(database.db, contestId, id)).toEqual([]);
  const name = NAMES[0]!;
  const id = await enter('again.jpg', fs.readFileSync(path.join(PHOTOS, name)));
  expect(await nearDuplicates(database.db, contestId, id)).toMatchObject([
    { title: name, kind: 'same-file', distance: 0 },
  ]);
  const other = await makeContest(database.db, (await makeOrganisation(database.db)).id);
  const elsewhere = await makeEntry(database.db, other.id);
  expect(await nearDuplicates(database.db, other.id, elsewhere.id)).toEqual([]);
});

test('empty sheets resemble nothing', async () => {
  const white = () => sharp({ create: { width: 400, height: 300, channels: 3, background: 'white' } });
  await enter('white.png', await white().png().toBuffer());
  const id = await enter('white.jpg', await white().jpeg().toBuffer());
  expect(await nearDuplicates(database.db, contestId, id)).toEqual([]);
});

test('one among ten thousand is found in little time', async () => {
  const contest = await makeContest(database.db, (await makeOrganisation(database.db)).id);
  await database.db.$executeRaw`
    WITH e AS (INSERT INTO "Entry" (id, "contestId", status, moderation, number, title, "updatedAt")
      SELECT gen_random_uuid(), ${contest.id}::uuid, 'submitted', 'pending', n, 'Work ' || n, now() FROM generate_series(1, 10000) AS n
      RETURNING id, number),
    m AS (INSERT INTO "Media" (id, kind, state, sha256, bytes, mime, "originalName", "originalKey", phash)
      SELECT gen_random_uuid(), 'photo', 'ready', md5(n::text), 1, 'image/jpeg', n::text, n::text, left(md5(n::text), 16)
      FROM generate_series(1, 10000) AS n RETURNING id, "originalName")
    INSERT INTO "EntryFile" (id, "entryId", "mediaId", "fieldId", position)
      SELECT gen_random_uuid(), e.id, m.id, 'photos', 0 FROM e JOIN m ON m."originalName" = e.number::text`;
  await database.db.$executeRaw`ANALYZE "Entry", "EntryFile", "Media"`;
  const entry = await database.db.entry.findFirstOrThrow({
    where: { contestId: contest.id, number: 5000 },
    include: { files: true },
  });
  await database.db.$executeRaw`
    UPDATE "Media" SET phash = (SELECT phash FROM "Media" WHERE id = ${entry.files[0]!.mediaId}::uuid)
    WHERE "originalName" = '777' AND phash IS NOT NULL`;
  const before = performance.now();
  const near = await nearDuplicates(database.db, contest.id, entry.id);
  const ms = performance.now() - before;
  expect(near).toMatchObject([{ number: 777, kind: 'same-picture' }]);
  // A machine under load is slow; a comparison of all pairs would take a hundred times as long.
  expect(ms).toBeLessThan(1000);
});

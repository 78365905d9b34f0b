import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FormField } from '#app/features/contests/form-fields.ts';
import { PHASES, type Phase } from '#app/features/contests/phases.ts';
import { entryPage } from '#app/features/entries/gallery-entry.server.ts';
import { placeOn, WHEEL } from '#app/features/entries/gallery-order.ts';
import { galleryPage, PAGE_SIZE } from '#app/features/entries/gallery-queries.server.ts';
import { FOLDED_FROM, fold } from '#app/features/entries/gallery-words.ts';
import {
  ctxFor,
  makeContest,
  makeEntry,
  makeOrganisation,
  makeUser,
  PHOTO_FORM,
  words,
} from '#tests/factories/world.ts';
import { countQueries } from '#tests/support/count-queries.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
let organisationId: string;

beforeAll(async () => {
  organisationId = (await makeOrganisation(database.db)).id;
});

const DISTRICT: FormField = {
  kind: 'choice',
  id: 'district',
  label: words('District'),
  help: {},
  required: false,
  isPublic: true,
  isMultiple: false,
  choices: ['medeu', 'almaly'].map((id) => ({ id, label: words(id) })),
};
const SECRET_CHOICE: FormField = { ...DISTRICT, id: 'age', isPublic: false };

const page = async (slug: string, query = '', seed = 7, userId: string | null = null) =>
  galleryPage(await ctxFor(database.db, userId), slug, new URLSearchParams(query), seed);
const numbers = (view: { cards: { number: number }[] }) => view.cards.map((card) => card.number);

describe('who is in the gallery', () => {
  const SHOWING: Phase[] = ['open', 'screening', 'judging', 'deciding', 'published', 'archived'];

  test.each(PHASES)(
    'in phase %s: accepted and submitted entries, when the phase shows any',
    async (phase) => {
      const contest = await makeContest(database.db, organisationId, phase);
      const shown: number[] = [];
      const hidden: number[] = [];
      for (const status of ['draft', 'awaiting-confirmation', 'submitted', 'withdrawn'])
        for (const moderation of ['pending', 'accepted', 'changes-requested', 'rejected']) {
          const entry = await makeEntry(database.db, contest.id, { status, moderation });
          (status === 'submitted' && moderation === 'accepted' ? shown : hidden).push(entry.number!);
        }
      const ctx = await ctxFor(database.db, null);
      if (!SHOWING.includes(phase)) {
        await expect(page(contest.slug)).rejects.toMatchObject({ status: 404 });
        await expect(entryPage(ctx, contest.slug, String(shown[0]), 1)).rejects.toMatchObject({
          status: 404,
        });
        return;
      }
      expect(numbers(await page(contest.slug))).toEqual(shown);
      expect((await entryPage(ctx, contest.slug, String(shown[0]), 1)).preview).toBeNull();
      for (const number of hidden)
        await expect(entryPage(ctx, contest.slug, String(number), 1)).rejects.toMatchObject({ status: 404 });
    },
  );

  test('changes at once with a decision, a withdrawal, a correction', async () => {
    const contest = await makeContest(database.db, organisationId);
    const { id, number } = await makeEntry(database.db, contest.id, {
      moderation: 'pending',
      title: 'Фонтан',
    });
    const update = (data: object) => database.db.entry.update({ where: { id }, data });
    expect(numbers(await page(contest.slug))).toEqual([]);
    await update({ moderation: 'accepted' });
    expect(numbers(await page(contest.slug, 'q=фонтан'))).toEqual([number]);
    await update({ title: 'Скамейка', searchText: 'Скамейка' });
    expect(numbers(await page(contest.slug, 'q=фонтан'))).toEqual([]);
    expect(numbers(await page(contest.slug, 'q=скамейки'))).toEqual([number]);
    await update({ status: 'withdrawn' });
    expect(numbers(await page(contest.slug))).toEqual([]);
    expect(numbers(await page(contest.slug, 'q=скамейка'))).toEqual([]);
  });

  test('shows its owner the entry that is still hidden, with a note, and nobody else', async () => {
    const contest = await makeContest(database.db, organisationId);
    const owner = await makeUser(database.db);
    const entry = await makeEntry(database.db, contest.id, { moderation: 'rejected', ownerId: owner.id });
    const view = await entryPage(await ctxFor(database.db, owner.id), contest.slug, String(entry.number), 1);
    expect(view.preview).toBe('rejected');
    const other = await ctxFor(database.db, (await makeUser(database.db)).id);
    await expect(entryPage(other, contest.slug, String(entry.number), 1)).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('paging', () => {
  test('never repeats and never misses, in every order, while entries keep coming', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    await database.db.$executeRaw`
      INSERT INTO "Entry" (id, "contestId", status, moderation, number, title, "searchText", "updatedAt")
      SELECT gen_random_uuid(), ${contest.id}::uuid, 'submitted', 'accepted', n, 'Work ' || n, '', now()
      FROM generate_series(1, 100) AS n`;
    const walk = async (seed: number) => {
      const met: number[] = [];
      let query: string | null = '';
      for (let pages = 0; query !== null; pages++) {
        expect(pages).toBeLessThan(8);
        // As the route does: the seed of a further page stands in its address.
        const asked = new URLSearchParams(query).get('seed');
        expect(asked).toBe(pages === 0 ? null : String(seed));
        const view = await page(contest.slug, query, seed);
        met.push(...numbers(view));
        query = view.next;
      }
      return met;
    };
    const orders = new Set<string>();
    for (const seed of [0, 1, 2, 3, 4_000_000_001, 123_456_789]) {
      const met = await walk(seed);
      expect(met).toHaveLength(100);
      expect(new Set(met).size).toBe(100);
      orders.add(met.join());
    }
    expect(orders.size).toBe(6);
    const first = await page(contest.slug, '', 5);
    await database.db.contest.update({ where: { id: contest.id }, data: { nextEntryNumber: 101 } });
    await makeEntry(database.db, contest.id);
    const second = await page(contest.slug, first.next ?? '', 5);
    expect(numbers(second).filter((number) => numbers(first).includes(number))).toEqual([]);
    for (const sort of ['place', 'newest']) {
      await database.db.contest.update({ where: { id: contest.id }, data: { releasedAt: new Date(0) } });
      const met: number[] = [];
      for (let query: string | null = `?sort=${sort}`; query !== null; ) {
        const view = await page(contest.slug, query);
        met.push(...numbers(view));
        query = view.next;
      }
      expect(new Set(met).size).toBe(met.length);
      expect(met.toSorted((a, b) => (sort === 'newest' ? b - a : a - b))).toEqual(met);
    }
  });

  test('the wheel of the database is the wheel of the program', async () => {
    const contest = await makeContest(database.db, organisationId);
    for (let i = 0; i < 3; i++) await makeEntry(database.db, contest.id);
    const rows = await database.db.$queryRaw<{ number: number; a: bigint; b: bigint }[]>`
      SELECT number, "wheelA" AS a, "wheelB" AS b FROM "GalleryEntry" WHERE "contestId" = ${contest.id}::uuid`;
    for (const { number, a, b } of rows) {
      expect([placeOn('wheelA', number), placeOn('wheelB', number)]).toEqual([Number(a), Number(b)]);
      expect(Number(a)).toBeLessThan(WHEEL);
    }
    expect(rows).toHaveLength(3);
  });

  test('winners come first after the release, with their badges; before it there are none', async () => {
    const contest = await makeContest(database.db, organisationId, 'published');
    const badge = (kind: string, place: number | null = null) => [{ kind, place, title: {} }];
    await makeEntry(database.db, contest.id);
    for (const badges of [badge('laureate'), badge('place', 2), badge('place', 1)]) {
      const { id } = await makeEntry(database.db, contest.id);
      await database.db.entry.update({ where: { id }, data: { badges } });
    }
    const view = await page(contest.slug);
    expect(numbers(view)).toEqual([4, 3, 2, 1]);
    expect(view.cards[0]?.badges).toEqual(badge('place', 1));
    const own = await entryPage(await ctxFor(database.db, null), contest.slug, '3', 1);
    expect([own.previous?.number, own.next?.number]).toEqual([4, 2]);
    await database.db.contest.update({ where: { id: contest.id }, data: { releasedAt: null } });
    expect((await page(contest.slug)).cards.flatMap((card) => card.badges)).toEqual([]);
    expect((await page(contest.slug, 'sort=place')).order).toBe('visitor');
  });

  test('asks the database as often for three works as for one', async () => {
    const contest = await makeContest(database.db, organisationId);
    await withPhoto((await makeEntry(database.db, contest.id)).id);
    const ctx = await ctxFor(database.db, null);
    await galleryPage(ctx, contest.slug, new URLSearchParams(), 0);
    const one = await countQueries(() => galleryPage(ctx, contest.slug, new URLSearchParams(), 0));
    for (let i = 0; i < 2; i++) await withPhoto((await makeEntry(database.db, contest.id)).id);
    const three = await countQueries(() => galleryPage(ctx, contest.slug, new URLSearchParams(), 0));
    expect(three.result.cards.map((card) => card.picture?.widths)).toEqual([
      [320, 640],
      [320, 640],
      [320, 640],
    ]);
    expect(three.count).toBe(one.count);
    // The second arc of the visitor's walk may be the second query.
    expect(three.count).toBeLessThanOrEqual(2);
    expect(PAGE_SIZE).toBeGreaterThan(3);
  });
});

test('what the organiser changes is on the page at once, though its frame is kept', async () => {
  const contest = await makeContest(database.db, organisationId);
  await withPhoto((await makeEntry(database.db, contest.id)).id);
  const { id } = await database.db.nomination.create({
    data: { contestId: contest.id, position: 0, name: words('Parks') },
  });
  await database.db.nomination.create({ data: { contestId: contest.id, position: 1, name: words('Roads') } });
  expect((await page(contest.slug)).filters[0]?.choices.map(({ label }) => label)).toEqual([
    'Parks (қаз)',
    'Roads (қаз)',
  ]);
  await database.db.nomination.update({ where: { id }, data: { name: words('Gardens') } });
  expect((await page(contest.slug)).filters[0]?.choices[0]?.label).toBe('Gardens (қаз)');
  const change = (data: object) => database.db.contest.update({ where: { id: contest.id }, data });
  expect((await page(contest.slug)).cards[0]?.picture).not.toBeNull();
  await change({ form: PHOTO_FORM.map((field) => ({ ...field, isPublic: field.kind !== 'photos' })) });
  expect((await page(contest.slug)).cards[0]?.picture).toBeNull();
  await change({ title: words('Renamed') });
  expect((await page(contest.slug)).contest.title).toBe('Renamed (қаз)');
  await change({
    releasedAt: new Date(0),
    judgingEndsAt: new Date(0),
    closesAt: new Date(0),
    judgingStartsAt: new Date(0),
  });
  expect((await page(contest.slug)).order).toBe('place');
  await change({ announcedAt: null });
  await expect(page(contest.slug)).rejects.toMatchObject({ status: 404 });
});

async function withPhoto(entryId: string, fieldId = 'photos') {
  const variants = [640, 320].flatMap((width) =>
    ['avif', 'webp'].map((format) => ({ width, height: width, format, key: 'k', bytes: 1 })),
  );
  const media = await database.db.media.create({
    data: {
      kind: 'photo',
      state: 'ready',
      sha256: randomUUID(),
      bytes: 1,
      mime: 'image/jpeg',
      originalName: 'planted-name.jpg',
      originalKey: 'k',
      width: 640,
      height: 640,
      variants,
    },
  });
  await database.db.entryFile.create({
    data: {
      entryId,
      mediaId: media.id,
      fieldId,
      position: 0,
      caption: 'Planted Caption',
      alt: 'Planted Alt',
    },
  });
}

describe('filters', () => {
  test('by nomination, public choice and hashtag; a private choice is no filter', async () => {
    const contest = await makeContest(database.db, organisationId, 'open', {
      form: [...PHOTO_FORM, DISTRICT, SECRET_CHOICE],
    });
    const [parks, roads] = await Promise.all(
      ['Parks', 'Roads'].map((name, position) =>
        database.db.nomination.create({ data: { contestId: contest.id, position, name: words(name) } }),
      ),
    );
    const make = async (nominationId: string, district: string, age: string, searchText: string) => {
      const { id, number } = await makeEntry(database.db, contest.id, {
        answers: { title: 'T', district: [district], age: [age] },
      });
      await database.db.entry.update({ where: { id }, data: { nominationId, searchText } });
      return number!;
    };
    const a = await make(parks!.id, 'medeu', 'medeu', 'Идея #ЖасылДәліз');
    const b = await make(roads!.id, 'medeu', 'almaly', 'Идея');
    const c = await make(roads!.id, 'almaly', 'almaly', 'Идея #другое');
    const found = async (query: string) => numbers(await page(contest.slug, query)).toSorted((x, y) => x - y);
    expect(await found(`nomination=${roads!.id}`)).toEqual([b, c]);
    expect(await found('f.district=medeu')).toEqual([a, b]);
    expect(await found(`f.district=medeu&nomination=${roads!.id}`)).toEqual([b]);
    expect(await found('tag=жасылдализ')).toEqual([a]);
    expect(await found('f.age=almaly')).toEqual([a, b, c]);
    expect(await found('f.district=nowhere&nomination=none')).toEqual([a, b, c]);
    const view = await page(contest.slug);
    expect(view.filters.map((filter) => filter.name)).toEqual(['nomination', 'f.district']);
    expect(JSON.stringify(view)).not.toContain('f.age');
  });
});

describe('search', () => {
  const TEXTS = {
    kkPark: 'Саябақтағы велосипед жолдары мен орындықтар',
    kkSchool: 'Мектебіміздің ауласына ағаштар отырғызу',
    ruPark: 'Велодорожка вдоль реки и новые скамейки в парке',
    ruYard: 'Освещение дворов и детская площадка у школы',
    en: 'Planting trees along the riverside cycling routes',
  };
  const made = {} as Record<keyof typeof TEXTS, number>;
  let slug: string;

  beforeAll(async () => {
    const contest = await makeContest(database.db, organisationId);
    slug = contest.slug;
    for (const [key, text] of Object.entries(TEXTS)) {
      const { id, number } = await makeEntry(database.db, contest.id, { title: `Work ${key}` });
      await database.db.entry.update({ where: { id }, data: { searchText: text } });
      made[key as keyof typeof TEXTS] = number!;
    }
  });

  const found = async (q: string) => {
    const view = await page(slug, new URLSearchParams({ q }).toString());
    return {
      near: view.isNear,
      keys: Object.entries(made)
        .filter(([, n]) => numbers(view).includes(n))
        .map(([k]) => k),
    };
  };

  test.each<[string, (keyof typeof TEXTS)[]]>([
    // forms
    ['саябақ', ['kkPark']],
    ['саябағымыз', ['kkPark']],
    ['велосипедпен жол', ['kkPark']],
    ['орындық', ['kkPark']],
    ['мектеп', ['kkSchool']],
    ['ағашты', ['kkSchool']],
    ['парков', ['ruPark']],
    ['скамейка', ['ruPark']],
    ['двор', ['ruYard']],
    ['площадки', ['ruYard']],
    ['tree', ['en']],
    ['planted', ['en']],
    ['route', ['en']],
    // no Kazakh keyboard, capitals, ё
    ['саябак', ['kkPark']],
    ['АГАШ', ['kkSchool']],
    ['мектебимиз', ['kkSchool']],
    // all words must be there
    ['парк школа', []],
    ['новые скамейки', ['ruPark']],
  ])('%s', async (q, keys) => {
    expect(await found(q)).toEqual({ near: false, keys });
  });

  test.each<[string, keyof typeof TEXTS]>([
    ['сябақ', 'kkPark'],
    ['саяабк', 'kkPark'],
    ['велосепед', 'kkPark'],
    ['мектпе', 'kkSchool'],
    ['веладарожка', 'ruPark'],
    ['скамеки', 'ruPark'],
    ['асвещение', 'ruYard'],
    ['плащадка', 'ruYard'],
    ['ciclyng', 'en'],
    ['treees', 'en'],
  ])('%s has a slip and still finds %s', async (q, key) => {
    const result = await found(q);
    expect(result.near).toBe(true);
    expect(result.keys).toContain(key);
  });

  test('a work is found by its number', async () => {
    expect(numbers(await page(slug, `q=№ ${made.ruYard}`))).toEqual([made.ruYard]);
  });

  test('nonsense finds nothing and breaks nothing', async () => {
    for (const q of ['зззжжж', "'", '!:*&|', '🙂', 'a'.repeat(500), "x' OR 8=8 --", '\\', '<script>'])
      expect((await found(q)).keys).toEqual([]);
  });

  test('words are folded alike by the database and by the program', async () => {
    const samples = [
      ...Object.values(TEXTS),
      FOLDED_FROM,
      FOLDED_FROM.toUpperCase(),
      'Жүргiншi гауhар hi Éclair йод',
    ];
    for (const sample of samples) {
      const [row] = await database.db.$queryRaw<
        { folded: string }[]
      >`SELECT search_fold(${sample}) AS folded`;
      expect(row?.folded).toBe(fold(sample));
    }
  });
});

describe('what may not be seen', () => {
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

  test('private answers, people, file names, mails: on no page, in no search', async () => {
    const planted = ['PlantedPhone', 'PlantedAuthor', 'planted-name', 'planted@example.kz', 'PlantedOwner'];
    const contest = await makeContest(database.db, organisationId, 'judging', {
      form: [...PHOTO_FORM, TEAM],
      blind: true,
    });
    const owner = await makeUser(database.db, { name: 'PlantedOwner', email: `planted@example.kz` });
    const entry = await makeEntry(database.db, contest.id, {
      ownerId: owner.id,
      title: 'Алаң',
      answers: {
        title: 'Алаң',
        idea: 'Идея',
        phone: 'PlantedPhone',
        authors: [{ name: 'PlantedAuthor', role: '' }],
      },
    });
    await database.db.entry.update({ where: { id: entry.id }, data: { email: 'planted@example.kz' } });
    await withPhoto(entry.id);
    await withPhoto(entry.id, 'phone');
    const ctx = await ctxFor(database.db, null);
    const views = [
      await page(contest.slug),
      await entryPage(ctx, contest.slug, String(entry.number), 1),
      ...(await Promise.all(planted.map((word) => page(contest.slug, `q=${word}`)))),
    ];
    for (const view of views) {
      const text = JSON.stringify({ ...view, text: '' });
      for (const word of [...planted, 'Planted Caption', 'Planted Alt', owner.id])
        expect(text).not.toContain(word);
    }
    for (const view of views.slice(2)) expect(view).toMatchObject({ cards: [] });
    expect((views[1] as { photos: unknown[] }).photos).toHaveLength(1);
    expect(views[1]).toMatchObject({ namesHidden: true });
    await database.db.contest.update({ where: { id: contest.id }, data: { releasedAt: new Date(0) } });
    const after = JSON.stringify(await entryPage(ctx, contest.slug, String(entry.number), 1));
    expect(after).toContain('PlantedAuthor');
    expect(after).toContain('Planted Caption');
    for (const word of ['PlantedPhone', 'planted-name', 'planted@example.kz', 'PlantedOwner'])
      expect(after).not.toContain(word);
  });
});

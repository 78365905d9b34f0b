import { beforeEach, describe, expect, test } from 'vitest';
import {
  contestRules,
  latestWinners,
  listContests,
  publicContest,
} from '#app/features/contests/public-queries.server.ts';
import { sharePicture, shareQr } from '#app/features/contests/share-picture.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { ctxFor, makeContest, makeEntry, makeJuror, makeOrganisation } from '#tests/factories/world.ts';
import { countQueries } from '#tests/support/count-queries.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
let organisationId: string;
let visitor: Ctx;

beforeEach(async () => {
  // Each test counts what is there: it starts without contests.
  await database.db.$executeRaw`TRUNCATE "Contest" CASCADE`;
  organisationId = (await makeOrganisation(database.db)).id;
  visitor = await ctxFor(database.db, null, { locale: 'en' });
});

describe('the list', () => {
  test('shows open contests first and drafts never', async () => {
    for (const phase of ['published', 'draft', 'judging', 'announced', 'archived', 'open'] as const)
      await makeContest(database.db, organisationId, phase);
    const { items, next } = await listContests(visitor);
    expect(items.map(({ phase }) => phase)).toEqual([
      'open',
      'announced',
      'judging',
      'published',
      'archived',
    ]);
    expect(next).toBeNull();
    const current = await listContests(visitor, { current: true });
    expect(current.items.map(({ phase }) => phase)).toEqual(['open', 'announced', 'judging']);
  });

  test('pages by keyset: every contest once, in the same order', async () => {
    for (let i = 0; i < 3; i += 1) await makeContest(database.db, organisationId, 'open');
    for (let i = 0; i < 4; i += 1) await makeContest(database.db, organisationId, 'published');
    const whole = (await listContests(visitor, { take: 10 })).items.map(({ slug }) => slug);
    const paged: string[] = [];
    let after: string | null | undefined;
    do {
      const page = await listContests(visitor, { take: 2, after: after ?? undefined });
      paged.push(...page.items.map(({ slug }) => slug));
      after = page.next;
    } while (after);
    expect(paged).toEqual(whole);
    expect(paged).toHaveLength(7);
    expect((await listContests(visitor, { after: 'nonsense' })).items).toHaveLength(7);
  });

  test('costs the same with one contest and with three', async () => {
    await makeEntry(database.db, (await makeContest(database.db, organisationId, 'open')).id);
    const one = await countQueries(() => listContests(visitor));
    await makeContest(database.db, organisationId, 'open');
    await makeContest(database.db, organisationId, 'judging');
    const three = await countQueries(() => listContests(visitor));
    expect(one.result.items).toMatchObject([{ accepted: 1 }]);
    expect(three.result.items).toHaveLength(3);
    expect(three.count).toBe(one.count);
  });
});

describe('the page of a contest', () => {
  test('counts accepted works and jurors, and shows the newest works', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    await makeEntry(database.db, contest.id, { title: 'First' });
    await makeEntry(database.db, contest.id, { title: 'Second' });
    await makeEntry(database.db, contest.id, { title: 'Hidden', moderation: 'pending' });
    await makeEntry(database.db, contest.id, { title: 'Gone', status: 'withdrawn' });
    await makeJuror(database.db, contest.id);
    const page = await publicContest(visitor, contest.slug);
    expect(page.latest.map(({ title }) => title)).toEqual(['Second', 'First']);
    expect(page).toMatchObject({ accepted: 2, jurors: 1, phase: 'open' });
    expect(page.criteria.map(({ percent }) => percent)).toEqual(['60', '40']);
  });

  test('costs the same with one work and with three', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    await makeEntry(database.db, contest.id);
    const one = await countQueries(() => publicContest(visitor, contest.slug));
    await makeEntry(database.db, contest.id);
    await makeEntry(database.db, contest.id);
    const three = await countQueries(() => publicContest(visitor, contest.slug));
    expect(three.result.latest).toHaveLength(3);
    expect(three.count).toBe(one.count);
  });

  test('shows no private answer beside a work', async () => {
    const contest = await makeContest(database.db, organisationId, 'open', {
      form: [
        {
          id: 'place',
          kind: 'short-text',
          label: {},
          help: {},
          required: false,
          isPublic: false,
          maxLength: 80,
          isTitle: false,
        },
      ],
    });
    await makeEntry(database.db, contest.id, { answers: { place: 'SECRET-HOME' } });
    expect(JSON.stringify(await publicContest(visitor, contest.slug), plain)).not.toContain('SECRET-HOME');
  });

  test('makes rules safe: links stay, scripts and raw HTML go', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    await database.db.contest.update({
      where: { id: contest.id },
      data: {
        rules: {
          en: '# Who\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[here](https://city.kz) [bad](javascript:alert(1))',
        },
      },
    });
    const html = (await contestRules(visitor, contest.slug)).rules?.html ?? '';
    expect(html).toContain('<h2>Who</h2>');
    expect(html).toContain('<a href="https://city.kz" rel="noopener nofollow">here</a>');
    expect(html).not.toMatch(/script|onerror|<img/);
  });
});

test('the home page shows awarded works of released contests only', async () => {
  const released = await makeContest(database.db, organisationId, 'published');
  const secret = await makeContest(database.db, organisationId, 'deciding');
  for (const contest of [released, secret]) {
    const entry = await makeEntry(database.db, contest.id, { title: `Work of ${contest.slug}` });
    await database.db.entry.update({
      where: { id: entry.id },
      data: { badges: [{ kind: 'place', place: 1, title: {} }] },
    });
  }
  await makeEntry(database.db, released.id, { title: 'Not awarded' });
  expect(await latestWinners(visitor)).toMatchObject([{ slug: released.slug, kind: 'place', place: 1 }]);
});

describe('what is shared', () => {
  test('a picture of 1200 × 630 in each language, another one in another', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    const [kk, ru] = [
      await sharePicture(visitor, contest.slug, 'kk'),
      await sharePicture(visitor, contest.slug, 'ru'),
    ];
    expect(kk.subarray(1, 4).toString()).toBe('PNG');
    expect([kk.readUInt32BE(16), kk.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(kk.equals(ru)).toBe(false);
    expect(await sharePicture(visitor, contest.slug, 'kk')).toBe(kk);
  });

  test('a QR code; for a draft neither', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    expect(await shareQr(visitor, contest.slug)).toContain('<svg');
    const draft = await makeContest(database.db, organisationId, 'draft');
    await expect(shareQr(visitor, draft.slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(sharePicture(visitor, draft.slug, 'kk')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

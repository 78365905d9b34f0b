import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { TEMPLATES } from '#app/features/contests/templates.ts';
import { datesFor, makeUser, words } from '#tests/factories/world.ts';
import { browserOf, closeStage, localeOf, pressed, stageDb, textsOf } from './stage.ts';
import { unzip } from './zip.ts';

test.afterAll(closeStage);

const APPLICATIONS = 130;
const JURORS = 5;
const WINNERS = 5;
const title = (n: number) => `Жоба ${n}`;
const author = (n: number) => `Әсем Қуатова ${n}`;

test('130 applications, five winners up to 5,000 EUR, published and checked by other code', async ({
  browser,
}, info) => {
  const locale = localeOf(info);
  const t = textsOf(locale);
  const contest = await makeGrant();
  const organiser = await browserOf(browser, 'organiser');
  const visitor = await browserOf(browser, null);

  await test.step('five places are given from the ranking and released', async () => {
    await organiser.goto(`/${locale}/desk/contests/${contest.id}/decisions`);
    await organiser.locator('input[name=count]').fill(String(WINNERS));
    await pressed(organiser, 'fill-places').click();
    await expect(pressed(organiser, 'release')).toBeEnabled();
    await pressed(organiser, 'release').click();
    await expect(organiser.getByText(t('results:release.done'))).toBeVisible();
  });

  const results = await (await visitor.request.get(`/api/v1/contests/${contest.slug}/results`)).json();
  await test.step('the API is enough to recompute the ranking', () => {
    expect(results.entries).toHaveLength(APPLICATIONS);
    const recomputed = results.entries.map((entry: ApiEntry) => meanOf(entry.scores, results.criteria));
    for (const [n, entry] of (results.entries as ApiEntry[]).entries()) {
      expect(Math.abs(entry.score - recomputed[n])).toBeLessThan(0.000_001 + 0.5 * 10 ** -2);
      const better = recomputed.filter((score: number) => score > recomputed[n] + 1e-9).length;
      const equal = recomputed.filter((score: number) => Math.abs(score - recomputed[n]) <= 1e-9).length;
      // Equal means are set apart by the published rules, within the places they share.
      expect(entry.place).toBeGreaterThan(better);
      expect(entry.place).toBeLessThanOrEqual(better + equal);
    }
  });

  const winners = await stageDb().award.findMany({
    where: { contestId: contest.id, kind: 'place' },
    include: { entry: true },
    orderBy: { place: 'asc' },
  });
  await test.step('the list of winners names number, authors and project', async () => {
    expect(winners).toHaveLength(WINNERS);
    expect(winners.every(({ amount, currency }) => amount === 500_000n && currency === 'EUR')).toBe(true);
    await visitor.goto(`/${locale}/contests/${contest.slug}/results`);
    for (const { entry } of winners) {
      const line = visitor.getByRole('row').filter({ hasText: entry.title }).first();
      await expect(line).toContainText(String(entry.number));
      await expect(line).toContainText(author(Number(entry.title.split(' ')[1])));
    }
    await visitor.goto(`/${locale}/winners`);
    await expect(visitor.getByText(winners[0]!.entry.title).first()).toBeVisible();
  });

  await test.step('exports open', async () => {
    const get = async (file: string) =>
      Buffer.from(
        await (await organiser.request.get(`/${locale}/desk/contests/${contest.id}/exports/${file}`)).body(),
      );
    const csv = await get('entries.csv');
    expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.toString('utf8').split('\r\n').filter(Boolean)).toHaveLength(APPLICATIONS + 1);
    expect(csv.toString('utf8')).toContain("'=HYPERLINK");
    const sheet = unzip(await get('results.xlsx'));
    const xml = [...sheet]
      .filter(([name]) => /sheet1|sharedStrings/.test(name))
      .map(([, part]) => part.toString('utf8'))
      .join('');
    expect(xml).toContain(winners[0]!.entry.title);
    expect(xml.match(/<row /g)).toHaveLength(APPLICATIONS + 1);
    const press = unzip(await get('press.zip'));
    expect(press.get('press.txt')?.toString('utf8')).toContain(winners[0]!.entry.title);
    expect([...press.keys()].filter((name) => name.endsWith('.webp'))).toHaveLength(WINNERS);
  });
});

interface ApiEntry {
  place: number;
  score: number;
  scores: { values: Record<string, number | null> }[];
}

/** The published formula in the plainest words: sum(weight × (value − min) / (max − min)) / sum(weight), then the mean. */
function meanOf(
  sheets: ApiEntry['scores'],
  criteria: { id: string; weight: number; min: number; max: number }[],
): number {
  const complete = sheets.filter(({ values }) => criteria.every(({ id }) => typeof values[id] === 'number'));
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const scoreOf = (values: Record<string, number | null>) =>
    criteria.reduce(
      (sum, { id, weight, min, max }) => sum + (weight * (values[id]! - min)) / (max - min),
      0,
    ) / total;
  return complete.reduce((sum, { values }) => sum + scoreOf(values), 0) / complete.length;
}

/** Five clear winners, one behind the other; among the rest many equal means, which the tie-break rules set apart. */
function opinion(entry: number, juror: number, criterion: number): number {
  if (entry < WINNERS) return criterion === 0 && juror < entry ? 4 : 5;
  return 1 + ((entry * 7 + juror * 3 + criterion * 5 + ((entry * entry) % 11)) % 4);
}

/** The contest with everything that people would have put into it in half a year, written at once. */
async function makeGrant() {
  const db = stageDb();
  const { organisationId } = await db.membership.findFirstOrThrow({
    where: { user: { email: 'organiser@demo.qalam' } },
  });
  const { form, criteria } = TEMPLATES['project-grant'];
  const contest = await db.contest.create({
    data: {
      organisationId,
      slug: `grant-${randomUUID().slice(0, 8)}`,
      template: 'project-grant',
      title: words('Гранттар'),
      form: form as object[],
      ...datesFor('deciding'),
      criteria: { create: criteria.map((criterion, position) => ({ ...criterion, position })) },
      prizes: {
        create: [{ position: 0, name: words('Грант'), quantity: WINNERS, amount: 500_000n, currency: 'EUR' }],
      },
    },
    include: { criteria: true },
  });
  const photo = await db.media.findFirstOrThrow({ where: { kind: 'photo', state: 'ready' } });
  const numbers = Array.from({ length: APPLICATIONS }, (_, n) => n + 1);
  const entries = await db.entry.createManyAndReturn({
    data: numbers.map((n) => ({
      contestId: contest.id,
      status: 'submitted',
      moderation: 'accepted',
      number: n,
      receipt: `G-${randomUUID()}`,
      title: title(n),
      answers: {
        title: title(n),
        team: [{ name: author(n), role: '' }],
        problem: '=HYPERLINK("http://example.kz")',
      },
      submittedAt: new Date(),
      revision: 1,
    })),
  });
  await db.entryFile.createMany({
    data: entries.map(({ id }) => ({ entryId: id, mediaId: photo.id, fieldId: 'photos', position: 0 })),
  });
  for (let juror = 0; juror < JURORS; juror++) {
    const user = await makeUser(db);
    const seat = await db.juror.create({ data: { contestId: contest.id, userId: user.id } });
    const sheets = entries.map(({ id }) => ({
      id: randomUUID(),
      jurorId: seat.id,
      entryId: id,
      status: 'complete',
    }));
    await db.scoreSheet.createMany({ data: sheets });
    await db.score.createMany({
      data: sheets.flatMap(({ id }, n) =>
        contest.criteria.map((criterion, c) => ({
          sheetId: id,
          criterionId: criterion.id,
          value: opinion(n, juror, c),
        })),
      ),
    });
  }
  return contest;
}

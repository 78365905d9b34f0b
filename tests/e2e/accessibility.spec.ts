import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { makePeople, type People, type Places, settle } from '#tests/access/city.ts';
import { filesFor } from '#tests/access/routes.ts';
import { ROLES, type Role, type Row, readTable } from '#tests/access/table.ts';
import { closeStage, overflowOf, stageDb } from './stage.ts';

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let people: People;
const worlds = new Map<string, Places>();

test.beforeAll(async () => {
  const photo = await stageDb().media.findFirstOrThrow({ where: { state: 'ready', kind: 'photo' } });
  people = await makePeople(stageDb(), { id: photo.id });
});
test.afterAll(closeStage);

/** Each page of the product as the first role that the access table lets in: on the desktop in every phase, on the phone once. */
function pages(device: string): { row: Row; role: Role; lang: (typeof LANGUAGES)[number] }[] {
  const seen = new Set<string>();
  return readTable().flatMap((row, n) => {
    const file = filesFor(row.path.replace(/\{\w+\}/g, 'x'))?.at(-1) ?? '';
    const role = ROLES.find((one) => row.expected[one] === 'allowed');
    const key = device === 'phone' ? file : `${file} ${row.phase}`;
    if (row.method !== 'GET' || !file.endsWith('.tsx') || !role || seen.has(key)) return [];
    seen.add(key);
    return [{ row, role, lang: LANGUAGES[n % 3]! }];
  });
}

async function placesOf(row: Row): Promise<Places> {
  const known = worlds.get(row.phase) ?? (await settle(stageDb(), people, row.phase));
  worlds.set(row.phase, known);
  return known;
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}

async function become(page: Page, role: Role) {
  await page.context().clearCookies();
  const [name, value] = people.cookies[role].split('=');
  if (name && value)
    await page.context().addCookies([{ name, value, url: `http://localhost:${process.env.E2E_PORT}` }]);
}

for (const role of ROLES) {
  if (pages('desktop').some((page) => page.role === role))
    test(`pages of the ${role} are accessible and fit the screen`, async ({ page }, info) => {
      test.setTimeout(180_000);
      const own = pages(info.project.name).filter((one) => one.role === role);
      // By day on the desktop, by night on the phone.
      await page.emulateMedia({
        colorScheme: info.project.name === 'phone' ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      await become(page, role);
      for (const { row, lang } of own) {
        const places = await placesOf(row);
        const path = row.path
          .replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? '')
          .replace(/^\/en/, `/${lang}`);
        await page.goto(path);
        expect.soft(await violations(page), `${path} (${row.phase})`).toEqual([]);
        expect.soft(await overflowOf(page), `${path} is wider than the screen by`).toBe(0);
      }
    });
}

test('the pages of the demo city are accessible, also in the other light', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.emulateMedia({
    colorScheme: info.project.name === 'phone' ? 'light' : 'dark',
    reducedMotion: 'reduce',
  });
  for (const [n, path] of (await demoPages()).entries()) {
    await page.goto(`/${LANGUAGES[n % 3]}${path}`);
    expect.soft(await violations(page), path).toEqual([]);
  }
});

test('public pages fit 360 pixels in every language', async ({ page }, info) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: info.project.name === 'phone' ? 360 : 1024, height: 780 });
  for (const lang of LANGUAGES)
    for (const path of await demoPages()) {
      await page.goto(`/${lang}${path}`);
      expect.soft(await overflowOf(page), `/${lang}${path}`).toBe(0);
    }
});

/** What everyone can read in the demo city. */
async function demoPages(): Promise<string[]> {
  const contests = await stageDb().contest.findMany({
    where: {
      announcedAt: { lte: new Date() },
      organisation: { memberships: { some: { user: { email: 'organiser@demo.qalam' } } } },
    },
    include: {
      entries: {
        where: { moderation: 'accepted', status: 'submitted' },
        take: 1,
        orderBy: { number: 'asc' },
      },
    },
    orderBy: { createdAt: 'asc' },
    take: 4,
  });
  const now = Date.now();
  const ofContests = contests.flatMap(({ slug, entries, opensAt, releasedAt }) => [
    `/contests/${slug}`,
    `/contests/${slug}/rules`,
    `/contests/${slug}/enter`,
    ...(opensAt && opensAt.getTime() < now ? [`/contests/${slug}/entries`] : []),
    ...entries.map(({ number }) => `/contests/${slug}/entries/${number}`),
    ...(releasedAt ? [`/contests/${slug}/results`] : []),
  ]);
  const post = await stageDb().newsPost.findFirst({ where: { publishedAt: { not: null } } });
  return [
    '',
    '/contests',
    '/about',
    '/open-data',
    '/winners',
    '/news',
    ...(post ? [`/news/${post.slug}`] : []),
    '/sign-in',
    '/my',
    ...ofContests,
  ];
}

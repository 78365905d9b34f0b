import { expect, test } from '@playwright/test';
import { makePeople, settle } from '#tests/access/city.ts';
import { closeStage, localeOf, stageDb, textsOf } from './stage.ts';

test.afterAll(closeStage);

const cookieOf = (line: string) => {
  const [name, value] = line.split('=') as [string, string];
  return { name, value, url: `http://localhost:${process.env.E2E_PORT}` };
};

async function stage(phase: 'open' | 'judging') {
  const photo = await stageDb().media.findFirstOrThrow({ where: { state: 'ready', kind: 'photo' } });
  const people = await makePeople(stageDb(), { id: photo.id });
  return { people, at: await settle(stageDb(), people, phase) };
}

test('a moderator works through the queue without a mouse', async ({ page }, info) => {
  const locale = localeOf(info);
  const { people, at } = await stage('open');
  await page.context().addCookies([cookieOf(people.cookies.moderator)]);
  await page.goto(`/${locale}/desk/contests/${at.contest}/moderation?entry=${at.otherNumber}`);
  const reason = page.locator('textarea[name=reason]:visible');
  await expect(async () => {
    await page.keyboard.press('c');
    await expect(reason).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(reason).toBeHidden();
  await page.keyboard.press('a');
  await expect
    .poll(async () => (await stageDb().entry.findUniqueOrThrow({ where: { id: at.other } })).moderation)
    .toBe('accepted');
});

test('a juror scores with digits and Enter alone', async ({ page }, info) => {
  const locale = localeOf(info);
  const t = textsOf(locale);
  const { people, at } = await stage('judging');
  await stageDb().scoreSheet.deleteMany({ where: { entryId: at.entry } });
  await page.context().addCookies([cookieOf(people.cookies.juror)]);
  await page.goto(`/${locale}/jury/${at.contest}/score/${at.entry}`);
  const chosen = page.locator('[data-criterion] input[type=radio]:checked');
  await expect(async () => {
    if ((await chosen.count()) === 0) await page.keyboard.press('3');
    await expect(chosen).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await page.keyboard.press('5');
  await expect(chosen).toHaveCount(2);
  await expect(page.getByText(t('jury:save.saved')).first()).toBeVisible();
  const sheet = await stageDb().scoreSheet.findFirstOrThrow({
    where: { entryId: at.entry },
    include: { scores: true },
  });
  expect(sheet.status).toBe('complete');
  expect(sheet.scores.map((score) => score.value.toFixed()).sort()).toEqual(['3', '5']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/jury/${at.contest}$`));
});

import { expect, test } from '@playwright/test';
import { browserOf, closeStage, localeOf, stageDb, textsOf } from './stage.ts';

test.afterAll(closeStage);

// The production build treats thrown faults and refusals differently from development: these run on the build.

test('what is not there and what asks to sign in say so', async ({ page }, info) => {
  const locale = localeOf(info);
  const t = textsOf(locale);
  for (const path of ['/no-such-page', '/contests/no-such-contest']) {
    const response = await page.goto(`/${locale}${path}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('common:errorPage.404.title'));
  }
  const response = await page.goto(`/${locale}/desk`);
  expect(response?.status()).toBe(401);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('common:errorPage.401.title'));
});

test('a tab that may not be opened yet says why inside the desk, also when reached by a press', async ({
  browser,
}, info) => {
  const locale = localeOf(info);
  const t = textsOf(locale);
  const { id } = await stageDb().contest.findFirstOrThrow({ where: { slug: 'zhasyl-daliz' } });
  const page = await browserOf(browser, 'organiser');
  await page.goto(`/${locale}/desk/contests/${id}/exports`);
  await page.getByRole('link', { name: t('desk:tabs.decisions'), exact: true }).click();
  await expect(page.getByText(t('errors:NOT_IN_THIS_PHASE'))).toBeVisible();
  await expect(page.getByRole('link', { name: t('desk:tabs.exports'), exact: true })).toBeVisible();
  await page.context().close();
});

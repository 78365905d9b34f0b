import { expect, test } from '@playwright/test';
import { addressFor, closeStage, localeOf, mailTo, pressed, stageDb, textsOf } from './stage.ts';

test.afterAll(closeStage);
test.use({ javaScriptEnabled: false });

test('an entry with a photo is handed in and confirmed without scripts', async ({ page }, info) => {
  const locale = localeOf(info);
  const t = textsOf(locale);
  const email = addressFor('no-javascript', info);
  const { slug } = await stageDb().contest.findFirstOrThrow({
    where: {
      template: 'photo-idea',
      opensAt: { lte: new Date() },
      closesAt: { gt: new Date() },
      organisation: { slug: { not: { startsWith: 'city-' } } },
    },
  });
  await page.goto(`/${locale}/contests/${slug}/enter`);
  await page.getByRole('button', { name: t('entries:enter.start') }).click();

  await page.locator('[name="f.title"]').fill('Скамейки у школы / Мектеп жанындағы орындықтар');
  await page
    .locator('[name="f.idea"]')
    .fill('Поставить скамейки у школы, чтобы родителям было где ждать детей в тени деревьев.');
  await pressed(page, 'go:2').last().click();
  await page
    .locator('input[type=file]')
    .setInputFiles('tests/fixtures/media/photos/phone_htc_desire_gps_icc.jpg');
  await pressed(page, 'go:3').last().click();
  await page.locator('[name="f.full-name"]').fill('Марат Исаев');
  await pressed(page, 'go:4').last().click();
  for (const consent of await page.locator('input[type=checkbox][name^="f.consent"]').all())
    await consent.check();
  await pressed(page, 'go:5').last().click();
  await page.locator('input[name=email]').fill(email);
  await pressed(page, 'submit').click();

  await expect(page.locator('[data-receipt]')).toBeVisible();
  const { text } = await mailTo(email, 'sign-in-code');
  await page.locator('input[name=code]').fill(/^(\d{6})$/m.exec(text)?.[1] ?? '');
  await pressed(page, 'code').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('entries:submitted.title'));
  const entry = await stageDb().entry.findFirstOrThrow({ where: { email }, include: { files: true } });
  expect(entry).toMatchObject({ status: 'submitted', moderation: 'pending' });
  expect(entry.files).toHaveLength(1);
});

import { expect, type Page, test } from '@playwright/test';
import { closeStage, localeOf, pressed, stageDb, textsOf } from './stage.ts';
import { photoArrived } from './wizard.ts';

test.afterAll(closeStage);

const title = (page: Page) => page.locator('[name="f.title"]');
const idea = (page: Page) => page.locator('[name="f.idea"]');
const state = (page: Page) => page.getByRole('main').getByRole('status').first();

async function startEntry(page: Page, locale: string): Promise<string> {
  const { slug } = await stageDb().contest.findFirstOrThrow({
    where: {
      template: 'photo-idea',
      opensAt: { lte: new Date() },
      closesAt: { gt: new Date() },
      organisation: { slug: { not: { startsWith: 'city-' } } },
    },
  });
  await page.goto(`/${locale}/contests/${slug}/enter`);
  await page.locator('main form button').click();
  await expect(title(page)).toBeVisible();
  return page.url();
}

/** The words have reached the server: the page's mark says "saved" before the first key, too. */
async function kept(url: string, field: string, words: string) {
  const id = /entries\/([0-9a-f-]{36})/.exec(url)![1]!;
  await expect
    .poll(async () => {
      const { draftAnswers } = await stageDb().entry.findUniqueOrThrow({ where: { id } });
      return (draftAnswers as Record<string, unknown> | null)?.[field];
    })
    .toBe(words);
}

test('what is typed is kept by itself, with and without a connection', async ({ page, context }, info) => {
  const locale = localeOf(info);
  const t = textsOf(locale);
  const url = await startEntry(page, locale);
  await title(page).fill('Ағаштар');
  await kept(url, 'title', 'Ағаштар');
  await expect(state(page)).toHaveText(t('entries:sync.saved'));

  await context.setOffline(true);
  await idea(page).fill('Typed while the connection was gone.');
  await expect(state(page)).toHaveText(t('entries:sync.offline'));
  await context.setOffline(false);
  await kept(url, 'idea', 'Typed while the connection was gone.');
  await expect(state(page)).toHaveText(t('entries:sync.saved'), { timeout: 20_000 });

  const elsewhere = await context.newPage();
  await elsewhere.goto(url);
  await expect(title(elsewhere)).toHaveValue('Ағаштар');
  await expect(idea(elsewhere)).toHaveValue('Typed while the connection was gone.');
});

test('a photo waits for the connection and then arrives', async ({ page, context }, info) => {
  await startEntry(page, localeOf(info));
  await pressed(page, 'go:2').last().click();
  await expect(page.locator('input[type=file]').first()).toBeAttached();
  await context.setOffline(true);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles('tests/fixtures/media/photos/phone_htc_desire_gps_icc.jpg');
  await expect(page.locator('[data-upload]')).toBeVisible();
  await context.setOffline(false);
  await photoArrived(page);
});

test('two tabs of one entry lose nothing that either typed', async ({ page, context }, info) => {
  const locale = localeOf(info);
  const t = textsOf(locale);
  const url = await startEntry(page, locale);
  await title(page).fill('First words');
  await kept(url, 'title', 'First words');
  const other = await context.newPage();
  await other.goto(url);
  await expect(title(other)).toHaveValue('First words');

  // Different fields simply meet.
  await idea(other).fill('The idea of the second tab, long enough to be one.');
  await kept(url, 'idea', 'The idea of the second tab, long enough to be one.');
  await title(page).fill('Words of the first tab');
  await kept(url, 'title', 'Words of the first tab');
  // The same field: whoever comes second is shown both and chooses.
  await title(other).fill('Words of the second tab');
  await expect(state(other)).toHaveText(t('entries:sync.conflict'));
  await expect(other.getByText('Words of the first tab')).toBeVisible();
  await expect(title(other)).toHaveValue('Words of the second tab');
});

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { totpAt } from '#app/features/people/totp.server.ts';
import { createDb, type Db } from '#app/platform/db/client.server.ts';

let db: Db;
test.beforeAll(() => {
  process.env.SECRET ??= 'a-secret-for-tests-only-0123456789abcdef';
  db = createDb(process.env.E2E_DATABASE_URL ?? '', 2);
});
test.afterAll(() => db.$disconnect());

const addressFor = (what: string) =>
  `${what}-${test.info().project.name}-${test.info().workerIndex}@example.kz`;

/** The newest mail to an address, once it is there. */
async function mailTo(to: string, since = new Date(0)) {
  await expect.poll(() => db.mail.count({ where: { to, createdAt: { gt: since } } })).toBeGreaterThan(0);
  return db.mail.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } });
}

async function signInByMail(page: Page, lang: string, email: string) {
  await page.goto(`/${lang}/sign-in?returnTo=/${lang}/account`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=email]').press('Enter');
  await page.waitForURL(`**/${lang}/sign-in/code`);
  const { text } = await mailTo(email);
  await page.locator('input[name=code]').fill(/^(\d{6})$/m.exec(text)?.[1] ?? '');
  await page.locator('input[name=code]').press('Enter');
  await page.waitForURL(`**/${lang}/account`);
}

async function expectAccessible(page: Page) {
  // Not into frames: the one there is (a mail) runs no scripts, axe's neither.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a person signs in by the code, changes their name, and logs out', async ({ page }) => {
    await signInByMail(page, 'kk', addressFor('no-scripts'));
    await page.locator('input[name=name]').fill('Гүлнәр Оспанова');
    await page.locator('button[value=profile]').click();
    await expect(page.getByRole('status')).toContainText('Сақталды');
    await expect(page.locator('input[name=name]')).toHaveValue('Гүлнәр Оспанова');
    await page.locator('form[action$="/sign-out"] button').click();
    await page.goto('/kk/account');
    await expect(page).toHaveURL(/\/kk\/sign-in\?returnTo=/);
  });
});

test('a passkey of the device is added and signs in', async ({ page }) => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const email = addressFor('passkey');
  await signInByMail(page, 'ru', email);
  await page.locator('[data-passkey=register]').click();
  await expect(page.locator('button[value=remove-passkey]')).toBeVisible();
  await page.locator('form[action$="/sign-out"] button').click();
  await page.waitForURL('**/ru');
  await page.goto('/ru/sign-in');
  await page.locator('[data-passkey=sign-in]').click();
  await page.waitForURL('**/ru/account');
  await expect(page.locator('#main').getByText(email)).toBeVisible();
  const sessions = await db.session.findMany({ where: { user: { email } } });
  expect(sessions).toHaveLength(1);
  expect(sessions[0]?.strongAuthAt).toBeInstanceOf(Date);
});

test('one-time passwords are set up, asked for, and opened by a recovery code', async ({ page }) => {
  const email = addressFor('totp');
  await signInByMail(page, 'en', email);
  await page.goto('/en/account/one-time-password');
  await page.locator('button[value=start]').click();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await expectAccessible(page);
  const step = Math.floor(Date.now() / 30_000);
  await page.locator('input[name=code]').fill(totpAt(secret, step));
  await page.locator('button[value=confirm]').click();
  const codes = await page.locator('ul.font-mono li').allTextContents();
  expect(codes).toHaveLength(10);
  await page.goto('/en/account/confirm?returnTo=/en/account');
  await page.locator('input[name=code]').fill(codes[0] ?? '');
  await page.locator('input[name=code]').press('Enter');
  await page.waitForURL('**/en/account');
  await expectAccessible(page);
});

import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Locale } from '#app/core/locale.ts';
import { makeEntry } from '#tests/factories/world.ts';
import {
  addressFor,
  browserOf,
  closeStage,
  localeOf,
  mailTo,
  moveTo,
  pressed,
  stageDb,
  textsOf,
} from './stage.ts';
import { fillIn } from './wizard.ts';

test.afterAll(closeStage);

const TITLES = {
  kk: 'Ең белсенді тұрғын',
  ru: 'Самый активный житель',
  en: 'Most active resident',
};
const IDEA: Record<'kk' | 'ru', Record<string, string>> = {
  kk: {
    title: 'Арық бойындағы көлеңкелі жол',
    idea: 'Арық бойына ағаш отырғызып, орындық қойсақ, жазда балалар мен қарттар көлеңкеде жүрер еді.',
    place: 'Әуезов ауданы',
    'full-name': 'Гүлнәр Оспанова',
    phone: '+7 700 000 00 00',
  },
  ru: {
    title: 'Тенистая дорожка вдоль арыка',
    idea: 'Если посадить деревья вдоль арыка и поставить скамейки, летом дети и пожилые люди гуляли бы в тени.',
    place: 'Ауэзовский район',
    'full-name': 'Гульнар Оспанова',
    phone: '+7 700 000 00 00',
  },
};
// Real phones write it: a harmless defect, lying on its side.
const PHOTO = 'tests/fixtures/media/photos/phone_samsung_j3_o6.jpg';

test('a photo-idea contest from its announcement to its winner', async ({ browser }, info) => {
  test.setTimeout(150_000);
  const locale = localeOf(info) as 'kk' | 'ru';
  const t = textsOf(locale);
  const jurors = [1, 2, 3].map((n) => addressFor(`juror-${n}`, info));
  const visitor = { email: addressFor('entrant', info), page: await browserOf(browser, null) };
  const organiser = await browserOf(browser, 'organiser');

  const contest = await test.step('an organiser creates and announces it', async () => {
    const id = await createContest(organiser, locale);
    await inviteJurors(organiser, locale, id, jurors);
    await organiser.goto(`/${locale}/desk/contests/${id}/publish`);
    await pressed(organiser, 'announce').click();
    await expect(organiser.getByText(t('desk:publish.announcedTitle'))).toBeVisible();
    return stageDb().contest.findUniqueOrThrow({ where: { id } });
  });
  await moveTo(contest.id, 'open');

  await test.step('a visitor enters without an account and confirms by the code', async () => {
    const { page, email } = visitor;
    await page.goto(`/${locale}/contests/${contest.slug}`);
    await page
      .getByRole('link', { name: t('contests:page.enter.photo-idea') })
      .first()
      .click();
    await page.getByRole('button', { name: t('entries:enter.start') }).click();
    await fillIn(page, { texts: IDEA[locale], photo: PHOTO });
    await page.locator('input[name=email]').fill(email);
    await pressed(page, 'submit').click();
    await expect(page.locator('[data-receipt]')).toBeVisible();
    const { text } = await mailTo(email, 'sign-in-code');
    await page.locator('input[name=code]').fill(/^(\d{6})$/m.exec(text)![1]!);
    await pressed(page, 'code').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('entries:submitted.title'));
    expect((await mailTo(email, 'entry-received')).locale).toBe(locale);
  });
  const entry = await stageDb().entry.findFirstOrThrow({ where: { contestId: contest.id } });
  await makeEntry(stageDb(), contest.id, { title: 'Екінші идея / Вторая идея' });

  await test.step('a moderator accepts it', async () => {
    const moderator = await browserOf(browser, 'moderator');
    await moderator.goto(`/${locale}/desk/contests/${contest.id}/moderation?entry=${entry.number}`);
    await expect(moderator.getByText(IDEA[locale].title!).last()).toBeVisible();
    if (info.project.name === 'desktop') await moderator.keyboard.press('a');
    else await moderator.getByRole('button', { name: t('moderation:decide.accept') }).click();
    await expect
      .poll(async () => (await stageDb().entry.findUnique({ where: { id: entry.id } }))?.moderation)
      .toBe('accepted');
    await visitor.page.goto(`/${locale}/contests/${contest.slug}/entries`);
    await expect(visitor.page.getByText(IDEA[locale].title!)).toBeVisible();
  });

  await moveTo(contest.id, 'judging');
  await test.step('three jurors accept, confirm, declare, score and hand in', async () => {
    for (const email of jurors)
      await judge(browser, locale, email, contest.id, info.project.name === 'desktop');
  });
  await moveTo(contest.id, 'deciding');

  await test.step('the organiser decides and releases in one act', async () => {
    await organiser.goto(`/${locale}/desk/contests/${contest.id}/decisions`);
    await organiser.locator('input[name=count]').fill('1');
    await pressed(organiser, 'fill-places').click();
    await visitor.page.goto(`/${locale}/contests/${contest.slug}/results`);
    await expect(visitor.page.getByRole('heading', { level: 1 })).not.toHaveText(t('results:page.title'));
    await expect(pressed(organiser, 'release')).toBeEnabled();
    await pressed(organiser, 'release').click();
    await expect(organiser.getByText(t('results:release.done'))).toBeVisible();
  });

  await test.step('the visitor sees the result, the badge, and has the mail', async () => {
    const { page, email } = visitor;
    const winner = await stageDb().award.findFirstOrThrow({
      where: { contestId: contest.id },
      include: { entry: true },
    });
    await page.goto(`/${locale}/contests/${contest.slug}/results`);
    await expect(page.getByText(winner.entry.title).first()).toBeVisible();
    await page.goto(`/${locale}/contests/${contest.slug}/entries`);
    await expect(page.getByText(t('gallery:badge.place', { place: 1 })).first()).toBeVisible();
    const mail = await mailTo(email, 'results');
    expect(mail.locale).toBe(locale);
    expect(mail.text).toContain(`/${locale}/contests/${contest.slug}/results`);
  });
});

async function createContest(page: Page, locale: Locale): Promise<string> {
  const t = textsOf(locale);
  await page.goto(`/${locale}/desk/new`);
  await page.locator('input[name=template][value="photo-idea"]').check({ force: true });
  for (const [lang, title] of Object.entries(TITLES))
    await page.locator(`[name="title.${lang}"]`).fill(title);
  await page.getByRole('button', { name: t('desk:new.create') }).click();
  await page.waitForURL(/\/desk\/contests\/[0-9a-f-]{36}\/content/);
  const id = /contests\/([0-9a-f-]{36})/.exec(page.url())![1]!;
  await page.locator('[name=contactEmail]').fill('city@example.kz');
  await saved(page, locale);
  await page.goto(`/${locale}/desk/contests/${id}/dates`);
  const days = ['announcedAt', 'opensAt', 'closesAt', 'judgingStartsAt', 'judgingEndsAt', 'resultsAt'];
  for (const [n, field] of days.entries()) {
    const input = page.locator(`input[name=${field}]`);
    if ((await input.count()) > 0) await input.fill(`2099-0${n + 1}-01T10:00`);
  }
  await saved(page, locale);
  return id;
}

async function saved(page: Page, locale: Locale) {
  await page
    .getByRole('button', { name: textsOf(locale)('desk:editor.save') })
    .first()
    .click();
  await expect(page.getByText(textsOf(locale)('desk:editor.saved')).first()).toBeVisible();
}

async function inviteJurors(page: Page, locale: Locale, contestId: string, emails: string[]) {
  await page.goto(`/${locale}/desk/contests/${contestId}/jury`);
  for (const email of emails) {
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=name]').fill(email.split('@')[0]!);
    await page.locator(`input[name=locale][value=${locale}]`).check({ force: true });
    await pressed(page, 'invite').click();
    await expect(page.getByText(email).first()).toBeVisible();
  }
}

async function judge(
  browser: Browser,
  locale: Locale,
  email: string,
  _contestId: string,
  byKeyboard: boolean,
) {
  const t = textsOf(locale);
  const page = await browserOf(browser, null);
  const { text } = await mailTo(email, 'invitation');
  await page.goto(`/${locale}/invitations/${/invitations\/([\w-]+)/.exec(text)![1]}`);
  await page.getByRole('button', { name: t('organisations:invitation.accept') }).click();
  await pressed(page, 'confirm-criteria').click();
  await pressed(page, 'finish-conflicts').click();
  await page.getByRole('link', { name: t('jury:overview.begin') }).click();
  for (let work = 1; work <= 2; work++) {
    const criteria = page.locator('[data-criterion]');
    await expect(criteria).toHaveCount(2);
    await expect(criteria.locator('input:checked')).toHaveCount(0);
    if (byKeyboard) {
      await page.keyboard.press(String(2 + work));
      await page.keyboard.press('5');
    } else
      for (const criterion of await criteria.all())
        await criterion.locator('input[type=radio]').nth(3).tap({ force: true });
    await expect(page.getByText(t('jury:save.saved')).first()).toBeVisible();
    const before = page.url();
    if (byKeyboard) await page.keyboard.press('Enter');
    else await pressed(page, 'next').tap();
    await expect(page).not.toHaveURL(before);
  }
  await pressed(page, 'hand-in').click();
  await expect(pressed(page, 'reopen')).toBeVisible();
  await page.context().close();
}

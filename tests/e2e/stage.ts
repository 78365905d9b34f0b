/** What the browser tests share: the server's database, people who are signed in, texts by their keys, moved dates. */
import { type Browser, type BrowserContext, expect, type Page, type TestInfo } from '@playwright/test';
import type { Locale } from '#app/core/locale.ts';
import type { Phase } from '#app/features/contests/phases.ts';
import type { DemoRole } from '#app/features/people/demo-people.ts';
import { createDb, type Db } from '#app/platform/db/client.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { datesFor } from '#tests/factories/world.ts';
import { signIn } from '#tests/support/sign-in.ts';

// The tests' process signs cookies as the server does.
process.env.SECRET ??= 'a-secret-for-tests-only-0123456789abcdef';
process.env.DATABASE_URL ??= process.env.E2E_DATABASE_URL;
process.env.LOG_LEVEL ??= 'silent';

let connection: Db | undefined;

/** The server's database; one connection pool per worker. */
export function stageDb(): Db {
  connection ??= createDb(process.env.E2E_DATABASE_URL ?? '', 2);
  return connection;
}

export async function closeStage() {
  await connection?.$disconnect();
  connection = undefined;
}

/** Kazakh on the phone, Russian on the desktop: each part is played once in both. */
export const localeOf = (info: TestInfo): Locale => (info.project.name === 'phone' ? 'kk' : 'ru');

/** A text of the screen by its key, so that a new wording breaks no test. */
export function textsOf(locale: Locale) {
  return (key: string, params: Record<string, string | number> = {}) => tFor(locale)(key, params) as string;
}

/** An address nobody has used yet, also when the server is kept between runs. */
export const addressFor = (what: string, info: TestInfo) =>
  `${what}-${info.project.name}-${Date.now().toString(36)}@example.kz`;

/** A browser of a demo person's own. */
export async function browserOf(browser: Browser, role: DemoRole | null): Promise<Page> {
  const context = await browser.newContext();
  if (role) await signInAs(context, `${role}@demo.qalam`);
  return context.newPage();
}

export async function signInAs(context: BrowserContext, email: string) {
  const person = await stageDb().user.findUniqueOrThrow({ where: { email } });
  const { forBrowser } = await signIn(stageDb(), person.id, { hasStrongAuth: true });
  await context.addCookies([forBrowser(`http://localhost:${process.env.E2E_PORT}`)]);
}

/** The newest mail to an address, once it is there. */
export async function mailTo(to: string, template?: string) {
  const where = { to, ...(template ? { template } : {}) };
  await expect.poll(() => stageDb().mail.count({ where })).toBeGreaterThan(0);
  return stageDb().mail.findFirstOrThrow({ where, orderBy: { createdAt: 'desc' } });
}

/** The clock of the server is real: time passes by moving the contest's dates. */
export async function moveTo(contestId: string, phase: Phase) {
  const { releasedAt: _, archivedAt: __, ...dates } = datesFor(phase);
  await stageDb().contest.update({ where: { id: contestId }, data: dates });
}

/** The button of a form, by what it sends. */
export const pressed = (page: Page, intent: string) =>
  page.locator(`button[name=intent][value="${intent}"]:visible:not([aria-hidden])`);

/** How far the page is wider than the screen. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

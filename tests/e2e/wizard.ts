import { expect, type Page } from '@playwright/test';

export interface Idea {
  texts: Record<string, string>;
  photo: string;
}

const here = (page: Page) => page.locator('nav button[aria-current=step]');

/** Goes through the wizard's steps as somebody would who fills in what is asked, up to the review. */
export async function fillIn(page: Page, idea: Idea) {
  await expect(here(page)).toBeVisible();
  const steps = await page.locator('nav button[name=intent][value^="go:"]').count();
  for (let step = 1; step < steps; step++) {
    await expect(here(page)).toHaveAttribute('value', `go:${step}`);
    await fillStep(page, idea);
    await page
      .locator(`form button[name=intent][value="go:${step + 1}"]:visible`)
      .last()
      .click();
  }
  await expect(here(page)).toHaveAttribute('value', `go:${steps}`);
}

/** What of the idea this step asks for. */
export async function fillStep(page: Page, { texts, photo }: Idea) {
  for (const [field, text] of Object.entries(texts)) {
    const input = page.locator(`[name="f.${field}"]`);
    if ((await input.count()) > 0) await input.first().fill(text);
  }
  for (const consent of await page.locator('input[type=checkbox][name^="f.consent"]').all())
    await consent.check();
  const file = page.locator('input[type=file]').first();
  if ((await file.count()) > 0) {
    await file.setInputFiles(photo);
    await photoArrived(page);
  }
}

/** The upload's card has become the card of a stored photo, with room for its description. */
export async function photoArrived(page: Page) {
  await expect(page.locator('input[name^="alt."], textarea[name^="alt."]').first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.locator('[data-upload]')).toHaveCount(0);
}

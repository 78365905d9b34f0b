import { beforeAll, expect, test, vi } from 'vitest';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { consentHash } from '#app/features/entries/commands/submit-entry.server.ts';
import { galleryPage } from '#app/features/entries/gallery-queries.server.ts';
import { newReceipt } from '#app/features/entries/receipt.server.ts';
import { rankContest } from '#app/features/jury/queries.server.ts';
import { seedLoad } from '#app/processes/seed/load.server.ts';
import { loadEntry } from '#app/processes/seed/load-entries.ts';
import { ctxFor } from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
const NUMBERS = { entries: 40, jurors: 4, seed: 7 };

beforeAll(async () => {
  await seedLoad(NUMBERS);
}, 60_000);

const contestRow = () => database.db.contest.findUniqueOrThrow({ where: { slug: 'load-40-4-7' } });

test('a load contest is whole: people see its gallery, the jury has judged it, it can be ranked', async () => {
  const contest = await contestRow();
  const page = await galleryPage(await ctxFor(database.db, null), contest.slug, new URLSearchParams(), 1);
  expect(page.cards.length).toBeGreaterThan(10);
  expect(page.cards.every((card) => card.picture !== null)).toBe(true);
  const organiser = await database.db.user.findUniqueOrThrow({ where: { email: 'organiser@load.qalam' } });
  const ranking = await rankContest(await ctxFor(database.db, organiser.id), contest.id);
  expect(ranking.entries).toHaveLength(40);
  const sheets = await database.db.scoreSheet.count();
  expect(sheets + (await database.db.conflict.count())).toBe(40 * 4);
  expect(await database.db.auditEvent.count({ where: { type: 'score.saved' } })).toBe(
    await database.db.scoreSheet.count({ where: { status: 'complete' } }),
  );
  expect(contest.nextEntryNumber).toBe(41);
});

test('made again, it is the same one, and nothing is written', async () => {
  const before = await database.db.auditEvent.count();
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await seedLoad(NUMBERS)).toEqual({ contest: 'load-40-4-7', entries: 40, jurors: 4 });
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
  expect(await database.db.auditEvent.count()).toBe(before);
});

test('its entries follow from its numbers alone, and no two receipts are alike', async () => {
  const contest = await contestRow();
  const stored = await database.db.entry.findMany({ orderBy: { number: 'asc' } });
  const plan = {
    slug: contest.slug,
    entries: 40,
    form: parseForm(contest.form),
    opensAt: contest.opensAt!,
    closesAt: contest.closesAt!,
    judgingStartsAt: contest.judgingStartsAt!,
    textHash: consentHash,
    receipt: newReceipt,
  };
  const made = stored.map((_, index) => loadEntry(plan, index + 1));
  expect(made.map(({ id, title, receipt }) => ({ id, title, receipt }))).toEqual(
    stored.map(({ id, title, receipt }) => ({ id, title, receipt })),
  );
  const many = Array.from({ length: 3000 }, (_, index) => loadEntry({ ...plan, entries: 3000 }, index + 1));
  expect(new Set(many.map((entry) => entry.receipt)).size).toBe(3000);
  expect(many.every((entry, index) => index === 0 || entry.submittedAt >= many[index - 1]!.submittedAt)).toBe(
    true,
  );
});

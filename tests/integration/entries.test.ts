import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addFile } from '#app/features/entries/commands/add-file.server.ts';
import { announceUploads } from '#app/features/entries/commands/announce-uploads.server.ts';
import { arrangeFiles } from '#app/features/entries/commands/arrange-files.server.ts';
import { claimEntries } from '#app/features/entries/commands/claim-entries.server.ts';
import { confirmEntry } from '#app/features/entries/commands/confirm-entry.server.ts';
import { discardChanges } from '#app/features/entries/commands/discard-changes.server.ts';
import { saveAnswers } from '#app/features/entries/commands/save-answers.server.ts';
import { startEntry } from '#app/features/entries/commands/start-entry.server.ts';
import { submitEntry } from '#app/features/entries/commands/submit-entry.server.ts';
import { sweepDrafts } from '#app/features/entries/commands/sweep-drafts.server.ts';
import { withdrawEntry } from '#app/features/entries/commands/withdraw-entry.server.ts';
import { datesChangedHandler } from '#app/features/entries/jobs.server.ts';
import { myEntries, myEntryPage } from '#app/features/entries/my-queries.server.ts';
import { ownEntry } from '#app/features/entries/own-entries.server.ts';
import { wizardView } from '#app/features/entries/wizard-queries.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { receivedPhoto } from '#tests/factories/pictures.ts';
import { ctxFor, makeContest, makeOrganisation, makeUser } from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
const MINUTE = 60_000;
const DAY = 86_400_000;

async function openContest() {
  const { db } = database;
  const organisation = await makeOrganisation(db);
  return makeContest(db, organisation.id, 'open');
}

/** A draft with everything in it that the photo form asks for. */
async function fullDraft(ctx: Ctx, slug: string, title = 'Аллея') {
  const { entryId } = await startEntry(ctx, { slug });
  await saveAnswers(ctx, {
    entryId,
    changes: [
      { fieldId: 'title', base: 0, value: title },
      { fieldId: 'idea', base: 0, value: 'Посадить деревья' },
    ],
  });
  await put(ctx, entryId);
  return entryId;
}

async function put(ctx: Ctx, entryId: string, uploadKey = randomUUID(), hue = 120) {
  const file = await receivedPhoto(hue);
  return addFile(ctx, { entryId, fieldId: 'photos', uploadKey, file, endedAt: ctx.now });
}

const hand = (ctx: Ctx, entryId: string, key: string = randomUUID(), email: string | null = null) =>
  submitEntry(ctx, { entryId, idempotencyKey: key, email });
const later = (ctx: Ctx, now: Date): Ctx => ({ ...ctx, now });

async function resident() {
  const user = await makeUser(database.db);
  return { user, ctx: await ctxFor(database.db, user.id) };
}
const visitor = () => ctxFor(database.db, null, { holderHash: randomUUID() });

describe('handing in', () => {
  test('a double click, and a click in another tab, are one entry with one receipt', async () => {
    const { slug } = await openContest();
    const { ctx } = await resident();
    const entryId = await fullDraft(ctx, slug);
    const key = randomUUID();
    const answers = await Promise.all([hand(ctx, entryId, key), hand(ctx, entryId, key), hand(ctx, entryId)]);
    const receipts = new Set(answers.map((answer) => (answer.ok ? answer.receipt : 'refused')));
    expect(receipts.size).toBe(1);
    expect([...receipts][0]).toMatch(/^Q-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const { db } = database;
    expect(await db.entryRevision.count({ where: { entryId } })).toBe(1);
    expect(await db.auditEvent.count({ where: { entryId, type: 'entry.submitted' } })).toBe(1);
    expect(
      await db.mail.count({ where: { template: 'entry-received', text: { contains: [...receipts][0]! } } }),
    ).toBe(1);
  });

  test('many at once: each its own number, none twice, none lost', async () => {
    const { slug, id } = await openContest();
    const drafts = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const { ctx } = await resident();
        return { ctx, entryId: await fullDraft(ctx, slug) };
      }),
    );
    await Promise.all(drafts.map(({ ctx, entryId }) => hand(ctx, entryId)));
    const numbers = await database.db.entry.findMany({ where: { contestId: id }, select: { number: true } });
    expect(numbers.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('what is missing is named by field and nothing is handed in', async () => {
    const { slug } = await openContest();
    const { ctx } = await resident();
    const { entryId } = await startEntry(ctx, { slug });
    const answer = await hand(ctx, entryId);
    expect(answer).toMatchObject({
      ok: false,
      problems: { title: { code: 'REQUIRED' }, photos: { code: 'FILES_MISSING' } },
    });
    expect((await ownEntry(ctx, entryId)).status).toBe('draft');
  });

  test('around the deadline one clock decides, against dates that stand still', async () => {
    const contest = await openContest();
    const closesAt = contest.closesAt!;
    const drafts = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const { ctx } = await resident();
        return { ctx, entryId: await fullDraft(ctx, contest.slug) };
      }),
    );
    const outcomes = await Promise.all(
      drafts.map(async ({ ctx, entryId }, i) => {
        const now = new Date(closesAt.getTime() - 3 + i);
        return hand(later(ctx, now), entryId).then(
          () => ({ now, in: true, entryId }),
          (error) => ({ now, in: false, entryId, code: error.code }),
        );
      }),
    );
    for (const outcome of outcomes) {
      expect(outcome.in).toBe(outcome.now < closesAt);
      if (!outcome.in) expect(outcome).toMatchObject({ code: 'CONTEST_CLOSED' });
      const row = await database.db.entry.findUniqueOrThrow({ where: { id: outcome.entryId } });
      expect(row.submittedAt?.getTime() ?? null).toBe(outcome.in ? outcome.now.getTime() : null);
    }
  });

  test('an upload begun in time may end in the grace, and the entry may follow it', async () => {
    const contest = await openContest();
    const closes = contest.closesAt!.getTime();
    const { ctx } = await resident();
    const entryId = await fullDraft(ctx, contest.slug);
    const key = randomUUID();
    await announceUploads(later(ctx, new Date(closes - MINUTE)), { entryId, keys: [key] });
    const inGrace = later(ctx, new Date(closes + 5 * MINUTE));
    await put(inGrace, entryId, key, 200);
    await expect(put(inGrace, entryId, randomUUID(), 300)).resolves.toBeTruthy();
    expect(await hand(inGrace, entryId)).toMatchObject({ ok: true });
    const other = await fullDraft(ctx, contest.slug);
    await expect(hand(inGrace, other)).rejects.toMatchObject({ code: 'CONTEST_CLOSED' });
    await expect(put(later(ctx, new Date(closes + 16 * MINUTE)), other, key)).rejects.toMatchObject({
      code: 'CONTEST_CLOSED',
    });
  });
});

describe('without an account', () => {
  test('an entry counts by the time it was handed in and is confirmed after the deadline', async () => {
    const contest = await openContest();
    const ctx = await visitor();
    const entryId = await fullDraft(ctx, contest.slug);
    expect(await hand(ctx, entryId)).toMatchObject({
      ok: false,
      problems: { email: { code: 'EMAIL_INVALID' } },
    });
    const handed = await hand(ctx, entryId, randomUUID(), 'aigul@example.kz');
    expect(handed).toMatchObject({ ok: true, status: 'awaiting-confirmation' });
    expect((await ownEntry(ctx, entryId)).number).toBeNull();
    const person = await makeUser(database.db, { email: 'aigul@example.kz' });
    const after = new Date(contest.closesAt!.getTime() + 60 * MINUTE);
    const signedIn = await ctxFor(database.db, person.id, { holderHash: ctx.actor.holderHash!, now: after });
    await confirmEntry(signedIn, { entryId });
    const [mine] = await myEntries(signedIn);
    expect(mine).toMatchObject({ id: entryId, number: 1, state: 'received' });
    const late = later(signedIn, new Date(Date.now() + 4 * DAY));
    await expect(confirmEntry(late, { entryId })).resolves.toBeUndefined();
  });

  test('an entry never confirmed in time can be handed in anew while the contest is open', async () => {
    const contest = await openContest();
    await database.db.contest.update({
      where: { id: contest.id },
      data: {
        closesAt: new Date(Date.now() + 10 * DAY),
        judgingStartsAt: new Date(Date.now() + 20 * DAY),
        judgingEndsAt: new Date(Date.now() + 30 * DAY),
      },
    });
    const ctx = await visitor();
    const entryId = await fullDraft(ctx, contest.slug);
    await hand(ctx, entryId, randomUUID(), 'late@example.kz');
    const fourDays = later(ctx, new Date(Date.now() + 4 * DAY));
    expect(await hand(fourDays, entryId)).toMatchObject({ ok: true, isRepeat: false });
    expect((await ownEntry(ctx, entryId)).submittedAt).toEqual(fourDays.now);
  });

  test('nobody else comes near it, and signing in claims this browser’s drafts', async () => {
    const contest = await openContest();
    const ctx = await visitor();
    const entryId = await fullDraft(ctx, contest.slug);
    const stranger = await visitor();
    const { ctx: neighbour, user } = await resident();
    for (const other of [stranger, neighbour, await ctxFor(database.db, null)]) {
      await expect(ownEntry(other, entryId)).rejects.toMatchObject({ status: 404 });
      await expect(saveAnswers(other, { entryId, changes: [] })).rejects.toMatchObject({ status: 404 });
      await expect(hand(other, entryId, randomUUID(), 'x@example.kz')).rejects.toMatchObject({ status: 404 });
      await expect(withdrawEntry(other, { entryId })).rejects.toMatchObject({ status: 404 });
      await expect(wizardView(other, entryId, null)).rejects.toMatchObject({ status: 404 });
    }
    const back = await ctxFor(database.db, user.id, { holderHash: ctx.actor.holderHash! });
    expect(await claimEntries(back)).toBe(1);
    expect((await ownEntry(neighbour, entryId)).ownerId).toBe(user.id);
    // The browser it was begun in, signed out again: it is told to sign in, and shown nothing.
    await expect(ownEntry(ctx, entryId)).rejects.toMatchObject({ status: 401 });
  });
});

test('two tabs: other fields never meet, the same field keeps both texts', async () => {
  const { slug } = await openContest();
  const { ctx } = await resident();
  const { entryId } = await startEntry(ctx, { slug });
  const save = (fieldId: string, base: number, value: string) =>
    saveAnswers(ctx, { entryId, changes: [{ fieldId, base, value }] }).then(([result]) => result);
  await Promise.all([save('title', 0, 'Бірінші қойынды'), save('idea', 0, 'Екінші қойынды')]);
  const view = await wizardView(ctx, entryId, '1');
  expect(view?.inputs).toMatchObject({ title: 'Бірінші қойынды', idea: 'Екінші қойынды' });
  const both = await Promise.all([save('idea', 1, 'мәтін А'), save('idea', 1, 'мәтін Б')]);
  const lost = both.find((result) => !result?.saved);
  expect(both.filter((result) => result?.saved)).toHaveLength(1);
  expect(lost).toMatchObject({ saved: false, version: 2, theirs: expect.stringMatching(/^мәтін [АБ]$/) });
  // The same words again are no conflict, and a choice made upon the newer version stands.
  expect(await save('idea', 1, String(lost && 'theirs' in lost ? lost.theirs : ''))).toMatchObject({
    saved: true,
  });
  expect(await save('idea', 2, 'екеуі де')).toMatchObject({ saved: true, version: 3 });
});

describe('changing what was handed in', () => {
  test('nobody meets half a change; the version before is kept and it is screened again', async () => {
    const { slug } = await openContest();
    const { db } = database;
    const { ctx } = await resident();
    const entryId = await fullDraft(ctx, slug);
    await hand(ctx, entryId);
    await db.entry.update({ where: { id: entryId }, data: { moderation: 'accepted' } });
    await saveAnswers(ctx, { entryId, changes: [{ fieldId: 'title', base: 1, value: 'Новая аллея' }] });
    const added = await put(ctx, entryId, randomUUID(), 240);
    const before = await db.entry.findUniqueOrThrow({ where: { id: entryId }, include: { files: true } });
    expect(before).toMatchObject({ title: 'Аллея', moderation: 'accepted' });
    expect(before.files.filter((file) => file.removedAt === null)).toHaveLength(1);
    expect((await wizardView(ctx, entryId, '2'))?.files.map((file) => file.id)).toContain(added.fileId);
    const first = before.files.find((file) => file.id !== added.fileId)!;
    await arrangeFiles(ctx, { entryId, arrangement: { kind: 'remove', fileId: first.id } });
    const live = await db.entryFile.findMany({ where: { entryId, removedAt: null }, select: { id: true } });
    expect(live).toEqual([{ id: first.id }]);
    const again = await hand(ctx, entryId);
    expect(again).toMatchObject({ ok: true, receipt: before.receipt, isRepeat: false });
    const after = await db.entry.findUniqueOrThrow({ where: { id: entryId }, include: { files: true } });
    expect(after).toMatchObject({
      title: 'Новая аллея',
      moderation: 'pending',
      number: before.number,
      revision: 2,
    });
    expect(after.files.filter((file) => file.removedAt === null).map((file) => file.id)).toEqual([
      added.fileId,
    ]);
    expect(after.files.map((file) => file.id)).toContain(first.id);
    const kept = await db.entryRevision.findMany({ where: { entryId }, orderBy: { revision: 'asc' } });
    expect(kept.map((revision) => (revision.answers as { title: string }).title)).toEqual([
      'Аллея',
      'Новая аллея',
    ]);
  });

  test('a request for changes is answered after closing, with the same number', async () => {
    const contest = await openContest();
    const { db } = database;
    const { ctx } = await resident();
    const entryId = await fullDraft(ctx, contest.slug);
    await hand(ctx, entryId);
    const screening = later(ctx, new Date(contest.closesAt!.getTime() + MINUTE));
    const change = { entryId, changes: [{ fieldId: 'title', base: 1, value: 'Аллея без вывесок' }] };
    await expect(saveAnswers(screening, change)).rejects.toMatchObject({ code: 'CONTEST_CLOSED' });
    await db.entry.update({ where: { id: entryId }, data: { moderation: 'changes-requested' } });
    await db.entryMessage.create({ data: { entryId, kind: 'changes-requested', body: 'Уберите вывеску' } });
    expect(await wizardView(screening, entryId, '1')).toMatchObject({ request: 'Уберите вывеску' });
    await saveAnswers(screening, change);
    expect(await hand(screening, entryId)).toMatchObject({ ok: true, isRepeat: false });
    const row = await db.entry.findUniqueOrThrow({ where: { id: entryId } });
    expect(row).toMatchObject({ number: 1, moderation: 'pending', title: 'Аллея без вывесок' });
  });

  test('dropped changes leave what was handed in; a deleted draft leaves nothing', async () => {
    const { slug } = await openContest();
    const { ctx } = await resident();
    const entryId = await fullDraft(ctx, slug);
    await hand(ctx, entryId);
    await put(ctx, entryId, randomUUID(), 30);
    expect(await discardChanges(ctx, { entryId })).toEqual({ isGone: false });
    expect(await database.db.entryFile.count({ where: { entryId } })).toBe(1);
    const draft = await fullDraft(ctx, slug);
    expect(await discardChanges(ctx, { entryId: draft })).toEqual({ isGone: true });
    expect(await database.db.entryFile.count({ where: { entryId: draft } })).toBe(0);
  });

  test('a withdrawn entry keeps its number and lets nobody write in it', async () => {
    const { slug } = await openContest();
    const { ctx } = await resident();
    const entryId = await fullDraft(ctx, slug);
    await hand(ctx, entryId);
    await withdrawEntry(ctx, { entryId });
    const page = await myEntryPage(ctx, entryId);
    expect(page).toMatchObject({ state: 'withdrawn', number: 1, can: { edit: false, withdraw: false } });
    await expect(hand(ctx, entryId)).rejects.toMatchObject({ code: 'ENTRY_WITHDRAWN' });
  });

  test('files: one upload retried is one file, order and captions stay with each', async () => {
    const { slug } = await openContest();
    const { ctx } = await resident();
    const { entryId } = await startEntry(ctx, { slug });
    const key = randomUUID();
    const [one, same] = await Promise.all([put(ctx, entryId, key, 10), put(ctx, entryId, key, 10)]);
    expect(one).toEqual(same);
    const two = await put(ctx, entryId, randomUUID(), 90);
    await put(ctx, entryId, randomUUID(), 170);
    await expect(put(ctx, entryId, randomUUID(), 250)).rejects.toMatchObject({ code: 'TOO_MANY' });
    const arrange = (arrangement: Parameters<typeof arrangeFiles>[1]['arrangement']) =>
      arrangeFiles(ctx, { entryId, arrangement });
    await arrange({ kind: 'move', fileId: two.fileId, to: 'earlier' });
    await arrange({ kind: 'describe', texts: [{ fileId: two.fileId, caption: 'Өзен жағасы' }] });
    const view = await wizardView(ctx, entryId, '2');
    expect(view?.files[0]).toMatchObject({ id: two.fileId, caption: 'Өзен жағасы' });
    expect(view?.files[1]?.id).toBe(one.fileId);
  });
});

test('drafts nobody touched for 90 days after closing go, with their files; younger and submitted ones stay', async () => {
  const contest = await openContest();
  const { db } = database;
  const { ctx } = await resident();
  const old = await fullDraft(ctx, contest.slug);
  const kept = await fullDraft(ctx, contest.slug);
  await hand(ctx, kept);
  const in91Days = later(ctx, new Date(contest.closesAt!.getTime() + 91 * DAY));
  const in80Days = later(ctx, new Date(contest.closesAt!.getTime() + 80 * DAY));
  const count = () => db.entry.count({ where: { id: { in: [old, kept] } } });
  await sweepDrafts(in80Days);
  expect(await count()).toBe(2);
  await sweepDrafts(in91Days);
  expect(await db.entry.findMany({ where: { id: { in: [old, kept] } }, select: { id: true } })).toEqual([
    { id: kept },
  ]);
});

test('a draft written in lately stays, however long the contest has been closed', async () => {
  const contest = await openContest();
  const { ctx } = await resident();
  const entryId = await fullDraft(ctx, contest.slug);
  const longAgo = new Date(Date.now() - 100 * DAY);
  await database.db.contest.update({ where: { id: contest.id }, data: { closesAt: longAgo } });
  await sweepDrafts(later(ctx, new Date(Date.now() + 10 * DAY)));
  expect(await database.db.entry.count({ where: { id: entryId } })).toBe(1);
});

test('a changed date is written to everyone with a draft or an entry, once', async () => {
  const contest = await openContest();
  const { ctx, user } = await resident();
  await startEntry(ctx, { slug: contest.slug });
  await startEntry(ctx, { slug: contest.slug });
  const change = {
    contestId: contest.id,
    version: 2,
    changes: [
      { field: 'closesAt', before: contest.closesAt!.toISOString(), after: new Date().toISOString() },
    ],
    reason: { kk: 'Сұрауларыңыз бойынша', ru: 'По вашим просьбам', en: 'You asked' },
  };
  await datesChangedHandler.handle(ctx, change as never);
  await datesChangedHandler.handle(ctx, change as never);
  const mails = await database.db.mail.findMany({ where: { to: user.email, template: 'dates-changed' } });
  expect(mails).toHaveLength(1);
});

import { beforeAll, describe, expect, test } from 'vitest';
import { asLocalized } from '#app/core/localized.ts';
import { amendCriteria } from '#app/features/contests/commands/amend-criteria.server.ts';
import { announceContest } from '#app/features/contests/commands/announce-contest.server.ts';
import { archiveContest } from '#app/features/contests/commands/archive-contest.server.ts';
import { changeDates } from '#app/features/contests/commands/change-dates.server.ts';
import { cloneContest } from '#app/features/contests/commands/clone-contest.server.ts';
import { createContest } from '#app/features/contests/commands/create-contest.server.ts';
import { deleteDraft } from '#app/features/contests/commands/delete-draft.server.ts';
import { saveContent } from '#app/features/contests/commands/save-content.server.ts';
import { saveCriteria } from '#app/features/contests/commands/save-criteria.server.ts';
import { saveForm } from '#app/features/contests/commands/save-form.server.ts';
import { savePrizes } from '#app/features/contests/commands/save-prizes.server.ts';
import type { ContestContent } from '#app/features/contests/content-form.ts';
import { criteriaHash } from '#app/features/contests/criteria-hash.server.ts';
import { criterionOf } from '#app/features/contests/criteria-rows.ts';
import { deskContest, deskList } from '#app/features/contests/desk-queries.server.ts';
import { editorContest } from '#app/features/contests/editor-query.server.ts';
import { publicContest } from '#app/features/contests/public-queries.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import {
  ctxFor,
  makeContest,
  makeEntry,
  makeMember,
  makeOrganisation,
  PHOTO_FORM,
  words,
} from '#tests/factories/world.ts';
import { countQueries } from '#tests/support/count-queries.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
const HOUR = 3_600_000;
let organisationId: string;
let ctx: Ctx;
let visitor: Ctx;
let moderator: Ctx;

beforeAll(async () => {
  const { db } = database;
  organisationId = (await makeOrganisation(db)).id;
  ctx = await ctxFor(db, (await makeMember(db, organisationId)).id);
  moderator = await ctxFor(db, (await makeMember(db, organisationId, 'moderator')).id);
  visitor = await ctxFor(db, null);
});

const content: ContestContent = {
  title: words('New title'),
  summary: words('Summary'),
  description: {},
  rules: words('Rules'),
  eventText: {},
  coverAlt: {},
  mustAttend: false,
  hashtags: ['city'],
  contactName: '',
  contactEmail: 'city@example.kz',
  contactPhone: '',
  blind: true,
};
type Made = Awaited<ReturnType<typeof makeContest>>;
const datesOf = (contest: Made) => ({
  opensAt: contest.opensAt,
  closesAt: contest.closesAt,
  judgingStartsAt: contest.judgingStartsAt,
  judgingEndsAt: contest.judgingEndsAt,
  resultsAt: contest.resultsAt,
});
const later = (date: Date | null, hours: number) => new Date((date?.getTime() ?? 0) + hours * HOUR);
const jobs = () =>
  database.db.$queryRaw<{ payload: { contestId: string } }[]>`
    SELECT payload FROM graphile_worker._private_jobs AS jobs
    JOIN graphile_worker._private_tasks AS tasks ON tasks.id = jobs.task_id
    WHERE tasks.identifier = 'contest.date-changed'`;

describe('creating', () => {
  test('from a template gives a whole draft that only staff see', async () => {
    const { id, slug } = await createContest(ctx, {
      organisationId,
      template: 'project-grant',
      title: { kk: 'Қала жобалары' },
    });
    expect(slug).toBe('qala-zhobalary');
    const { row } = await editorContest(ctx, id);
    expect(row.criteria).toHaveLength(5);
    expect(row.prizes[0]).toMatchObject({ amount: 500_000n, currency: 'EUR', quantity: 5 });
    await expect(publicContest(visitor, slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const again = await createContest(ctx, {
      organisationId,
      template: 'sketch',
      title: { kk: 'Қала жобалары' },
    });
    expect(again.slug).toBe('qala-zhobalary-2');
  });

  test('is for organisers, not for moderators, visitors or other cities', async () => {
    const input = { organisationId, template: 'sketch' as const, title: { kk: 'а' } };
    await expect(createContest(moderator, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(createContest(visitor, input)).rejects.toMatchObject({ code: 'SIGN_IN_FIRST' });
    const other = await makeOrganisation(database.db);
    await expect(createContest(ctx, { ...input, organisationId: other.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the optimistic lock', () => {
  test('of two who saved from the same version, one wins and the other is told', async () => {
    const contest = await makeContest(database.db, organisationId, 'draft');
    const save = (title: string) =>
      saveContent(ctx, {
        contestId: contest.id,
        version: contest.version,
        content: { ...content, title: words(title) },
      });
    const outcomes = await Promise.allSettled([save('First'), save('Second')]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'STALE_VERSION' });
    const { row } = await editorContest(ctx, contest.id);
    expect(row.version).toBe(contest.version + 1);
    expect(['First (eng)', 'Second (eng)']).toContain(asLocalized(row.title).en);
  });

  test('other cities cannot even see the contest', async () => {
    const contest = await makeContest(database.db, organisationId, 'draft');
    const stranger = await ctxFor(
      database.db,
      (await makeMember(database.db, (await makeOrganisation(database.db)).id)).id,
    );
    const input = { contestId: contest.id, version: contest.version, content };
    await expect(saveContent(stranger, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(deskContest(stranger, contest.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(saveContent(moderator, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('dates', () => {
  test('a deadline is extended with a reason, in public, and everyone is written to', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    const dates = { ...datesOf(contest), closesAt: later(contest.closesAt, 5) };
    const input = { contestId: contest.id, version: contest.version, dates, graceMinutes: 15 };
    await expect(changeDates(ctx, { ...input, reason: { kk: ' ' } })).rejects.toMatchObject({
      code: 'REASON_REQUIRED',
    });
    await changeDates(ctx, { ...input, reason: { ru: 'По просьбе школ' } });
    const { changes, dates: shown } = await publicContest(visitor, contest.slug);
    expect(shown.closesAt).toEqual(dates.closesAt);
    expect(changes).toMatchObject([
      { kind: 'date', field: 'closesAt', before: contest.closesAt, after: dates.closesAt },
    ]);
    expect(changes[0]?.reason).toEqual({ text: 'По просьбе школ', lang: 'ru' });
    expect((await jobs()).filter(({ payload }) => payload.contestId === contest.id)).toHaveLength(1);
  });

  test('a deadline is never shortened, by nobody', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    const dates = { ...datesOf(contest), closesAt: later(contest.closesAt, -1) };
    await expect(
      changeDates(ctx, {
        contestId: contest.id,
        version: contest.version,
        dates,
        graceMinutes: 15,
        reason: words('why'),
      }),
    ).rejects.toMatchObject({ code: 'DEADLINE_NEVER_EARLIER' });
    const { row } = await editorContest(ctx, contest.id);
    expect(row.closesAt).toEqual(contest.closesAt);
    expect((await publicContest(visitor, contest.slug)).changes).toEqual([]);
  });

  test('grace is not taken back once entries are open', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    const dates = { ...datesOf(contest), resultsAt: later(contest.resultsAt, 1) };
    const input = { contestId: contest.id, version: contest.version, dates, reason: words('why') };
    await changeDates(ctx, { ...input, graceMinutes: 0 });
    expect((await editorContest(ctx, contest.id)).row.graceMinutes).toBe(15);
  });
});

describe('what locks when entries open', () => {
  test('form and criteria refuse changes; the hash of an edit before it is the hash shown', async () => {
    const announced = await makeContest(database.db, organisationId, 'announced');
    const criteria = announced.criteria.map(criterionOf);
    const edited = criteria.map((c, i) => (i === 0 ? { ...c, weight: '70' } : c));
    await saveCriteria(ctx, { contestId: announced.id, version: announced.version, criteria: edited });
    expect((await publicContest(visitor, announced.slug)).criteriaHash).toBe(criteriaHash(edited));

    const open = await makeContest(database.db, organisationId, 'open');
    const input = { contestId: open.id, version: open.version };
    await expect(saveCriteria(ctx, { ...input, criteria })).rejects.toMatchObject({
      code: 'NOT_IN_THIS_PHASE',
    });
    await expect(saveForm(ctx, { ...input, fields: PHOTO_FORM })).rejects.toMatchObject({
      code: 'NOT_IN_THIS_PHASE',
    });
  });

  test('the moment of opening decides, not the moment of reading', async () => {
    const contest = await makeContest(database.db, organisationId, 'announced');
    const opensAt = contest.opensAt as Date;
    const save = (now: Date, version: number) =>
      saveForm({ ...ctx, now }, { contestId: contest.id, version, fields: PHOTO_FORM });
    await save(new Date(opensAt.getTime() - 1), contest.version);
    await expect(save(opensAt, contest.version + 1)).rejects.toMatchObject({ code: 'NOT_IN_THIS_PHASE' });
  });

  test('wording is corrected in public; weights and scales are not', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    const criteria = contest.criteria.map(criterionOf);
    const input = { contestId: contest.id, version: contest.version, reason: words('a slip') };
    for (const change of [{ weight: '61' }, { max: '6' }])
      await expect(
        amendCriteria(ctx, {
          ...input,
          criteria: criteria.map((c, i) => (i === 0 ? { ...c, ...change } : c)),
        }),
      ).rejects.toMatchObject({ code: 'SCALE_LOCKED' });
    await expect(amendCriteria(ctx, { ...input, criteria: criteria.toReversed() })).rejects.toMatchObject({
      code: 'SCALE_LOCKED',
    });
    await expect(amendCriteria(ctx, { ...input, criteria })).rejects.toMatchObject({
      code: 'NOTHING_CHANGED',
    });

    const name = words('Quality, really');
    const amended = criteria.map((c, i) => (i === 0 ? { ...c, name } : c));
    await amendCriteria(ctx, { ...input, criteria: amended });
    const page = await publicContest({ ...visitor, locale: 'en' }, contest.slug);
    expect(page.criteria[0]?.name.text).toBe('Quality, really (eng)');
    expect(page.changes).toMatchObject([
      {
        kind: 'criterion-wording',
        field: 'name',
        before: 'Quality of the idea (eng)',
        after: 'Quality, really (eng)',
        reason: { text: 'a slip (eng)' },
      },
    ]);
  });

  test('rules and prizes changed after opening are shown; blind judging stays', async () => {
    const contest = await makeContest(database.db, organisationId, 'open');
    await saveContent(ctx, {
      contestId: contest.id,
      version: contest.version,
      content: { ...content, rules: words('Other rules'), blind: false },
    });
    const prize = {
      id: 'prize-1',
      name: words('Grant'),
      description: {},
      isMain: true,
      quantity: 2,
      amount: 150_000_000n,
      currency: 'KZT' as const,
    };
    await savePrizes(ctx, {
      contestId: contest.id,
      version: contest.version + 1,
      prizes: [prize],
      nominations: [],
    });
    const page = await publicContest({ ...visitor, locale: 'en' }, contest.slug);
    expect(page.changes.map(({ field }) => field).sort()).toEqual(['prizes', 'rules']);
    expect(page.changes.find(({ field }) => field === 'prizes')?.after).toBe(
      'Grant (eng) · ₸1,500,000 · × 2',
    );
    expect(page.blind).toBe(true);
  });
});

describe('announcing', () => {
  test('is refused while something blocks, then shows the contest and its hash', async () => {
    const contest = await makeContest(database.db, organisationId, 'draft');
    const announce = (version: number) => announceContest(ctx, { contestId: contest.id, version });
    // The factory's form has no contact missing but its title lacks nothing; taking the Russian title away blocks.
    await saveContent(ctx, {
      contestId: contest.id,
      version: contest.version,
      content: { ...content, title: { kk: 'Байқау' } },
    });
    await expect(announce(contest.version + 1)).rejects.toMatchObject({ code: 'OPENING_CHECKS_FAIL' });
    await saveContent(ctx, { contestId: contest.id, version: contest.version + 1, content });
    await announce(contest.version + 2);
    const page = await publicContest({ ...visitor, now: new Date(ctx.now.getTime() + 1) }, contest.slug);
    expect(page.phase).toBe('announced');
    expect(page.criteriaLockedAt).toEqual(contest.opensAt);
    expect(page.criteriaHash).toBe(criteriaHash(contest.criteria.map(criterionOf)));
    await expect(announce(contest.version + 3)).rejects.toMatchObject({ code: 'ALREADY_ANNOUNCED' });
  });
});

describe('copying and putting away', () => {
  test('a copy has everything but dates, entries and history', async () => {
    const contest = await makeContest(database.db, organisationId, 'published');
    await makeEntry(database.db, contest.id);
    const { id } = await cloneContest(ctx, { contestId: contest.id, suffix: { en: '(copy)' } });
    const { row, phase } = await editorContest(ctx, id);
    expect(phase).toBe('draft');
    expect(row).toMatchObject({
      opensAt: null,
      closesAt: null,
      releasedAt: null,
      criteriaHash: null,
      nextEntryNumber: 1,
      clonedFromId: contest.id,
      form: contest.form,
    });
    expect(asLocalized(row.title).en).toMatch(/\(eng\) \(copy\)$/);
    expect(row.criteria.map(({ weight }) => weight.toString())).toEqual(['60', '40']);
    expect(row.criteria[0]?.id).not.toBe(contest.criteria[0]?.id);
    expect(await database.db.entry.count({ where: { contestId: id } })).toBe(0);
  });

  test('a draft can be deleted, an announced contest cannot', async () => {
    const draft = await makeContest(database.db, organisationId, 'draft');
    await deleteDraft(ctx, { contestId: draft.id });
    await expect(editorContest(ctx, draft.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const announced = await makeContest(database.db, organisationId, 'announced');
    await expect(deleteDraft(ctx, { contestId: announced.id })).rejects.toMatchObject({
      code: 'ONLY_DRAFT_DELETED',
    });
  });

  test('an archived contest stays readable and nothing in it changes', async () => {
    const contest = await makeContest(database.db, organisationId, 'published');
    await archiveContest(ctx, { contestId: contest.id });
    const after = { ...ctx, now: new Date(ctx.now.getTime() + 1) };
    expect((await publicContest({ ...visitor, now: after.now }, contest.slug)).phase).toBe('archived');
    await expect(
      saveContent(after, { contestId: contest.id, version: contest.version + 1, content }),
    ).rejects.toMatchObject({ code: 'NOT_IN_THIS_PHASE' });
  });
});

test("the desk's list costs the same with one contest and with three", async () => {
  const city = await makeOrganisation(database.db);
  const own = await ctxFor(database.db, (await makeMember(database.db, city.id)).id);
  await makeEntry(database.db, (await makeContest(database.db, city.id, 'open')).id, {
    moderation: 'pending',
  });
  const one = await countQueries(() => deskList(own));
  await makeContest(database.db, city.id, 'judging');
  await makeContest(database.db, city.id, 'draft');
  const three = await countQueries(() => deskList(own));
  expect(one.result).toMatchObject([{ entries: 1, pending: 1 }]);
  expect(three.result).toHaveLength(3);
  expect(three.count).toBe(one.count);
});

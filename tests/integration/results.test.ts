import { beforeAll, describe, expect, it } from 'vitest';
import { answerFeed } from '#app/features/opendata/feeds.server.ts';
import { openApiDocument } from '#app/features/opendata/openapi.ts';
import { asVisitor, getContest, listContests, listEntries } from '#app/features/opendata/queries.server.ts';
import { getResults } from '#app/features/opendata/results-query.server.ts';
import {
  apiContestDetailSchema,
  apiContestSchema,
  apiEntrySchema,
  apiResultsSchema,
  page,
} from '#app/features/opendata/schema.ts';
import { fillPlaces } from '#app/features/results/commands/fill-places.server.ts';
import { releaseResults } from '#app/features/results/commands/release-results.server.ts';
import { removeAward } from '#app/features/results/commands/remove-award.server.ts';
import { saveAward } from '#app/features/results/commands/save-award.server.ts';
import { decisionDesk } from '#app/features/results/desk-queries.server.ts';
import { answerExport } from '#app/features/results/exports.server.ts';
import { notifyResultsHandler } from '#app/features/results/jobs.server.ts';
import { contestLog } from '#app/features/results/log-queries.server.ts';
import { publicResults } from '#app/features/results/public-queries.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import {
  ctxFor,
  datesFor,
  makeContest,
  makeEntry,
  makeJuror,
  makeMember,
  makeOrganisation,
  makeUser,
} from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();

/** A contest whose judging has ended: three entries with sheets of two jurors, ranked 1, 2, 3; a fourth without a sheet. */
async function judgedContest() {
  const { db } = database;
  const organisation = await makeOrganisation(db);
  const organiser = await makeMember(db, organisation.id, 'organiser');
  const contest = await makeContest(db, organisation.id, 'deciding');
  const owner = await makeUser(db, { email: `winner-${contest.id}@example.kz` });
  const entries = [
    await makeEntry(db, contest.id, { title: 'First', ownerId: owner.id }),
    await makeEntry(db, contest.id, { title: 'Second' }),
    await makeEntry(db, contest.id, { title: 'Third' }),
    await makeEntry(db, contest.id, { title: 'Unscored' }),
  ];
  const values = [
    [5, 4],
    [4, 4],
    [2, 3],
  ];
  for (let n = 0; n < 2; n++) {
    const { juror } = await makeJuror(db, contest.id);
    for (const [index, entry] of entries.slice(0, 3).entries()) {
      await db.scoreSheet.create({
        data: {
          jurorId: juror.id,
          entryId: entry.id,
          status: 'complete',
          comment: 'PRIVATE-COMMENT',
          scores: {
            create: contest.criteria.map((c, k) => ({ criterionId: c.id, value: values[index]![k]! })),
          },
        },
      });
    }
  }
  const ctx = await ctxFor(db, organiser.id);
  return { contest, entries, ctx, organisation };
}

const visitor = () => ctxFor(database.db, null);
const reason = { kk: 'себеп', ru: 'причина', en: 'reason' };
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'resolved',
    (error: { code?: string }) => error.code ?? String(error),
  );

describe('preparing decisions', () => {
  it('is secret: nothing of it is public before the release', async () => {
    const { contest, ctx } = await judgedContest();
    await fillPlaces(ctx, contest.id, 3);
    expect(await code(publicResults(await visitor(), contest.slug))).toBe('NOT_FOUND');
    expect(await code(getResults(await visitor(), contest.slug))).toBe('NOT_FOUND');
    const { items } = await listEntries(await visitor(), contest.slug, { after: null, limit: 50 });
    expect(items.flatMap((item) => item.awards)).toEqual([]);
  });

  it('is closed while judging runs, for the organiser too', async () => {
    const { contest, ctx } = await judgedContest();
    await database.db.contest.update({ where: { id: contest.id }, data: datesFor('judging') });
    expect(await code(decisionDesk(ctx, contest.id))).toBe('NOT_IN_THIS_PHASE');
    expect(await code(fillPlaces(ctx, contest.id, 1))).toBe('NOT_IN_THIS_PHASE');
    expect(await code(releaseResults(ctx, contest.id))).toBe('NOT_IN_THIS_PHASE');
    expect(await code(answerExport(ctx, contest.id, 'results.csv'))).toBe('NOT_IN_THIS_PHASE');
  });

  it('fills places from the ranking and twice adds nothing', async () => {
    const { contest, entries, ctx } = await judgedContest();
    expect(await fillPlaces(ctx, contest.id, 2)).toEqual({ added: 2 });
    expect(await fillPlaces(ctx, contest.id, 2)).toEqual({ added: 0 });
    const desk = await decisionDesk(ctx, contest.id);
    expect(desk.rows.map((row) => [row.title, row.place, row.awards.map((award) => award.place)])).toEqual([
      ['First', 1, [1]],
      ['Second', 2, [2]],
      ['Third', 3, []],
      ['Unscored', null, []],
    ]);
    expect(entries).toHaveLength(4);
  });

  it('refuses entries of another contest and other people', async () => {
    const { contest, ctx } = await judgedContest();
    const other = await judgedContest();
    expect(await code(saveAward(ctx, contest.id, { entryId: other.entries[0]!.id, kind: 'laureate' }))).toBe(
      'ENTRY_NOT_ELIGIBLE',
    );
    expect(await code(saveAward(other.ctx, contest.id, { entryId: contest.id, kind: 'laureate' }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('the release', () => {
  it('waits for a reason where the jury departs from its ranking', async () => {
    const { contest, entries, ctx } = await judgedContest();
    const { id } = await saveAward(ctx, contest.id, { entryId: entries[2]!.id, kind: 'place', place: 1 });
    expect(await code(releaseResults(ctx, contest.id))).toBe('RELEASE_NOT_READY');
    await saveAward(ctx, contest.id, { entryId: entries[2]!.id, kind: 'place', place: 1, reason }, id);
    expect(await releaseResults(ctx, contest.id)).toEqual({ revision: 1 });
    const view = await publicResults(await visitor(), contest.slug);
    expect(view.winners[0]?.awards[0]?.reason?.text).toBe('себеп');
  });

  it('happens once, however often it is pressed', async () => {
    const { contest, ctx } = await judgedContest();
    await fillPlaces(ctx, contest.id, 1);
    const pressed = await Promise.all([
      code(releaseResults(ctx, contest.id)),
      code(releaseResults(ctx, contest.id)),
    ]);
    expect(pressed.sort()).toEqual(['CORRECTION_REASON_MISSING', 'resolved']);
    expect(await database.db.resultRelease.count({ where: { contestId: contest.id } })).toBe(1);
  });

  it('publishes page, badges and API together, and mails each entrant once in their language', async () => {
    const { contest, entries, ctx } = await judgedContest();
    await database.db.entry.update({
      where: { id: entries[1]!.id },
      data: { email: 'second@example.kz', locale: 'ru' },
    });
    await fillPlaces(ctx, contest.id, 1);
    await releaseResults(ctx, contest.id);
    const view = await publicResults(await visitor(), contest.slug);
    expect(view.winners.map((winner) => winner.title)).toEqual(['First']);
    const { items } = await listEntries(await visitor(), contest.slug, { after: null, limit: 50 });
    expect(items.find((item) => item.number === entries[0]!.number)?.awards).toEqual([
      { kind: 'place', place: 1, title: {} },
    ]);
    for (let n = 0; n < 2; n++)
      await notifyResultsHandler.handle(ctx, { contestId: contest.id, revision: 1, afterNumber: 0 } as never);
    const mails = await database.db.mail.findMany({
      where: { dedupeKey: { startsWith: `results:${contest.id}` } },
      orderBy: { to: 'asc' },
    });
    expect(mails.map((mail) => [mail.to.split('-')[0], mail.locale])).toEqual([
      ['second@example.kz', 'ru'],
      ['winner', 'kk'],
    ]);
    expect(mails[1]?.text).toContain('1-орын');
    expect(mails[0]?.subject).toContain('Итоги опубликованы');
  });

  it('is corrected only in public: the working change is unseen until a correction with its reason', async () => {
    const { contest, entries, ctx } = await judgedContest();
    await fillPlaces(ctx, contest.id, 1);
    await releaseResults(ctx, contest.id);
    const desk = await decisionDesk(ctx, contest.id);
    await removeAward(ctx, contest.id, desk.rows[0]!.awards[0]!.id);
    await saveAward(ctx, contest.id, { entryId: entries[1]!.id, kind: 'place', place: 1, reason });
    const before = await publicResults(await visitor(), contest.slug);
    expect(before.winners.map((winner) => winner.title)).toEqual(['First']);
    expect(await code(releaseResults(ctx, contest.id))).toBe('CORRECTION_REASON_MISSING');
    await releaseResults(ctx, contest.id, { kk: 'Балл қате енгізілген' });
    const after = await publicResults(await visitor(), contest.slug);
    expect(after.winners.map((winner) => winner.title)).toEqual(['Second']);
    expect(after.corrections[0]?.reason.text).toBe('Балл қате енгізілген');
    expect(
      await database.db.contestChange.count({ where: { contestId: contest.id, kind: 'result-correction' } }),
    ).toBe(1);
    const first = await database.db.entry.findUniqueOrThrow({ where: { id: entries[0]!.id } });
    expect(first.badges).toEqual([]);
  });

  it('hides the name and title of a work withdrawn since, and keeps the record', async () => {
    const { contest, entries, ctx } = await judgedContest();
    await fillPlaces(ctx, contest.id, 1);
    await releaseResults(ctx, contest.id);
    await database.db.entry.update({ where: { id: entries[0]!.id }, data: { status: 'withdrawn' } });
    const view = await publicResults(await visitor(), contest.slug);
    expect(JSON.stringify(view.winners)).not.toContain('First');
  });
});

describe('the public API', () => {
  it('answers as its description says, and lets anyone recompute the ranking', async () => {
    const { contest, ctx } = await judgedContest();
    await fillPlaces(ctx, contest.id, 3);
    await releaseResults(ctx, contest.id);
    const reader = asVisitor(await visitor());
    page(apiContestSchema).parse(await listContests(reader, { after: null, limit: 100 }));
    apiContestDetailSchema.parse(await getContest(reader, contest.slug));
    page(apiEntrySchema).parse(await listEntries(reader, contest.slug, { after: null, limit: 100 }));
    const results = apiResultsSchema.parse(await getResults(reader, contest.slug));
    const weights = results.criteria.reduce((sum, c) => sum + c.weight, 0);
    for (const entry of results.entries) {
      const sheets = entry.scores.map(
        ({ values }) =>
          results.criteria.reduce(
            (sum, c) => sum + (c.weight * (values[c.id]! - c.min)) / (c.max - c.min),
            0,
          ) / weights,
      );
      const mean = sheets.length ? sheets.reduce((a, b) => a + b, 0) / sheets.length : null;
      if (mean === null) expect(entry.score).toBeNull();
      else expect(entry.score).toBeCloseTo(mean, 12);
    }
    expect(results.entries.map((entry) => entry.place)).toEqual([1, 2, 3, null]);
    expect(JSON.stringify(results)).not.toContain('PRIVATE-COMMENT');
    expect(new Set(results.entries.flatMap((entry) => entry.scores.map((sheet) => sheet.juror)))).toEqual(
      new Set(['juror-1', 'juror-2']),
    );
  });

  it('pages by cursor without repeating or missing', async () => {
    const { contest } = await judgedContest();
    const reader = asVisitor(await visitor());
    const seen: number[] = [];
    for (let after: string | null = null; ; ) {
      const one = await listEntries(reader, contest.slug, { after, limit: 2 });
      seen.push(...one.items.map((item) => item.number));
      after = one.next;
      if (!after) break;
    }
    expect(seen).toEqual([1, 2, 3, 4]);
    const contests: string[] = [];
    for (let after: string | null = null; ; ) {
      const one = await listContests(reader, { after, limit: 2 });
      contests.push(...one.items.map((item) => item.slug));
      after = one.next;
      if (!after) break;
    }
    expect(new Set(contests).size).toBe(contests.length);
    expect(contests).toContain(contest.slug);
  });

  it('hides drafts and says so in the same words as what does not exist', async () => {
    const { organisation } = await judgedContest();
    const draft = await makeContest(database.db, organisation.id, 'draft');
    expect(await code(getContest(await visitor(), draft.slug))).toBe('NOT_FOUND');
    expect(await code(getContest(await visitor(), 'no-such-contest'))).toBe('NOT_FOUND');
  });

  it('describes every path in OpenAPI without dangling references', () => {
    const text = JSON.stringify(openApiDocument('https://city.example'));
    expect(text).not.toContain('$ref');
    for (const path of [
      '/contests',
      '/contests/{slug}',
      '/contests/{slug}/entries',
      '/contests/{slug}/results',
    ])
      expect(text).toContain(`"${path}"`);
  });

  it('feeds are well-formed and answer 304 to a reader who has them', async () => {
    await judgedContest();
    const ctx = await visitor();
    const address = 'http://localhost/feeds/contests.atom?lang=ru';
    const first = await answerFeed(ctx, new Request(address), 'contests.atom');
    const body = await first.text();
    expect(body).toMatch(/^<\?xml/);
    expect(body).toContain('(рус)');
    const again = await answerFeed(
      ctx,
      new Request(address, { headers: { 'If-None-Match': first.headers.get('etag')! } }),
      'contests.atom',
    );
    expect(again.status).toBe(304);
  });
});

describe('exports and log', () => {
  let world: Awaited<ReturnType<typeof judgedContest>>;
  const text = async (ctx: Ctx, file: string) =>
    Buffer.from(await (await answerExport(ctx, world.contest.id, file)).arrayBuffer());

  beforeAll(async () => {
    world = await judgedContest();
    await database.db.entry.update({
      where: { id: world.entries[0]!.id },
      data: { title: '=HYPERLINK("http://evil")' },
    });
    await fillPlaces(world.ctx, world.contest.id, 1);
    await releaseResults(world.ctx, world.contest.id);
  });

  it('CSV opens in Excel with Cyrillic and no formula lives', async () => {
    const csv = (await text({ ...world.ctx, locale: 'ru' }, 'entries.csv')).toString('utf8');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('Номер;');
    expect(csv).toContain(`"'=HYPERLINK(""http://evil"")"`);
  });

  it('XLSX and ZIP are archives, and each export is in the log', async () => {
    for (const file of ['entries.xlsx', 'results.xlsx', 'originals.zip', 'press.zip']) {
      expect((await text(world.ctx, file)).subarray(0, 2).toString(), file).toBe('PK');
    }
    const { items } = await contestLog(world.ctx, world.contest.id, { before: null, prefix: 'contest' });
    expect(items.filter((line) => line.type === 'contest.exported').length).toBeGreaterThanOrEqual(4);
  });

  it('nobody outside the organisation gets a file', async () => {
    const stranger = await ctxFor(database.db, (await makeUser(database.db)).id);
    expect(await code(answerExport(stranger, world.contest.id, 'entries.csv'))).toBe('NOT_FOUND');
    expect(await code(answerExport(await visitor(), world.contest.id, 'entries.csv'))).toBe('SIGN_IN_FIRST');
  });
});

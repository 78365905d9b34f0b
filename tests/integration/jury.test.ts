import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { confirmCriteria } from '#app/features/jury/commands/confirm-criteria.server.ts';
import { declareConflict } from '#app/features/jury/commands/declare-conflict.server.ts';
import { finishConflicts } from '#app/features/jury/commands/finish-conflicts.server.ts';
import { handIn } from '#app/features/jury/commands/hand-in.server.ts';
import {
  inviteJuror,
  reinviteJuror,
  withdrawJurorInvitation,
} from '#app/features/jury/commands/invite-juror.server.ts';
import { liftConflict } from '#app/features/jury/commands/lift-conflict.server.ts';
import { remindJuror } from '#app/features/jury/commands/remind-juror.server.ts';
import { removeJuror } from '#app/features/jury/commands/remove-juror.server.ts';
import { reopenSheets } from '#app/features/jury/commands/reopen-sheets.server.ts';
import { saveSheet } from '#app/features/jury/commands/save-sheet.server.ts';
import { skipEntry } from '#app/features/jury/commands/skip-entry.server.ts';
import { deskJury } from '#app/features/jury/desk-queries.server.ts';
import {
  closedToJuror,
  isMediaClosedToJuror,
  jurorEntries,
  numbersClosedToJuror,
} from '#app/features/jury/doors.server.ts';
import { remindLateHandler } from '#app/features/jury/jobs.server.ts';
import { conflictsStep, juryList, scorePage } from '#app/features/jury/juror-queries.server.ts';
import { overviewPage } from '#app/features/jury/overview-query.server.ts';
import { rankContest, readCountedSheets } from '#app/features/jury/queries.server.ts';
import { compileScale, rank, TIE_BREAK_RULES, totalsOf } from '#app/features/jury/ranking.ts';
import type { SheetChange } from '#app/features/jury/schema.ts';
import { findSeat } from '#app/features/jury/seat.server.ts';
import { systemCtx } from '#app/platform/context.server.ts';
import {
  ctxFor,
  makeContest,
  makeEntry,
  makeJuror,
  makeMember,
  makeOrganisation,
  makeUser,
} from '#tests/factories/world.ts';
import { countQueries } from '#tests/support/count-queries.ts';
import { testDatabase } from '#tests/support/database.ts';

const database = testDatabase();
const DAY = 24 * 3_600_000;

async function judging(overrides: Parameters<typeof makeContest>[3] = {}) {
  const { db } = database;
  const organisation = await makeOrganisation(db);
  const contest = await makeContest(db, organisation.id, 'judging', overrides);
  const organiser = await makeMember(db, organisation.id);
  const first = await makeJuror(db, contest.id);
  const ctx = await ctxFor(db, first.user.id);
  const [quality, photo] = contest.criteria.map((criterion) => criterion.id) as [string, string];
  return { db, organisation, contest, organiser, juror: first.juror, user: first.user, ctx, quality, photo };
}

const give = (values: Record<string, string>, from: Record<string, string> = {}): SheetChange => ({
  values: Object.entries(values).map(([criterionId, to]) => ({
    criterionId,
    from: from[criterionId] ?? null,
    to,
  })),
});
const end = (contestId: string) =>
  database.db.contest.update({ where: { id: contestId }, data: { judgingEndsAt: new Date(Date.now() - 1) } });
const scored = (sheet: { values: Record<string, string>; status: string }) => [sheet.status, sheet.values];

describe('a sheet', () => {
  test('is kept value by value, complete when every criterion has one, and logged', async () => {
    const { db, contest, ctx, quality, photo } = await judging();
    const entry = await makeEntry(db, contest.id);
    const target = { contestId: contest.id, entryId: entry.id };
    expect(scored(await saveSheet(ctx, target, give({ [quality]: '4' })))).toEqual([
      'draft',
      { [quality]: '4' },
    ]);
    const whole = await saveSheet(ctx, target, {
      ...give({ [photo]: '3' }),
      comment: { from: '', to: 'мүмкін' },
    });
    expect(scored(whole)).toEqual(['complete', { [quality]: '4', [photo]: '3' }]);
    expect(whole.version).toBe(2);
    // the same change again, as after a lost answer, writes nothing
    expect((await saveSheet(ctx, target, give({ [photo]: '3' }))).version).toBe(2);
    const log = await db.auditEvent.findMany({ where: { type: 'score.saved' }, orderBy: { id: 'asc' } });
    expect(log.map((event) => event.entryId)).toEqual([entry.id, entry.id]);
    expect(log[1]!.payload).toMatchObject({
      version: 2,
      changes: [{ criterionId: photo, from: null, to: '3' }],
      commentChanged: true,
    });
    expect(JSON.stringify(log.map((event) => event.payload))).not.toContain('мүмкін');
  });

  test('takes only values of its scale and criteria of its contest', async () => {
    const { db, contest, ctx, quality } = await judging();
    const entry = await makeEntry(db, contest.id);
    const target = { contestId: contest.id, entryId: entry.id };
    for (const value of ['0', '6', '2.5', 'x', '1e1']) {
      await expect(saveSheet(ctx, target, give({ [quality]: value }))).rejects.toMatchObject({
        code: 'JURY_VALUE_OFF_SCALE',
      });
    }
    const other = await makeContest(db, contest.organisationId, 'judging');
    await expect(saveSheet(ctx, target, give({ [other.criteria[0]!.id]: '4' }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await db.scoreSheet.count({ where: { entryId: entry.id } })).toBe(0);
  });

  test('in two tabs: different criteria merge, the same one is reported and not overwritten', async () => {
    const { db, contest, ctx, quality, photo } = await judging();
    const entry = await makeEntry(db, contest.id);
    const target = { contestId: contest.id, entryId: entry.id };
    const saves = await Promise.all([
      saveSheet(ctx, target, give({ [quality]: '5' })),
      saveSheet(ctx, target, give({ [photo]: '2' })),
    ]);
    expect(saves.flatMap((saved) => saved.clashes)).toEqual([]);
    const late = await saveSheet(ctx, target, {
      ...give({ [quality]: '1', [photo]: '3' }, { [photo]: '2' }),
    });
    expect(late.clashes).toEqual([{ criterionId: quality, mine: '1', theirs: '5' }]);
    expect(late.values).toEqual({ [quality]: '5', [photo]: '3' });
  });

  test('skipped, then scored, then handed in and reopened', async () => {
    const { db, contest, ctx, quality, photo, juror } = await judging();
    const [one, two] = [await makeEntry(db, contest.id), await makeEntry(db, contest.id)];
    const at = (entryId: string) => ({ contestId: contest.id, entryId });
    await skipEntry(ctx, at(one.id));
    await expect(handIn(ctx, contest.id)).rejects.toMatchObject({
      code: 'JURY_UNSCORED',
      params: { count: 1 },
    });
    await saveSheet(ctx, at(two.id), give({ [quality]: '4', [photo]: '4' }));
    await skipEntry(ctx, at(two.id));
    await handIn(ctx, contest.id);
    await handIn(ctx, contest.id);
    await expect(saveSheet(ctx, at(one.id), give({ [quality]: '4' }))).rejects.toMatchObject({
      code: 'JURY_HANDED_IN',
    });
    await reopenSheets(ctx, contest.id);
    expect((await saveSheet(ctx, at(one.id), give({ [quality]: '4' }))).status).toBe('draft');
    const types = await db.auditEvent.findMany({ where: { contestId: contest.id }, select: { type: true } });
    expect(types.map((event) => event.type).filter((type) => type.startsWith('jury.'))).toEqual([
      'jury.handed-in',
      'jury.reopened',
    ]);
    expect((await db.juror.findUniqueOrThrow({ where: { id: juror.id } })).submittedAt).toBeNull();
  });
});

describe('the end of judging', () => {
  test('decides every save by one clock; what was acknowledged counts, what was refused does not', async () => {
    const { db, contest, ctx, quality, photo } = await judging();
    const entries = await Promise.all(Array.from({ length: 12 }, () => makeEntry(db, contest.id)));
    await db.contest.update({
      where: { id: contest.id },
      data: { judgingEndsAt: new Date(Date.now() + 250) },
    });
    const acknowledged = new Set<string>();
    let refused = 0;
    const started = Date.now();
    while (Date.now() - started < 600) {
      await Promise.all(
        entries.map(async (entry) => {
          if (acknowledged.has(entry.id)) return;
          const fresh = { ...ctx, now: new Date() };
          const whole = entries.indexOf(entry) % 3 === 0;
          // a third are written at once, the rest only near the end
          if (!whole && Date.now() - started < 200) return;
          try {
            await saveSheet(
              fresh,
              { contestId: contest.id, entryId: entry.id },
              give({ [quality]: '4', [photo]: '4' }),
            );
            acknowledged.add(entry.id);
          } catch (error) {
            expect(error).toMatchObject({ code: 'JURY_CLOSED' });
            refused += 1;
          }
        }),
      );
      if (refused > 0 || acknowledged.size === entries.length) break;
    }
    const late = { ...ctx, now: new Date() };
    await end(contest.id);
    await expect(
      saveSheet(late, { contestId: contest.id, entryId: entries[1]!.id }, give({ [quality]: '1' })),
    ).rejects.toMatchObject({ code: 'JURY_CLOSED' });
    const ranking = await rankContest(systemCtx({ db }), contest.id);
    expect(ranking.entries.map((entry) => entry.entryId).sort()).toEqual([...acknowledged].sort());
  });

  test('a request that waited through it comes too late, whatever its own clock said', async () => {
    const { db, contest, ctx, quality } = await judging();
    const entry = await makeEntry(db, contest.id);
    const before = { ...ctx, now: new Date(Date.now() - 5000) };
    await end(contest.id);
    await expect(
      saveSheet(before, { contestId: contest.id, entryId: entry.id }, give({ [quality]: '1' })),
    ).rejects.toMatchObject({ code: 'JURY_CLOSED' });
  });
});

describe('a conflict of interest', () => {
  test('declared: closes the entry by every door, takes its sheet out of the ranking, and may be lifted', async () => {
    const { db, contest, ctx, quality, photo, juror } = await judging();
    const [entry, other] = [await makeEntry(db, contest.id), await makeEntry(db, contest.id)];
    const target = { contestId: contest.id, entryId: entry.id };
    const media = await db.media.create({
      data: {
        kind: 'photo',
        sha256: randomUUID(),
        bytes: 1,
        mime: 'image/jpeg',
        originalName: 'x',
        originalKey: 'x',
      },
    });
    await db.entryFile.create({
      data: { entryId: entry.id, mediaId: media.id, fieldId: 'photos', position: 0 },
    });
    await saveSheet(ctx, target, give({ [quality]: '5', [photo]: '5' }));
    expect(await isMediaClosedToJuror(ctx, media.id)).toBe(false);

    await declareConflict(ctx, { ...target, kind: 'relative', note: 'sister' });
    await expect(saveSheet(ctx, target, give({ [quality]: '1' }))).rejects.toMatchObject({
      code: 'JURY_CONFLICT',
    });
    await expect(skipEntry(ctx, target)).rejects.toMatchObject({ code: 'JURY_CONFLICT' });
    await expect(scorePage(ctx, contest.id, entry.id)).rejects.toMatchObject({ code: 'JURY_CONFLICT' });
    expect(await isMediaClosedToJuror(ctx, media.id)).toBe(true);
    const open = await db.entry.findMany({ where: jurorEntries(ctx.actor, contest), select: { id: true } });
    expect(open).toEqual([{ id: other.id }]);
    const closed = await db.entry.findMany({ where: closedToJuror(ctx.actor), select: { id: true } });
    expect(closed).toEqual([{ id: entry.id }]);
    expect(await numbersClosedToJuror(ctx, contest.slug)).toEqual(new Set([entry.number]));
    const overview = await overviewPage(ctx, await findSeat(ctx, contest.id), {
      sort: 'mine',
      filter: 'all',
      page: 1,
    });
    expect(overview.rows.map((row) => row.id)).toEqual([other.id]);
    expect(overview.closed.map((row) => row.id)).toEqual([entry.id]);
    expect((await scorePage(ctx, contest.id, other.id)).course.total).toBe(1);

    const after = systemCtx({ db, now: new Date(Date.now() + 9 * DAY) });
    await db.contest.update({
      where: { id: contest.id },
      data: { judgingEndsAt: new Date(Date.now() + DAY) },
    });
    expect((await rankContest(after, contest.id)).entries).toEqual([]);
    expect(await readCountedSheets(after, contest.id)).toEqual([]);
    await liftConflict(ctx, contest.id, entry.id);
    expect((await rankContest(after, contest.id)).entries).toHaveLength(1);
    expect(await readCountedSheets(after, contest.id)).toEqual([
      { jurorId: juror.id, entryId: entry.id, values: { [quality]: '5', [photo]: '5' } },
    ]);
  });

  test.each(['account', 'address', 'team'] as const)(
    'detected by %s: closed, and not for the juror to lift',
    async (how) => {
      const { db, contest, ctx, user, quality } = await judging();
      const entry = await makeEntry(db, contest.id, {
        ...(how === 'account' ? { ownerId: user.id } : {}),
        ...(how === 'team'
          ? { answers: { title: 'T', phone: `write to ${user.email.toUpperCase()}.` } }
          : {}),
      });
      if (how === 'address')
        await db.entry.update({ where: { id: entry.id }, data: { email: user.email.toUpperCase() } });
      const target = { contestId: contest.id, entryId: entry.id };
      await expect(saveSheet(ctx, target, give({ [quality]: '5' }))).rejects.toMatchObject({
        code: 'JURY_CONFLICT',
      });
      await expect(scorePage(ctx, contest.id, entry.id)).rejects.toMatchObject({ code: 'JURY_CONFLICT' });
      await finishConflicts(ctx, contest.id);
      await expect(liftConflict(ctx, contest.id, entry.id)).rejects.toMatchObject({
        code: 'JURY_CONFLICT_DETECTED',
      });
      const step = await conflictsStep(ctx, await findSeat(ctx, contest.id), 1);
      expect(step.entries[0]!.conflict).toMatchObject({ source: 'detected' });
      await handIn(ctx, contest.id);
    },
  );
});

describe('nobody but the juror', () => {
  test('an organiser sees counts, never scores, before judging has ended; then the ranking', async () => {
    const { db, contest, ctx, organiser, quality, photo } = await judging();
    const entry = await makeEntry(db, contest.id);
    await saveSheet(
      ctx,
      { contestId: contest.id, entryId: entry.id },
      {
        ...give({ [quality]: '4', [photo]: '5' }),
        comment: { from: '', to: 'planted comment' },
      },
    );
    const desk = await ctxFor(db, organiser.id);
    const { result, sql } = await countQueries(() => deskJury(desk, contest.id));
    expect(sql.filter((statement) => /"Score"/.test(statement))).toEqual([]);
    expect(JSON.stringify(result)).not.toContain('planted comment');
    expect(result.jurors[0]).toMatchObject({ scored: 1, total: 1 });
    await expect(rankContest(desk, contest.id)).rejects.toMatchObject({ code: 'NOT_IN_THIS_PHASE' });
    await expect(readCountedSheets(desk, contest.id)).rejects.toMatchObject({ code: 'NOT_IN_THIS_PHASE' });
    await expect(rankContest(systemCtx({ db }), contest.id)).rejects.toMatchObject({
      code: 'NOT_IN_THIS_PHASE',
    });
    await expect(scorePage(desk, contest.id, entry.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      saveSheet(desk, { contestId: contest.id, entryId: entry.id }, give({ [quality]: '1' })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await end(contest.id);
    const ranking = await rankContest({ ...desk, now: new Date() }, contest.id);
    // (60 × 3/4 + 40 × 4/4) / 100
    expect(ranking.entries[0]!.score.numerator * 100n).toBe(ranking.entries[0]!.score.denominator * 85n);
  });

  test('another juror sees nothing of it, an outsider not even the contest', async () => {
    const { db, contest, ctx, quality, photo } = await judging();
    const entry = await makeEntry(db, contest.id);
    await saveSheet(
      ctx,
      { contestId: contest.id, entryId: entry.id },
      {
        ...give({ [quality]: '4', [photo]: '5' }),
        comment: { from: '', to: 'planted comment' },
      },
    );
    const second = await makeJuror(db, contest.id);
    const their = await ctxFor(db, second.user.id);
    const page = await scorePage(their, contest.id, entry.id);
    expect(page.sheet).toEqual({ version: 0, status: 'draft', values: {}, comment: '' });
    expect(JSON.stringify(page)).not.toContain('planted comment');
    await expect(rankContest(their, contest.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const outsider = await ctxFor(db, (await makeUser(db)).id);
    await expect(findSeat(outsider, contest.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(scorePage(outsider, contest.id, entry.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(findSeat(await ctxFor(db, null), contest.id)).rejects.toMatchObject({
      code: 'SIGN_IN_FIRST',
    });
  });

  test('learns who the entrant is, as long as the contest is blind', async () => {
    const name = 'Қарлығаш Планталина';
    const { db, contest, ctx, organiser } = await judging();
    const owner = await makeUser(db, { name, email: `planted-${randomUUID()}@example.kz` });
    const entry = await makeEntry(db, contest.id, {
      ownerId: owner.id,
      answers: { title: 'Park', idea: 'A park', phone: name, unknown: name },
    });
    await db.entry.update({
      where: { id: entry.id },
      data: { email: owner.email, receipt: `PLANTED-${entry.number}` },
    });
    const media = await db.media.create({
      data: {
        kind: 'photo',
        state: 'ready',
        sha256: randomUUID(),
        bytes: 1,
        mime: 'image/jpeg',
        originalName: `${name}.jpg`,
        originalKey: `originals/${name}`,
        width: 800,
        height: 600,
        uploadedById: owner.id,
        variants: [{ width: 320, height: 240, format: 'avif', key: `variants/${name}`, bytes: 1 }],
      },
    });
    await db.entryFile.create({
      data: {
        entryId: entry.id,
        mediaId: media.id,
        fieldId: 'photos',
        position: 0,
        caption: name,
        alt: name,
      },
    });
    const seat = await findSeat(ctx, contest.id);
    const seen = JSON.stringify([
      await scorePage(ctx, contest.id, entry.id),
      await conflictsStep(ctx, seat, 1),
      await overviewPage(ctx, seat, { sort: 'mine', filter: 'all', page: 1 }),
      await juryList(ctx),
    ]);
    expect(seen).toContain(media.id);
    for (const secret of [name, 'Планталина', 'planted-', 'PLANTED-', owner.id])
      expect(seen).not.toContain(secret);

    await db.contest.update({ where: { id: contest.id }, data: { blind: false } });
    expect(JSON.stringify(await scorePage(ctx, contest.id, entry.id))).toContain(name);
    expect(JSON.stringify(await deskJury(await ctxFor(db, organiser.id), contest.id))).not.toContain(name);
  });
});

describe('the jury', () => {
  test('goes through its steps in order', async () => {
    const { db, contest } = await judging();
    const entry = await makeEntry(db, contest.id);
    const user = await makeUser(db);
    await db.juror.create({ data: { contestId: contest.id, userId: user.id } });
    const ctx = await ctxFor(db, user.id);
    const target = { contestId: contest.id, entryId: entry.id };
    await expect(saveSheet(ctx, target, { values: [] })).rejects.toMatchObject({ code: 'JURY_STEPS_FIRST' });
    await expect(finishConflicts(ctx, contest.id)).rejects.toMatchObject({ code: 'JURY_STEPS_FIRST' });
    await expect(scorePage(ctx, contest.id, entry.id)).rejects.toMatchObject({ code: 'JURY_STEPS_FIRST' });
    await confirmCriteria(ctx, contest.id);
    await finishConflicts(ctx, contest.id);
    expect((await scorePage(ctx, contest.id, entry.id)).locked).toBeNull();
  });

  test('loses a juror with all marks before the end, and nobody after it', async () => {
    const { db, contest, ctx, organiser, juror, quality, photo } = await judging();
    const entry = await makeEntry(db, contest.id);
    const target = { contestId: contest.id, entryId: entry.id };
    await saveSheet(ctx, target, give({ [quality]: '5', [photo]: '5' }));
    const second = await makeJuror(db, contest.id);
    const theirs = await ctxFor(db, second.user.id);
    await saveSheet(theirs, target, give({ [quality]: '1', [photo]: '1' }));
    const desk = await ctxFor(db, organiser.id);
    await removeJuror(desk, contest.id, juror.id);
    await expect(saveSheet(ctx, target, give({ [quality]: '4' }, { [quality]: '5' }))).rejects.toMatchObject({
      code: 'JURY_REMOVED',
    });
    await end(contest.id);
    const ranking = await rankContest(systemCtx({ db }), contest.id);
    expect(ranking.entries[0]).toMatchObject({ sheets: 1 });
    await expect(
      removeJuror({ ...desk, now: new Date() }, contest.id, second.juror.id),
    ).rejects.toMatchObject({ code: 'JURY_FIXED' });
    expect(await db.scoreSheet.count({ where: { entryId: entry.id } })).toBe(2);
  });

  test('grows by invitation: no staff in a blind contest, nobody twice, nobody after the end', async () => {
    const { db, contest, organiser, user } = await judging();
    const desk = await ctxFor(db, organiser.id);
    const email = `invited-${randomUUID()}@example.kz`;
    const invite = (address: string, ctx = desk) =>
      inviteJuror(ctx, { contestId: contest.id, email: address, name: 'Guest', locale: 'ru' });
    await invite(email);
    expect(await db.mail.findFirstOrThrow({ where: { to: email } })).toMatchObject({ locale: 'ru' });
    expect((await deskJury(desk, contest.id)).invitations).toMatchObject([{ email, isExpired: false }]);
    await expect(invite(user.email)).rejects.toMatchObject({ code: 'JURY_ALREADY' });
    await expect(invite(organiser.email)).rejects.toMatchObject({ code: 'JURY_IS_STAFF' });
    const stranger = await makeMember(db, (await makeOrganisation(db)).id);
    await expect(invite(email, await ctxFor(db, stranger.id))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const invitation = await db.invitation.findFirstOrThrow({ where: { email } });
    await reinviteJuror(desk, contest.id, invitation.id);
    await withdrawJurorInvitation(desk, contest.id, invitation.id);
    expect((await deskJury(desk, contest.id)).invitations).toEqual([]);
    await end(contest.id);
    await expect(invite(email, { ...desk, now: new Date() })).rejects.toMatchObject({ code: 'JURY_FIXED' });
  });

  test('is reminded at most once a day, by hand and by the clock together', async () => {
    const { db, contest, organiser, juror, user } = await judging();
    await makeEntry(db, contest.id);
    const desk = await ctxFor(db, organiser.id);
    const mails = () => db.mail.count({ where: { to: user.email } });
    await remindJuror(desk, contest.id, juror.id);
    await expect(remindJuror(desk, contest.id, juror.id)).rejects.toMatchObject({
      code: 'JURY_REMINDED_TODAY',
    });
    await db.contest.update({
      where: { id: contest.id },
      data: { judgingEndsAt: new Date(Date.now() + 1.9 * DAY) },
    });
    await remindLateHandler.handle(systemCtx({ db }), {} as never);
    expect(await mails()).toBe(1);
    await remindLateHandler.handle(systemCtx({ db, now: new Date(Date.now() + 1.1 * DAY) }), {} as never);
    expect(await mails()).toBe(2);
    const [mail] = await db.mail.findMany({ where: { to: user.email } });
    expect(mail!.text).toContain(`/kk/jury/${contest.id}`);
    expect(mail!.text).not.toMatch(/jury\.reminder|\{\{/);
    const moderator = await makeMember(db, contest.organisationId, 'moderator');
    await expect(remindJuror(await ctxFor(db, moderator.id), contest.id, juror.id)).rejects.toMatchObject({
      status: 403,
    });
  });
});

describe('the ranking from the database', () => {
  test('is what the rules say of the same sheets', async () => {
    const { db, contest, ctx, quality, photo } = await judging();
    const jurors = [ctx];
    for (let i = 0; i < 3; i += 1) jurors.push(await ctxFor(db, (await makeJuror(db, contest.id)).user.id));
    const scale = compileScale(
      contest.criteria.map((c) => ({
        id: c.id,
        position: c.position,
        weight: c.weight.toFixed(),
        min: '1',
        max: '5',
      })),
    );
    const totals = [];
    for (let n = 0; n < 9; n += 1) {
      const entry = await makeEntry(db, contest.id, { submittedAt: new Date(Date.now() - (n % 3) * 1000) });
      const sheets: Record<string, string>[] = [];
      for (const [j, juror] of jurors.entries()) {
        if ((n + j) % 4 === 0) continue;
        const values = {
          [quality]: String(1 + ((n * 7 + j * 3) % 5)),
          [photo]: String(1 + ((n * 3 + j * 5) % 5)),
        };
        await saveSheet(juror, { contestId: contest.id, entryId: entry.id }, give(values));
        sheets.push(values);
      }
      totals.push(
        totalsOf(
          scale,
          { entryId: entry.id, number: entry.number!, submittedAt: entry.submittedAt!.getTime() },
          sheets,
        ),
      );
    }
    const draft = await makeEntry(db, contest.id);
    await saveSheet(ctx, { contestId: contest.id, entryId: draft.id }, give({ [quality]: '5' }));
    await makeEntry(db, contest.id, { moderation: 'rejected' });
    await end(contest.id);
    const ranking = await rankContest(systemCtx({ db }), contest.id);
    const expected = rank(scale, totals, TIE_BREAK_RULES.slice());
    expect(ranking.entries).toEqual(expected.entries);
    expect(ranking.unranked).toEqual([{ entryId: draft.id, number: draft.number }]);
  });
});

test('lists take as many statements for three entries as for one', async () => {
  const { db, contest, ctx, organiser, quality } = await judging();
  const desk = await ctxFor(db, organiser.id);
  const counts = async () => {
    const seat = await findSeat(ctx, contest.id);
    const work: (() => Promise<unknown>)[] = [
      () => overviewPage(ctx, seat, { sort: 'mine', filter: 'all', page: 1 }),
      () => conflictsStep(ctx, seat, 1),
      () => juryList(ctx),
      () => deskJury(desk, contest.id),
    ];
    const result: number[] = [];
    for (const each of work) result.push((await countQueries(each)).count);
    return result;
  };
  const fill = async () => {
    const entry = await makeEntry(db, contest.id);
    await saveSheet(ctx, { contestId: contest.id, entryId: entry.id }, give({ [quality]: '3' }));
    const declared = await makeEntry(db, contest.id);
    await declareConflict(ctx, { contestId: contest.id, entryId: declared.id, kind: 'other', note: '' });
  };
  await fill();
  const one = await counts();
  await fill();
  await fill();
  await makeJuror(db, contest.id);
  expect(await counts()).toEqual(one);
});

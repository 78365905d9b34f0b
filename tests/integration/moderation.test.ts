import { beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '#app/core/locale.ts';
import { decideEntries } from '#app/features/entries/commands/decide-entries.server.ts';
import { decideEntry } from '#app/features/entries/commands/decide-entry.server.ts';
import type { DecisionInput } from '#app/features/entries/moderation-decisions.ts';
import { moderationQueue, QUEUE_PAGE } from '#app/features/entries/moderation-queries.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
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
let organisationId: string;
let aida: Ctx;
let berik: Ctx;

beforeAll(async () => {
  organisationId = (await makeOrganisation(database.db)).id;
  const [a, b] = [
    await makeMember(database.db, organisationId, 'moderator'),
    await makeMember(database.db, organisationId, 'organiser'),
  ];
  await database.db.user.update({ where: { id: a.id }, data: { name: 'Aida' } });
  aida = await ctxFor(database.db, a.id);
  berik = await ctxFor(database.db, b.id);
});

const decision = (change: Partial<DecisionInput> = {}): DecisionInput => ({
  decision: 'accept',
  ready: '',
  reason: '',
  ruleHeading: '',
  ruleText: '',
  ...change,
});
const seen = (entry: { id: string; moderationVersion?: number; revision?: number }) => ({
  entryId: entry.id,
  version: entry.moderationVersion ?? 0,
  revision: entry.revision ?? 1,
});
const queue = (ctx: Ctx, contestId: string, query = '') =>
  moderationQueue(ctx, contestId, new URLSearchParams(query));

async function pendingEntry(contestId: string, locale: Locale = 'kk', title?: string) {
  const owner = await makeUser(database.db);
  const entry = await makeEntry(database.db, contestId, { moderation: 'pending', ownerId: owner.id, title });
  await database.db.entry.update({ where: { id: entry.id }, data: { locale } });
  return { ...entry, owner };
}

describe('a decision', () => {
  test('is written, logged, put among the messages and mailed in the language of the entrant', async () => {
    const contest = await makeContest(database.db, organisationId);
    await database.db.contest.update({
      where: { id: contest.id },
      data: { rules: { kk: '# Өз суретіңіз', ru: '# Своё фото', en: '# Own photo' } },
    });
    const entry = await pendingEntry(contest.id, 'ru', 'Сад');
    await decideEntry(
      aida,
      contest.id,
      seen(entry),
      decision({ decision: 'reject', ready: 'not-own', ruleHeading: '0', reason: 'См. № 5' }),
    );
    expect(await database.db.entry.findUnique({ where: { id: entry.id } })).toMatchObject({
      moderation: 'rejected',
      moderationVersion: 1,
    });
    const message = await database.db.entryMessage.findFirst({ where: { entryId: entry.id } });
    expect(message).toMatchObject({ kind: 'rejected', rule: 'Своё фото', authorId: aida.actor.userId });
    expect(message?.body).toBe('Фото или текст сделаны другим человеком.\n\nСм. № 5');
    const mail = await database.db.mail.findFirstOrThrow({ where: { to: entry.owner.email } });
    expect(mail).toMatchObject({ locale: 'ru', template: 'moderation-reject' });
    expect(mail.text).toContain('Правило конкурса: Своё фото');
    expect(mail.text).toContain('См. № 5');
    expect(mail.text).toContain(`/ru/my/${entry.id}`);
    const log = await database.db.auditEvent.findMany({ where: { entryId: entry.id } });
    expect(log).toMatchObject([
      {
        type: 'entry.moderation-rejected',
        actorId: aida.actor.userId,
        contestId: contest.id,
        payload: { before: 'pending', after: 'rejected' },
      },
    ]);
    expect(JSON.stringify(log.map((event) => event.payload))).not.toContain('См.');
  });

  test('taken back is a decision of its own', async () => {
    const contest = await makeContest(database.db, organisationId);
    const entry = await pendingEntry(contest.id);
    await decideEntry(aida, contest.id, seen(entry), decision());
    await decideEntry(berik, contest.id, { ...seen(entry), version: 1 }, decision({ decision: 'reopen' }));
    expect(await database.db.entry.findUnique({ where: { id: entry.id } })).toMatchObject({
      moderation: 'pending',
      moderatedAt: null,
      moderationVersion: 2,
    });
    const log = await database.db.auditEvent.findMany({
      where: { entryId: entry.id },
      orderBy: { id: 'asc' },
    });
    expect(log.map((event) => event.type)).toEqual(['entry.moderation-accepted', 'entry.moderation-pending']);
    expect(await database.db.mail.count({ where: { to: entry.owner.email } })).toBe(2);
  });

  test('of two moderators at the same moment only one stands; the other is told who decided what', async () => {
    const contest = await makeContest(database.db, organisationId);
    const entry = await pendingEntry(contest.id);
    const outcomes = await Promise.allSettled([
      decideEntry(aida, contest.id, seen(entry), decision()),
      decideEntry(
        berik,
        contest.id,
        seen(entry),
        decision({ decision: 'reject', ruleText: 'Own work only' }),
      ),
    ]);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    const byAida = outcomes[0]?.status === 'fulfilled';
    expect(lost?.reason).toMatchObject({
      code: byAida ? 'MODERATION_ACCEPTED_BY_OTHER' : 'MODERATION_REJECTED_BY_OTHER',
      status: 409,
    });
    if (byAida) expect(lost?.reason.params.name).toBe('Aida');
    expect(await database.db.entryMessage.count({ where: { entryId: entry.id } })).toBe(1);
    expect(await database.db.mail.count({ where: { to: entry.owner.email } })).toBe(1);
  });

  test('about a version that is no more is refused', async () => {
    const contest = await makeContest(database.db, organisationId);
    const entry = await pendingEntry(contest.id);
    await database.db.entry.update({ where: { id: entry.id }, data: { revision: 2, moderationVersion: 1 } });
    await expect(decideEntry(aida, contest.id, seen(entry), decision())).rejects.toMatchObject({
      code: 'MODERATION_ENTRY_CHANGED',
    });
    await database.db.entry.update({ where: { id: entry.id }, data: { status: 'withdrawn', revision: 1 } });
    await expect(decideEntry(aida, contest.id, seen(entry), decision())).rejects.toMatchObject({
      code: 'MODERATION_WITHDRAWN',
    });
    const other = await makeContest(database.db, organisationId);
    await expect(decideEntry(aida, other.id, seen(entry), decision())).rejects.toMatchObject({ status: 404 });
  });

  test('is refused when the phase is over, and to all but the staff', async () => {
    for (const phase of ['deciding', 'published', 'archived'] as const) {
      const contest = await makeContest(database.db, organisationId, phase);
      const entry = await pendingEntry(contest.id);
      await expect(decideEntry(aida, contest.id, seen(entry), decision())).rejects.toMatchObject({
        code: 'NOT_IN_THIS_PHASE',
      });
      expect((await queue(aida, contest.id)).can.moderate).toMatchObject({
        allowed: false,
        code: 'NOT_IN_THIS_PHASE',
      });
    }
    const contest = await makeContest(database.db, organisationId, 'judging');
    const entry = await pendingEntry(contest.id);
    const foreign = await makeMember(database.db, (await makeOrganisation(database.db)).id, 'owner');
    const juror = await makeJuror(database.db, contest.id);
    for (const id of [entry.owner.id, foreign.id, juror.user.id, null]) {
      const ctx = await ctxFor(database.db, id);
      await expect(decideEntry(ctx, contest.id, seen(entry), decision())).rejects.toMatchObject({
        status: 403,
      });
      await expect(queue(ctx, contest.id)).rejects.toMatchObject({ status: expect.any(Number) });
    }
    await decideEntry(berik, contest.id, seen(entry), decision());
  });
});

describe('many at once', () => {
  test('one reason, each in the language of the entrant; what changed meanwhile is left alone and named', async () => {
    const contest = await makeContest(database.db, organisationId);
    const [kk, ru, gone, done] = [
      await pendingEntry(contest.id, 'kk'),
      await pendingEntry(contest.id, 'ru'),
      await pendingEntry(contest.id),
      await pendingEntry(contest.id),
    ];
    await database.db.entry.update({ where: { id: gone.id }, data: { status: 'withdrawn' } });
    await decideEntry(aida, contest.id, seen(done), decision());
    const results = await decideEntries(
      berik,
      contest.id,
      [kk, ru, gone, done].map(seen),
      decision({ decision: 'reject', ready: 'off-topic', ruleText: 'Тақырып / тема' }),
    );
    expect(results.map((row) => row.obstacle?.code ?? null)).toEqual([
      null,
      null,
      'MODERATION_WITHDRAWN',
      'MODERATION_ACCEPTED_BY_OTHER',
    ]);
    const bodies = await database.db.entryMessage.findMany({
      where: { entryId: { in: [kk.id, ru.id] } },
      orderBy: { createdAt: 'asc' },
    });
    expect(bodies.map((message) => message.body).toSorted()).toEqual([
      'Жұмыс байқау тақырыбына сай емес.',
      'Работа не по теме конкурса.',
    ]);
    expect(await database.db.entry.findUnique({ where: { id: done.id } })).toMatchObject({
      moderation: 'accepted',
    });
    expect(
      await database.db.auditEvent.count({
        where: { contestId: contest.id, type: 'entry.moderation-rejected' },
      }),
    ).toBe(2);
  });

  test('two moderators with overlapping selections never lock each other out', async () => {
    const contest = await makeContest(database.db, organisationId);
    const entries = [];
    for (let i = 0; i < 12; i++) entries.push(await pendingEntry(contest.id, 'kk', `Жаңа сөз${i} идея`));
    const [first, second] = await Promise.all([
      decideEntries(aida, contest.id, entries.map(seen), decision()),
      decideEntries(berik, contest.id, entries.toReversed().map(seen), decision()),
    ]);
    const done = [...first, ...second].filter((row) => row.obstacle === null);
    expect(done).toHaveLength(12);
    expect(
      await database.db.entryMessage.count({ where: { entryId: { in: entries.map((entry) => entry.id) } } }),
    ).toBe(12);
    expect(
      await database.db
        .$queryRaw`SELECT count(*)::int AS n FROM "GalleryEntry" WHERE "contestId" = ${contest.id}::uuid`,
    ).toEqual([{ n: 12 }]);
  });

  test('more than a hundred are refused', async () => {
    const contest = await makeContest(database.db, organisationId);
    const { id } = await pendingEntry(contest.id);
    const many = Array.from({ length: 101 }, () => seen({ id }));
    await expect(decideEntries(aida, contest.id, many, decision())).rejects.toMatchObject({
      code: 'TOO_MANY',
    });
  });
});

describe('the queue', () => {
  test('shows those that wait, oldest first; everything by keyset, none twice', async () => {
    const contest = await makeContest(database.db, organisationId);
    const states = ['accepted', 'pending', 'rejected'];
    for (let i = 0; i < QUEUE_PAGE * 2 + 5; i++)
      await makeEntry(database.db, contest.id, { moderation: states[i % 3]! });
    await makeEntry(database.db, contest.id, { status: 'draft', moderation: 'pending' });
    const view = await queue(aida, contest.id);
    expect(view.counts).toEqual({ all: 65, pending: 22, accepted: 22, rejected: 21, 'changes-requested': 0 });
    expect(view.items.map((item) => item.number)).toEqual(Array.from({ length: 22 }, (_, i) => i * 3 + 2));
    const met: number[] = [];
    for (let query: string | null = '?state=all'; query; ) {
      const page = await queue(aida, contest.id, query);
      met.push(...page.items.map((item) => item.number));
      query = page.next;
    }
    expect(met).toHaveLength(65);
    expect(new Set(met).size).toBe(65);
    expect(met.slice(0, 22)).toEqual(view.items.map((item) => item.number));
  });

  test('finds by words, number, receipt and the entrant; shows private answers to the staff', async () => {
    const contest = await makeContest(database.db, organisationId);
    const entry = await pendingEntry(contest.id, 'en', 'Fountain');
    await database.db.entry.update({
      where: { id: entry.id },
      data: { answers: { title: 'Fountain', phone: '+7 701 000 00 00' }, receipt: 'Q-7777' },
    });
    await pendingEntry(contest.id, 'en', 'Bench');
    for (const q of ['fount', `№ ${entry.number}`, 'q-7777', entry.owner.email.slice(0, 15)])
      expect(
        (await queue(aida, contest.id, `q=${encodeURIComponent(q)}`)).items.map((item) => item.id),
      ).toContain(entry.id);
    const { detail } = await queue(aida, contest.id, `entry=${entry.number}`);
    expect(detail).toMatchObject({ locale: 'en', person: { email: entry.owner.email }, receipt: 'Q-7777' });
    expect(detail?.answers.find((answer) => answer.id === 'phone')).toMatchObject({
      value: ['+7 701 000 00 00'],
      isPublic: false,
    });
    expect(detail?.ready.reject.map(({ text }) => text)).toContain(
      "The work is not about the contest's subject.",
    );
  });

  test('asks the database as often for three entries as for one', async () => {
    const contest = await makeContest(database.db, organisationId);
    await pendingEntry(contest.id);
    const one = await countQueries(() => queue(aida, contest.id));
    await pendingEntry(contest.id);
    await pendingEntry(contest.id);
    const three = await countQueries(() => queue(aida, contest.id));
    expect(three.result.items).toHaveLength(3);
    expect(three.count).toBe(one.count);
  });
});

import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { askSignInCode } from '#app/features/people/commands/ask-sign-in-code.server.ts';
import { startTotp } from '#app/features/people/commands/set-up-totp.server.ts';
import { deleteAccount } from '#app/features/privacy/commands/delete-account.server.ts';
import { exportData, ownData } from '#app/features/privacy/export-data.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { storage } from '#app/platform/storage/storage.server.ts';
import {
  ctxFor,
  makeContest,
  makeEntry,
  makeJuror,
  makeMember,
  makeOrganisation,
  makeUser,
  PHOTO_FORM,
  words,
} from '#tests/factories/world.ts';
import { testDatabase } from '#tests/support/database.ts';
import { signIn } from '#tests/support/sign-in.ts';

const database = testDatabase();
let n = 0;
const TEAM_FORM = [
  ...PHOTO_FORM,
  {
    kind: 'team' as const,
    id: 'team',
    label: words('Team'),
    help: {},
    required: false,
    isPublic: true,
    min: 0,
    max: 5,
  },
];

async function addFile(db: Db, entryId: string, fieldId: string, originalName: string, text: string) {
  const { key, sha256, bytes } = await storage().putFile('originals', Buffer.from(text));
  const media = await db.media.create({
    data: {
      kind: 'photo',
      sha256,
      bytes,
      mime: 'image/jpeg',
      originalName,
      originalKey: key,
      state: 'ready',
    },
  });
  return db.entryFile.create({
    data: { entryId, mediaId: media.id, fieldId, position: 0, caption: 'Caption' },
  });
}

/** A person with something of theirs in every table, each thing marked with a word of its own. */
async function plantedPerson() {
  const { db } = database;
  const mark = `planted${++n}`;
  const email = `${mark}mail@example.kz`;
  const user = await makeUser(db, { email, name: `${mark}name` });
  const organisation = await makeOrganisation(db);
  await db.membership.create({
    data: { organisationId: organisation.id, userId: user.id, role: 'organiser' },
  });
  await db.invitation.create({
    data: {
      organisationId: organisation.id,
      email,
      name: `${mark}invited`,
      role: 'organiser',
      tokenHash: mark,
      expiresAt: new Date(),
    },
  });
  const session = await signIn(db, user.id, { userAgent: `${mark}agent` });
  const ctx = await ctxFor(db, user.id, { network: mark });
  ctx.actor.sessionId = session.sessionId;
  await startTotp(ctx);
  await askSignInCode(ctx, { email, returnTo: null });
  await db.passkey.create({
    data: {
      userId: user.id,
      name: `${mark}key`,
      publicKey: mark,
      credentialID: mark,
      counter: 0,
      deviceType: 'x',
      backedUp: false,
    },
  });
  const answers = {
    title: 'Public title',
    idea: 'Public idea',
    phone: `${mark}phone`,
    team: [{ name: `${mark}team`, role: '' }],
  };
  const entries: Record<string, string> = {};
  for (const [kind, phase, status] of [
    ['draft', 'open', 'draft'],
    ['open', 'open', 'submitted'],
    ['closed', 'judging', 'submitted'],
  ] as const) {
    const contest = await makeContest(db, organisation.id, phase, { form: TEAM_FORM });
    const entry = await makeEntry(db, contest.id, {
      ownerId: user.id,
      status,
      answers,
      title: 'Public title',
    });
    await db.entry.update({
      where: { id: entry.id },
      data: {
        email,
        holderHash: mark,
        draftAnswers: { phone: `${mark}draft` },
        searchText: 'Public title\nPublic idea',
      },
    });
    const photo = await addFile(db, entry.id, 'photos', `${mark}photo.jpg`, `${mark} ${kind} original`);
    await db.entryRevision.create({
      data: { entryId: entry.id, revision: 1, answers, files: [{ fileId: photo.id, fieldId: 'photos' }] },
    });
    await db.entryMessage.create({
      data: { entryId: entry.id, kind: 'note', body: `${mark}message`, rule: '' },
    });
    entries[kind] = entry.id;
  }
  const judged = await makeContest(db, organisation.id, 'judging');
  const entry = await makeEntry(db, judged.id);
  const juror = await db.juror.create({
    data: { contestId: judged.id, userId: user.id, displayName: `${mark}juror` },
  });
  await db.conflict.create({
    data: { jurorId: juror.id, entryId: entry.id, kind: 'other', note: `${mark}conflict` },
  });
  await db.scoreSheet.create({
    data: {
      jurorId: juror.id,
      entryId: entry.id,
      status: 'complete',
      comment: `${mark}comment`,
      scores: { create: judged.criteria.map((criterion) => ({ criterionId: criterion.id, value: 7 })) },
    },
  });
  return { mark, email, user, ctx, entries, juror, organisation };
}

/** Names of the tables with a row that holds the words anywhere, whatever the column's type. */
async function tablesWith(words: string): Promise<string[]> {
  const tables = await database.db.$queryRaw<{ schema: string; name: string }[]>`
    SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`;
  const found = [];
  for (const { schema, name } of tables) {
    const rows = await database.db.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${schema}"."${name}" AS t WHERE t::text ILIKE $1 LIMIT 1`,
      `%${words}%`,
    );
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
}

describe('delete my data', () => {
  test('leaves not one planted word in any table', async () => {
    const { mark, email, ctx } = await plantedPerson();
    expect((await tablesWith(mark)).length).toBeGreaterThanOrEqual(12);
    // A passkey has just been shown: whoever has a factor must show it before deleting.
    ctx.actor.hasStrongAuth = true;
    await deleteAccount(ctx, { typedEmail: ` ${email.toUpperCase()} ` });
    expect(await tablesWith(mark)).toEqual([]);
  });

  test('what was handed in with the address, never confirmed and taken out again, is emptied too', async () => {
    const { db } = database;
    const user = await makeUser(db);
    const contest = await makeContest(db, (await makeOrganisation(db)).id);
    const { id } = await makeEntry(db, contest.id, { status: 'withdrawn', title: 'Words of theirs' });
    await db.entry.update({ where: { id }, data: { email: user.email, holderHash: 'a'.repeat(64) } });
    await deleteAccount(await ctxFor(db, user.id), { typedEmail: user.email });
    expect(await db.entry.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'withdrawn',
      email: null,
      holderHash: null,
      title: '',
      answers: {},
    });
  });

  test('drafts go, entries of open contests are withdrawn, those of closed ones stay without the person', async () => {
    const { email, user, ctx, entries, juror } = await plantedPerson();
    ctx.actor.hasStrongAuth = true;
    await deleteAccount(ctx, { typedEmail: email });
    const { db } = database;
    expect(await db.entry.findUnique({ where: { id: entries.draft } })).toBeNull();
    const open = await db.entry.findUniqueOrThrow({ where: { id: entries.open! }, include: { files: true } });
    expect(open).toMatchObject({ status: 'withdrawn', answers: {}, title: '', files: [] });
    const closed = await db.entry.findUniqueOrThrow({
      where: { id: entries.closed! },
      include: { files: true, revisions: true },
    });
    expect(closed).toMatchObject({
      status: 'submitted',
      ownerId: null,
      email: null,
      title: 'Public title',
      answers: { title: 'Public title', idea: 'Public idea' },
    });
    expect(closed.files).toHaveLength(1);
    expect(closed.revisions[0]?.answers).toEqual({ title: 'Public title', idea: 'Public idea' });
    expect(
      await db.scoreSheet.findFirst({ where: { jurorId: juror.id }, include: { scores: true } }),
    ).toMatchObject({
      status: 'complete',
      comment: '',
      scores: [{}, {}],
    });
    expect(await db.user.findUniqueOrThrow({ where: { id: user.id } })).toMatchObject({
      name: '',
      email: `deleted-${user.id}@deleted.invalid`,
    });
    const events = await db.auditEvent.findMany({ where: { actorId: user.id }, select: { type: true } });
    expect(events.map((event) => event.type)).toEqual(
      expect.arrayContaining([
        'entry.draft-deleted',
        'entry.withdrawn',
        'entry.anonymised',
        'account.deleted',
      ]),
    );
  });

  test('ends the session, and the address may begin anew', async () => {
    const user = await makeUser(database.db);
    await signIn(database.db, user.id);
    const ctx = await ctxFor(database.db, user.id);
    await deleteAccount(ctx, { typedEmail: user.email });
    expect(await database.db.session.count({ where: { userId: user.id } })).toBe(0);
    expect((await ctxFor(database.db, user.id)).actor.kind).toBe('visitor');
    await expect(makeUser(database.db, { email: user.email })).resolves.toBeTruthy();
  });

  test('touches nobody else', async () => {
    const [gone, stays] = [await plantedPerson(), await plantedPerson()];
    const before = await tablesWith(stays.mark);
    gone.ctx.actor.hasStrongAuth = true;
    await deleteAccount(gone.ctx, { typedEmail: gone.email });
    expect(await tablesWith(stays.mark)).toEqual(before);
  });

  test('is refused without the typed address, the second factor, a successor', async () => {
    const { email, ctx } = await plantedPerson();
    await expect(deleteAccount(ctx, { typedEmail: 'x' })).rejects.toMatchObject({
      code: 'CONFIRM_BY_TYPING',
    });
    await expect(deleteAccount(ctx, { typedEmail: email })).rejects.toMatchObject({
      code: 'CONFIRM_FACTOR_FIRST',
    });
    const organisation = await makeOrganisation(database.db);
    const owner = await makeMember(database.db, organisation.id, 'owner');
    const owning = await ctxFor(database.db, owner.id);
    const typed = { typedEmail: owner.email };
    await expect(deleteAccount(owning, typed)).rejects.toMatchObject({ code: 'LAST_OWNER_FIRST' });
    await makeMember(database.db, organisation.id, 'owner');
    await expect(deleteAccount(owning, typed)).resolves.toBeUndefined();
    const admin = await makeUser(database.db, { isPlatformAdmin: true });
    const administering = await ctxFor(database.db, admin.id);
    await expect(deleteAccount(administering, { typedEmail: admin.email })).rejects.toMatchObject({
      code: 'LAST_ADMIN_FIRST',
    });
  });
});

describe('export my data', () => {
  test('holds everything of the person and nothing of others', async () => {
    const [mine, theirs] = [await plantedPerson(), await plantedPerson()];
    const text = JSON.stringify(await ownData(database.db, mine.user.id));
    for (const part of [
      'mail',
      'name',
      'invited',
      'agent',
      'key',
      'phone',
      'team',
      'message',
      'juror',
      'conflict',
      'comment',
      'draft',
    ])
      expect(text, part).toContain(`${mine.mark}${part}`);
    expect(text).not.toContain(`${theirs.mark}`);
    // Of the session what helps to recognise it, never what opens it; of factors that they are there, never the secret.
    const session = await database.db.session.findFirstOrThrow({ where: { userId: mine.user.id } });
    expect(text).not.toContain(session.token);
    expect(text).not.toContain('backupCodes');
  });

  test('is a ZIP with the data and the originals as sent', async () => {
    const { mark, ctx } = await plantedPerson();
    const zip = await buffer(Readable.fromWeb(exportData(ctx) as never));
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    const names = [...zip.toString('latin1').matchAll(/files\/[\w-]+\/[\w-]+-planted\d+photo\.jpg/g)].map(
      ([name]) => name,
    );
    expect(new Set(names).size).toBe(3);
    expect(zip.includes('data.json')).toBe(true);
    // Members are stored, not compressed: the bytes themselves are inside.
    for (const kind of ['draft', 'open', 'closed'])
      expect(zip.includes(`${mark} ${kind} original`)).toBe(true);
  });

  test('of a juror holds the scores given', async () => {
    const { user, juror } = await makeJuror(
      database.db,
      (await makeContest(database.db, (await makeOrganisation(database.db)).id, 'judging')).id,
    );
    const contest = await database.db.contest.findUniqueOrThrow({
      where: { id: juror.contestId },
      include: { criteria: true },
    });
    const entry = await makeEntry(database.db, contest.id);
    await database.db.scoreSheet.create({
      data: {
        jurorId: juror.id,
        entryId: entry.id,
        scores: { create: [{ criterionId: contest.criteria[0]!.id, value: 4.5 }] },
      },
    });
    const { juries } = await ownData(database.db, user.id);
    expect(JSON.parse(JSON.stringify(juries))[0].sheets[0]).toMatchObject({
      entryId: entry.id,
      scores: [{ value: '4.5' }],
    });
  });
});

import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { toLocalInput } from '#app/core/time.ts';
import { type ContestDates, DATE_FIELDS } from '#app/features/contests/date-changes.ts';
import type { Phase } from '#app/features/contests/phases.ts';
import { finishConflicts } from '#app/features/jury/commands/finish-conflicts.server.ts';
import { saveSheet } from '#app/features/jury/commands/save-sheet.server.ts';
import { hashInvitation } from '#app/features/organisations/commands/create-invitation.server.ts';
import { fillPlaces } from '#app/features/results/commands/fill-places.server.ts';
import { releaseResults } from '#app/features/results/commands/release-results.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { createMedia, receiveFile } from '#app/platform/media/intake.server.ts';
import { renderMediaHandler } from '#app/platform/media/jobs.server.ts';
import {
  ctxFor,
  datesFor,
  makeContest,
  makeEntry,
  makeJuror,
  makeMember,
  makeOrganisation,
  makeUser,
  words,
} from '#tests/factories/world.ts';
import { signIn } from '#tests/support/sign-in.ts';
import { ROLES, type Role } from './table.ts';

const DAY_MS = 86_400_000;

/** One person per role, with the cookie their browser holds, and the photo that entries show. */
export type People = Awaited<ReturnType<typeof makePeople>>;
/** What the {places} of a row's path and form stand for. */
export type Places = Record<string, string>;

/** The people of the table, in two organisations. */
export async function makePeople(db: Db, photo: { path: string; name: string } | { id: string }) {
  const [here, abroad] = [await makeOrganisation(db), await makeOrganisation(db)];
  const users: Record<Exclude<Role, 'visitor'>, { id: string; email: string }> = {
    resident: await makeUser(db),
    entrant: await makeUser(db),
    juror: await makeUser(db),
    elsewhere: (await makeJuror(db, (await makeContest(db, here.id, 'judging')).id)).user,
    moderator: await makeMember(db, here.id, 'moderator'),
    organiser: await makeMember(db, here.id, 'organiser'),
    owner: await makeMember(db, here.id, 'owner'),
    foreigner: await makeMember(db, abroad.id, 'owner'),
    administrator: await makeUser(db, { isPlatformAdmin: true }),
  };
  const cookies = { visitor: '' } as Record<Role, string>;
  const photoId = 'id' in photo ? photo.id : await makePhoto(db, users.entrant.id, photo);
  const people = { organisation: here, users, cookies, photoId };
  for (const role of ROLES) await signInAgain(db, people, role);
  return people;
}

/** A session for the person of a role, with the second factor shown. */
export async function signInAgain(
  db: Db,
  people: { users: Record<Exclude<Role, 'visitor'>, { id: string }>; cookies: Record<Role, string> },
  role: Role,
) {
  if (role === 'visitor') return;
  people.cookies[role] = (await signIn(db, people.users[role].id, { hasStrongAuth: true })).cookie;
}

async function makePhoto(db: Db, userId: string, { path, name }: { path: string; name: string }) {
  const received = await receiveFile(fs.createReadStream(path), name, 'picture');
  if (!received.ok) throw new Error(received.code);
  const ctx = await ctxFor(db, userId);
  const id = await transact(ctx, (tx) => createMedia(tx, ctx, 'photo', received.file));
  await renderMediaHandler.handle(ctx, { mediaId: id } as never);
  return id;
}

/** A contest in a phase, with everything in it that the paths and forms of the table name. */
export async function settle(db: Db, people: People, phase: Phase): Promise<Places> {
  // A row of the table asks for a second factor; the rows after it go on without.
  await db.organisation.update({
    where: { id: people.organisation.id },
    data: { requiresStrongAuth: false },
  });
  const isOver = phase === 'published' || phase === 'archived';
  const contest = await makeContest(db, people.organisation.id, isOver ? 'deciding' : phase);
  const juror = await seat(db, contest.id, people.users.juror.id);
  const entry = await makeEntry(db, contest.id, { ownerId: people.users.entrant.id });
  const other = await makeEntry(db, contest.id, { moderation: 'pending' });
  const draft = await makeEntry(db, contest.id, { ownerId: people.users.entrant.id, status: 'draft' });
  await db.entry.update({
    where: { id: draft.id },
    data: { number: null, receipt: null, submittedAt: null },
  });
  const file = await addPhoto(db, people.photoId, entry.id, { alt: 'A photo', caption: 'A caption' });
  const draftFile = await addPhoto(db, people.photoId, draft.id, { alt: '', caption: '' });
  const token = randomUUID();
  const invitation = await invite(db, people.organisation.id, null, token, 'moderator');
  const juryInvitation = await invite(db, people.organisation.id, contest.id, randomUUID(), 'juror');
  const prize = await db.prize.create({
    data: { contestId: contest.id, position: 0, name: words('Prize'), quantity: 1 },
  });
  const member = await makeMember(db, people.organisation.id, 'moderator');
  const mail = await db.mail.create({
    data: {
      to: 'someone@example.kz',
      locale: 'kk',
      template: 't',
      subject: 's',
      text: 't',
      html: 'h',
      state: 'failed',
    },
  });
  const judged = phase === 'judging' || phase === 'deciding' || isOver;
  if (judged) await score(db, people, contest, entry.id);
  const award = phase === 'deciding' || isOver ? await decide(db, people, contest.id) : '';
  if (isOver) {
    await releaseResults(await ctxFor(db, people.users.organiser.id), contest.id);
    await db.contest.update({ where: { id: contest.id }, data: datesFor(phase) });
  }
  const media = await db.media.findUniqueOrThrow({ where: { id: file.mediaId } });
  const [variant] = media.variants as { width: number }[];
  return {
    contest: contest.id,
    slug: contest.slug,
    org: people.organisation.slug,
    organisation: people.organisation.id,
    entry: entry.id,
    number: String(entry.number),
    other: other.id,
    otherNumber: String(other.number),
    draft: draft.id,
    photo: file.mediaId,
    width: String(variant?.width),
    file: file.id,
    draftPhoto: draftFile.mediaId,
    draftFile: draftFile.id,
    token,
    invitation: invitation.id,
    juryInvitation: juryInvitation.id,
    prize: prize.id,
    member: member.id,
    mail: mail.id,
    juror: juror.id,
    award,
    criterion: contest.criteria[0]!.id,
    criterion2: contest.criteria[1]!.id,
    version: String(contest.version),
    dates: JSON.stringify(localDates(await db.contest.findUniqueOrThrow({ where: { id: contest.id } }))),
  };
}

/** As the dates' form shows them: minutes in the contest's zone. */
function localDates(contest: ContestDates & { timeZone: string }): Record<string, string> {
  const shown = DATE_FIELDS.map((field) => [field, contest[field]] as const);
  return Object.fromEntries(
    shown.map(([field, at]) => [field, at ? toLocalInput(at, contest.timeZone) : '']),
  );
}

function seat(db: Db, contestId: string, userId: string) {
  const now = new Date();
  return db.juror.create({ data: { contestId, userId, criteriaConfirmedAt: now, conflictsDeclaredAt: now } });
}

/** Each entry has a file of its own: who may see a picture depends on what it belongs to. */
async function addPhoto(db: Db, photoId: string, entryId: string, texts: { alt: string; caption: string }) {
  const { id: _, variants, ...photo } = await db.media.findUniqueOrThrow({ where: { id: photoId } });
  const media = await db.media.create({
    data: { ...photo, variants: variants as object[], uploadedById: null },
  });
  return db.entryFile.create({
    data: { entryId, mediaId: media.id, fieldId: 'photos', position: 0, uploadKey: randomUUID(), ...texts },
  });
}

function invite(db: Db, organisationId: string, contestId: string | null, token: string, role: string) {
  return db.invitation.create({
    data: {
      organisationId,
      contestId,
      email: `${randomUUID()}@example.kz`,
      role,
      tokenHash: hashInvitation(token),
      expiresAt: new Date(Date.now() + DAY_MS),
    },
  });
}

async function score(
  db: Db,
  people: People,
  contest: { id: string; criteria: { id: string }[] },
  entryId: string,
) {
  // Written as of a moment inside judging, whatever the phase is by now.
  const { judgingStartsAt } = await db.contest.findUniqueOrThrow({ where: { id: contest.id } });
  const now = new Date(judgingStartsAt!.getTime() + 1000);
  const ctx = await ctxFor(db, people.users.juror.id, { now });
  await finishConflicts(ctx, contest.id).catch(() => undefined);
  const values = contest.criteria.map(({ id }) => ({ criterionId: id, from: null, to: '4' }));
  await saveSheet(ctx, { contestId: contest.id, entryId }, { values });
}

async function decide(db: Db, people: People, contestId: string): Promise<string> {
  await fillPlaces(await ctxFor(db, people.users.organiser.id), contestId, 1);
  return (await db.award.findFirstOrThrow({ where: { contestId } })).id;
}

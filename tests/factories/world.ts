import { randomUUID } from 'node:crypto';
import type { FormField } from '#app/features/contests/form-fields.ts';
import type { Phase } from '#app/features/contests/phases.ts';
import { type Actor, type Ctx, systemCtx, VISITOR } from '#app/platform/context.server.ts';
import type { Db } from '#app/platform/db/client.server.ts';
import { loadActor } from '#app/platform/session/actor.server.ts';

const HOUR = 3_600_000;
let counter = 0;
const next = () => ++counter;

/** Three languages with the same word and a mark of the language, so that a mix-up shows. */
export const words = (text: string) => ({ kk: `${text} (қаз)`, ru: `${text} (рус)`, en: `${text} (eng)` });

export async function makeUser(
  db: Db,
  overrides: { email?: string; name?: string; isPlatformAdmin?: boolean } = {},
) {
  const n = next();
  return db.user.create({
    data: {
      email: `person-${n}-${randomUUID().slice(0, 8)}@example.kz`,
      name: `Person ${n}`,
      emailVerified: true,
      ...overrides,
    },
  });
}

export async function makeOrganisation(
  db: Db,
  overrides: { slug?: string; requiresStrongAuth?: boolean } = {},
) {
  const n = next();
  return db.organisation.create({
    data: { slug: `city-${n}-${randomUUID().slice(0, 6)}`, name: words(`City ${n}`), ...overrides },
  });
}

export async function makeMember(
  db: Db,
  organisationId: string,
  role: 'owner' | 'organiser' | 'moderator' = 'organiser',
) {
  const user = await makeUser(db);
  await db.membership.create({ data: { organisationId, userId: user.id, role } });
  return user;
}

/** A context as a request of this person makes it; `null` is a visitor. */
export async function ctxFor(
  db: Db,
  userId: string | null,
  overrides: Partial<Ctx> & { holderHash?: string } = {},
): Promise<Ctx> {
  const { holderHash = null, ...rest } = overrides;
  const session = userId ? { userId, sessionId: randomUUID(), strongAuthAt: null } : null;
  const actor: Actor = session ? await loadActor(db, session, holderHash) : { ...VISITOR, holderHash };
  return systemCtx({ db, actor, ...rest });
}

/** Dates that put a contest into a phase as seen from `now`. */
export function datesFor(phase: Phase, now = new Date()) {
  const order: Phase[] = [
    'draft',
    'announced',
    'open',
    'screening',
    'judging',
    'deciding',
    'published',
    'archived',
  ];
  const at = order.indexOf(phase);
  // Each boundary lies an hour back for every phase behind it, a day ahead for every one to come.
  const boundary = (index: number) =>
    new Date(now.getTime() + (index <= at ? -(at - index + 1) * HOUR : (index - at) * 24 * HOUR));
  return {
    announcedAt: at >= 1 ? boundary(1) : null,
    opensAt: boundary(2),
    closesAt: boundary(3),
    judgingStartsAt: boundary(4),
    judgingEndsAt: boundary(5),
    resultsAt: boundary(6),
    releasedAt: at >= 6 ? boundary(6) : null,
    archivedAt: at >= 7 ? boundary(7) : null,
  };
}

/** The photo-and-idea form in its smallest useful shape. */
export const PHOTO_FORM: FormField[] = [
  {
    kind: 'short-text',
    id: 'title',
    label: words('Title'),
    help: {},
    required: true,
    isPublic: true,
    maxLength: 120,
    isTitle: true,
  },
  {
    kind: 'long-text',
    id: 'idea',
    label: words('Idea'),
    help: {},
    required: true,
    isPublic: true,
    minLength: 0,
    maxLength: 2000,
  },
  {
    kind: 'photos',
    id: 'photos',
    label: words('Photos'),
    help: {},
    required: true,
    isPublic: true,
    min: 1,
    max: 3,
    hasCaptions: true,
  },
  {
    kind: 'short-text',
    id: 'phone',
    label: words('Phone'),
    help: {},
    required: false,
    isPublic: false,
    maxLength: 40,
    isTitle: false,
  },
];

/** A complete contest (texts, form, two criteria 60/40) in a phase. */
export async function makeContest(
  db: Db,
  organisationId: string,
  phase: Phase = 'open',
  overrides: { slug?: string; form?: FormField[]; blind?: boolean; now?: Date; graceMinutes?: number } = {},
) {
  const { form = PHOTO_FORM, now, ...rest } = overrides;
  const n = next();
  return db.contest.create({
    data: {
      organisationId,
      slug: `contest-${n}-${randomUUID().slice(0, 6)}`,
      template: 'photo-idea',
      title: words(`Contest ${n}`),
      summary: words('Summary'),
      description: words('Description'),
      rules: words('Rules'),
      contactEmail: 'city@example.kz',
      form: form as object[],
      ...datesFor(phase, now),
      ...rest,
      criteria: {
        create: [
          { position: 0, name: words('Quality of the idea'), weight: 60, labels: [] },
          { position: 1, name: words('Creativity of the photo'), weight: 40, labels: [] },
        ],
      },
    },
    include: { criteria: { orderBy: { position: 'asc' } } },
  });
}

/** A submitted entry, accepted unless said otherwise; without files. */
export async function makeEntry(
  db: Db,
  contestId: string,
  overrides: {
    ownerId?: string;
    moderation?: string;
    status?: string;
    title?: string;
    answers?: object;
    submittedAt?: Date;
    holderHash?: string;
  } = {},
) {
  const { nextEntryNumber } = await db.contest.update({
    where: { id: contestId },
    data: { nextEntryNumber: { increment: 1 } },
    select: { nextEntryNumber: true },
  });
  const number = nextEntryNumber - 1;
  const title = overrides.title ?? `Entry ${number}`;
  return db.entry.create({
    data: {
      contestId,
      status: 'submitted',
      moderation: 'accepted',
      number,
      receipt: `R-${randomUUID().slice(0, 8)}`,
      answers: { title, idea: `Idea of ${title}` },
      title,
      searchText: title,
      revision: 1,
      submittedAt: new Date(),
      shuffle: (number * 7919) % 100_003,
      ...overrides,
    },
  });
}

export async function makeJuror(db: Db, contestId: string) {
  const user = await makeUser(db);
  const juror = await db.juror.create({
    data: { contestId, userId: user.id, criteriaConfirmedAt: new Date(), conflictsDeclaredAt: new Date() },
  });
  return { user, juror };
}

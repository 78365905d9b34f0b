import { canonicalJson } from '#app/core/canonical-json.ts';
import { asLocalized } from '#app/core/localized.ts';
import { type Criterion, criteriaForHash } from '#app/features/contests/criteria.ts';
import { parseForm } from '#app/features/contests/form-fields.ts';
import { consentHash } from '#app/features/entries/commands/submit-entry.server.ts';
import { newReceipt } from '#app/features/entries/receipt.server.ts';
import { demoPerson } from '#app/features/people/demo-people.ts';
import { type Ctx, systemCtx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { sha256 } from '#app/platform/hash.server.ts';
import { renderMediaHandler } from '#app/platform/media/jobs.server.ts';
import { closeMedia } from '#app/platform/media/pipeline.server.ts';
import { makeContestRow } from './contest-row.server.ts';
import { diceOf } from './dice.ts';
import { type LoadPlan, loadEntry } from './load-entries.ts';
import { type LoadJury, type LoadPhase, loadSheets } from './load-sheets.ts';
import { LOAD_PICTURES } from './load-words.ts';
import {
  keepPictures,
  type LoadTarget,
  writeConflicts,
  writeEntries,
  writeSheets,
} from './load-write.server.ts';
import { makeMedia } from './pictures.server.ts';

const BATCH = 1000;
const HOURS = 3_600_000;

// Instants that stand still: the same contest comes out next year, and its phase does not run away during a long test.
const DATES = {
  announcedAt: new Date('2025-01-13T10:00:00+05:00'),
  opensAt: new Date('2025-01-20T09:00:00+05:00'),
  closesAt: new Date('2025-03-31T23:59:00+05:00'),
  judgingStartsAt: new Date('2025-04-07T09:00:00+05:00'),
  judgingEndsAt: new Date('2025-05-16T18:00:00+05:00'),
  resultsAt: new Date('2025-05-30T12:00:00+05:00'),
};
const FAR = {
  judgingEndsAt: new Date('2099-05-16T18:00:00+05:00'),
  resultsAt: new Date('2099-05-30T12:00:00+05:00'),
};

export interface LoadOptions {
  entries: number;
  jurors: number;
  seed: number;
  /** `deciding` (the default): every sheet is in, scores may be seen; `judging`: the jury is midway */
  phase?: LoadPhase;
}

/**
 * One large grant contest of invented entries, the same for the same numbers, in one transaction: it is there whole or not
 * at all. A contest made before is left as it is. What the product's commands decide is decided by the same rules (answers by
 * the entry's form, values by their scales), what they write is written in bulk; only the mails are left out.
 */
export async function seedLoad(options: LoadOptions) {
  const { entries, jurors, seed, phase = 'deciding' } = options;
  const slug = `load-${entries}-${jurors}-${seed}${phase === 'judging' ? '-judging' : ''}`;
  const ctx = systemCtx();
  const made = { contest: slug, entries, jurors };
  if (await ctx.db.contest.findUnique({ where: { slug }, select: { id: true } })) {
    console.error(`The contest ${slug} exists already and is left as it is.`);
    return made;
  }
  const pictures = await renderPictures(ctx);
  await ctx.db.$transaction((tx) => makeContest(tx, ctx, { entries, jurors, slug, phase, pictures }), {
    maxWait: 10_000,
    timeout: 6 * HOURS,
  });
  // Plans made from the statistics of an empty table would be the first thing a load test measures.
  for (const table of [
    'Entry',
    'EntryFile',
    'Media',
    'GalleryEntry',
    'ScoreSheet',
    'Score',
    'AuditEvent',
    'User',
  ])
    await ctx.db.$executeRawUnsafe(`VACUUM (ANALYZE) "${table}"`);
  return made;
}

/** Each picture goes through the pipeline once; the entries share its files by their content's hash. */
async function renderPictures(ctx: Ctx): Promise<string[]> {
  const ids: string[] = [];
  for (const [done, picture] of LOAD_PICTURES.entries()) {
    const mediaId = await makeMedia(ctx, `${picture}.jpg`, 'photo');
    await renderMediaHandler.handle(ctx, { mediaId } as never);
    ids.push(mediaId);
    report('pictures', done + 1, LOAD_PICTURES.length);
  }
  closeMedia();
  return ids;
}

interface Making {
  slug: string;
  entries: number;
  jurors: number;
  phase: LoadPhase;
  pictures: string[];
}

async function makeContest(tx: Tx, ctx: Ctx, making: Making): Promise<void> {
  const { slug, entries, phase } = making;
  const { organisationId, moderatorId } = await openOrganisation(tx);
  const contest = await makeContestOf(tx, making, organisationId);
  const target: LoadTarget = { organisationId, contestId: contest.id, moderatorId };
  const plan: LoadPlan = {
    ...DATES,
    slug,
    entries,
    form: parseForm(contest.form),
    textHash: consentHash,
    receipt: newReceipt,
  };
  const jury: LoadJury = {
    slug,
    phase,
    criteria: contest.criteria,
    jurors: await seatJurors(tx, making, target),
    startsAt: DATES.judgingStartsAt,
    endsAt: DATES.judgingEndsAt,
  };
  await keepPictures(tx, making.pictures);
  for (let from = 1; from <= entries; from += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, entries - from + 1) }, (_, index) => from + index);
    const batch = numbers.map((number) => loadEntry(plan, number));
    await writeEntries(tx, target, batch);
    const judged = batch.map((entry) => loadSheets(jury, entry));
    await writeSheets(
      tx,
      target,
      contest.criteria,
      judged.flatMap(({ sheets }) => sheets),
    );
    await writeConflicts(
      tx,
      target,
      judged.flatMap(({ conflicts }) => conflicts),
    );
    report('entries', from + numbers.length - 1, entries);
  }
  await tx.contest.update({ where: { id: contest.id }, data: { nextEntryNumber: entries + 1 } });
  // Only copies of them are somebody's photos; their files stay as long as a copy does.
  await tx.media.deleteMany({ where: { id: { in: making.pictures } } });
  if (phase === 'deciding') await handSheetsIn(tx, ctx, target);
}

/** The organisation of all load contests. Demo staff, where there are any, work in it too: that is how one signs in. */
async function openOrganisation(tx: Tx): Promise<{ organisationId: string; moderatorId: string }> {
  const { id: organisationId } = await tx.organisation.upsert({
    where: { slug: 'load' },
    update: {},
    create: {
      id: diceOf('load').uuid(DATES.announcedAt),
      slug: 'load',
      name: { kk: 'Жүктеме қаласы', ru: 'Город для нагрузки', en: 'Load City' },
      contactEmail: 'contests@load.qalam',
    },
  });
  const staff = { owner: ['organiser@load.qalam', demoPerson('organiser').email] } as const;
  const moderators = ['moderator@load.qalam', demoPerson('moderator').email] as const;
  for (const email of [staff.owner[0], moderators[0]])
    await tx.user.upsert({
      where: { email },
      update: {},
      create: {
        id: diceOf(email).uuid(DATES.announcedAt),
        email,
        emailVerified: true,
        name: email.split('@')[0]!,
      },
    });
  for (const [role, emails] of [
    ['owner', staff.owner],
    ['moderator', moderators],
  ] as const) {
    const people = await tx.user.findMany({ where: { email: { in: [...emails] } }, select: { id: true } });
    await tx.membership.createMany({
      data: people.map(({ id: userId }) => ({ organisationId, userId, role })),
      skipDuplicates: true,
    });
  }
  const moderator = await tx.user.findUniqueOrThrow({
    where: { email: moderators[0] },
    select: { id: true },
  });
  return { organisationId, moderatorId: moderator.id };
}

async function makeContestOf(tx: Tx, { slug, entries, jurors, phase }: Making, organisationId: string) {
  const dice = diceOf(slug);
  const dates = phase === 'judging' ? { ...DATES, ...FAR } : DATES;
  const made = await makeContestRow(tx, {
    organisationId,
    slug,
    template: 'project-grant',
    title: {
      kk: `Жүктеме байқауы: ${entries} өтінім`,
      ru: `Нагрузочный конкурс: заявок ${entries}`,
      en: `Load contest: ${entries} entries`,
    },
    summary: {
      kk: `${entries} өтінім мен ${jurors} қазыдан тұратын ойдан құралған байқау.`,
      ru: `Вымышленный конкурс: заявок ${entries}, членов жюри ${jurors}.`,
      en: `An invented contest of ${entries} entries and ${jurors} jurors.`,
    },
    description: {
      kk: 'Сайттың көп өтініммен қалай жұмыс істейтінін тексеруге арналған.',
      ru: 'Для проверки того, как сайт работает с большим числом заявок.',
      en: 'For testing how the site works with many entries.',
    },
    hashtags: [],
    contactEmail: 'contests@load.qalam',
    dates,
  });
  // The same contest has the same ids: nothing refers to them yet, so they can still be given.
  const id = dice.uuid(dates.announcedAt);
  await tx.contest.update({ where: { id: made.id }, data: { id, createdAt: dates.announcedAt } });
  const criteria: Criterion[] = [];
  for (const row of made.criteria) {
    const criterion: Criterion = {
      id: dice.uuid(dates.announcedAt),
      name: asLocalized(row.name),
      description: asLocalized(row.description),
      weight: row.weight.toFixed(),
      min: row.min.toFixed(),
      max: row.max.toFixed(),
      step: row.step.toFixed(),
      labels: row.labels as unknown as Criterion['labels'],
    };
    await tx.criterion.update({ where: { id: row.id }, data: { id: criterion.id } });
    criteria.push(criterion);
  }
  const criteriaHash = sha256(canonicalJson(criteriaForHash(criteria)));
  await tx.contest.update({ where: { id }, data: { criteriaHash, criteriaLockedAt: dates.opensAt } });
  return { id, form: made.form, criteria };
}

async function seatJurors(tx: Tx, { slug, jurors }: Making, target: LoadTarget) {
  const at = DATES.judgingStartsAt;
  const seats = Array.from({ length: jurors }, (_, index) => {
    const dice = diceOf(`${slug}/juror/${index + 1}`);
    const email = `juror${index + 1}.${slug}@load.qalam`;
    return { id: dice.uuid(at), userId: dice.uuid(at), email, name: `Juror ${index + 1}` };
  });
  await tx.user.createMany({
    data: seats.map(({ userId, email, name }) => ({
      id: userId,
      email,
      name,
      emailVerified: true,
      createdAt: at,
    })),
  });
  await tx.juror.createMany({
    data: seats.map(({ id, userId, name }) => ({
      id,
      userId,
      contestId: target.contestId,
      displayName: name,
      criteriaConfirmedAt: at,
      conflictsDeclaredAt: at,
      createdAt: at,
    })),
  });
  return seats;
}

/** Every juror has a sheet or a conflict for each entry, as handing in asks for. */
async function handSheetsIn(tx: Tx, ctx: Ctx, target: LoadTarget): Promise<void> {
  const { contestId, organisationId } = target;
  await tx.juror.updateMany({ where: { contestId }, data: { submittedAt: DATES.judgingEndsAt } });
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" (at, "requestId", "actorId", "actorKind", "organisationId", "contestId", type, payload)
    SELECT j."submittedAt", ${ctx.requestId}, j."userId", 'user', ${organisationId}, ${contestId}, 'jury.handed-in',
      jsonb_build_object('jurorId', j.id, 'scored',
        (SELECT count(*) FROM "ScoreSheet" s WHERE s."jurorId" = j.id AND s.status = 'complete'))
    FROM "Juror" j WHERE j."contestId" = ${contestId}::uuid`;
}

function report(what: string, done: number, all: number): void {
  process.stderr.write(`\r  ${what}: ${done} / ${all}${done === all ? '\n' : ''}`);
}

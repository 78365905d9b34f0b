import { fromLocalInput, toLocalInput } from '#app/core/time.ts';
import { fillPlaces } from '#app/features/results/commands/fill-places.server.ts';
import { releaseResults } from '#app/features/results/commands/release-results.server.ts';
import { saveAward } from '#app/features/results/commands/save-award.server.ts';
import { systemCtx } from '#app/platform/context.server.ts';
import { closeMedia } from '#app/platform/media/pipeline.server.ts';
import { CONTESTS, NEWS, ORGANISATION } from '../../../prisma/demo/content/contests.ts';
import { IDEAS } from '../../../prisma/demo/content/ideas.ts';
import { PROJECTS } from '../../../prisma/demo/content/projects.ts';
import { SKETCHES } from '../../../prisma/demo/content/sketches.ts';
import { addPartners, makeContest, shortenTexts, type World } from './demo-contest.server.ts';
import { enter, moderate } from './demo-entries.server.ts';
import { judge, opinionOf, seat } from './demo-judging.server.ts';
import { ctxOf, demoEntrant, makeDemoPeople } from './demo-people.server.ts';
import { renderWaiting } from './pictures.server.ts';

const ZONE = 'Asia/Almaty';
const DAY = 86_400_000;

type People = World['people'];
/**
 * The living demo: one organisation, a contest in every phase, entries, jurors midway, a published result. Rows that only
 * time could have made (contests opened long ago) are written directly; everything people do goes through the commands.
 */
export async function seedDemo(): Promise<void> {
  const ctx = systemCtx();
  const { db, now } = ctx;
  // The organisation of load contests stands beside the city, whichever was made first.
  if ((await db.organisation.count({ where: { slug: { not: 'load' } } })) > 0) return;
  const people = await makeDemoPeople(db);
  const { id: organisationId } = await db.organisation.create({ data: { ...ORGANISATION, timeZone: ZONE } });
  await db.membership.createMany({
    data: [
      { organisationId, userId: people.organiser, role: 'owner' },
      { organisationId, userId: people.moderator, role: 'moderator' },
    ],
  });
  const at = (days: number, time: string) =>
    fromLocalInput(`${toLocalInput(new Date(now.getTime() + days * DAY), ZONE).slice(0, 10)}T${time}`, ZONE)!;
  const world: World = { ctx, db, people, organisationId, now, at };
  await makePublished(world);
  await makeJudging(world);
  await makeOpen(world);
  await makeAnnounced(world);
  await makeNews(world);
  await renderWaiting(ctx, (done, all) =>
    process.stderr.write(`\r  pictures: ${done} / ${all}${done === all ? '\n' : ''}`),
  );
  closeMedia();
}

async function makePublished(world: World): Promise<void> {
  const { db, people, at, now } = world;
  const dates = {
    announcedAt: at(-90, '10:00'),
    opensAt: at(-80, '09:00'),
    closesAt: at(-50, '23:59'),
    judgingStartsAt: at(-45, '09:00'),
    judgingEndsAt: at(-25, '18:00'),
    resultsAt: at(-20, '12:00'),
  };
  const contest = await makeContest(world, CONTESTS.published, dates, 'cover-grant.jpg');
  await shortenTexts(world, contest.id);
  await addPartners(world, contest.id);
  const ids: string[] = [];
  for (const [n, project] of PROJECTS.entries()) {
    const { id } = await demoEntrant(db, n, project.locale);
    const inputs = {
      title: project.title,
      applicant: n % 3 === 0 ? 'sole-entrepreneur' : 'person',
      team: project.team,
      problem: project.problem,
      solution: project.solution,
      beneficiaries: String(project.beneficiaries),
      budget: String(project.budgetEuro),
      phone: '',
    };
    const entryId = await enter(db, contest.slug, id, {
      ...project,
      inputs,
      submittedAt: at(-70 + n * 2, '14:20'),
    });
    await moderate(db, contest.id, people.moderator, entryId, at(-48, '11:00'), 'accept');
    ids.push(entryId);
  }
  const levels = [4.4, 3.9, 4.7, 4.5, 3.4, 4.2, 3.6, 3.1];
  for (const [n, juror] of JURORS(people).entries()) {
    await seat(db, contest.id, juror.userId, juror.name);
    await judge(db, contest, juror.userId, ids, at(-30 + n, '19:30'), opinionOf(n, levels), true);
  }
  const deciding = await ctxOf(db, people.organiser, at(-22, '10:00'), 'kk');
  await fillPlaces(deciding, contest.id, 5);
  const places = await db.award.findMany({
    where: { contestId: contest.id, kind: 'place' },
    orderBy: { place: 'asc' },
  });
  for (const award of places) {
    const entry = PROJECTS[ids.indexOf(award.entryId)]!;
    await db.award.update({
      where: { id: award.id },
      data: { amount: BigInt(entry.budgetEuro) * 100n, currency: 'EUR' },
    });
  }
  const unplaced = ids.find((id) => !places.some((award) => award.entryId === id))!;
  await saveAward(deciding, contest.id, {
    entryId: unplaced,
    kind: 'special',
    title: { kk: 'Тұрғындардың алғысы', ru: 'Благодарность жителей', en: 'Residents’ thanks' },
    reason: {
      kk: 'Қазылар алқасы жобаның көршілерді біріктіргенін атап өтті.',
      ru: 'Жюри отметило, что проект уже объединил соседей.',
      en: 'The jury noted that the project has already brought neighbours together.',
    },
  });
  await releaseResults({ ...deciding, now: at(-20, '12:00') }, contest.id);
  if (now < at(-19, '00:00')) throw new Error('the clock stands before the demo');
}

async function makeJudging(world: World): Promise<void> {
  const { db, people, at } = world;
  const dates = {
    announcedAt: at(-40, '10:00'),
    opensAt: at(-35, '09:00'),
    closesAt: at(-5, '23:59'),
    judgingStartsAt: at(-3, '09:00'),
    judgingEndsAt: at(6, '18:00'),
    resultsAt: at(9, '12:00'),
  };
  const contest = await makeContest(world, CONTESTS.judging, dates, 'cover-sketch.jpg');
  const ids: string[] = [];
  for (const [n, sketch] of SKETCHES.entries()) {
    const { id, name } = await demoEntrant(db, n + 8, sketch.locale);
    const inputs = {
      title: sketch.title,
      explanation: `${sketch.place}. ${sketch.idea}`,
      'full-name': name,
      group: [n % 2 ? 'cyclist' : 'parent'],
    };
    const entryId = await enter(db, contest.slug, id, {
      ...sketch,
      inputs,
      submittedAt: at(-20 + n * 2, '17:45'),
    });
    await moderate(db, contest.id, people.moderator, entryId, at(-4, '12:00'), 'accept');
    ids.push(entryId);
  }
  const levels = [4.5, 3.8, 3.2, 4.1, 4.4, 2.9, 3.6];
  // One has finished, one is midway, one has yet to begin.
  const progress = [ids.length, 3, 0];
  for (const [n, juror] of JURORS(people).entries()) {
    await seat(db, contest.id, juror.userId, juror.name);
    const count = progress[n]!;
    if (count > 0)
      await judge(
        db,
        contest,
        juror.userId,
        ids.slice(0, count),
        at(-2, `2${n}:10`),
        opinionOf(n, levels),
        count === ids.length,
      );
  }
}

async function makeOpen(world: World): Promise<void> {
  const { db, people, at, now } = world;
  const dates = {
    announcedAt: at(-14, '10:00'),
    opensAt: at(-11, '09:00'),
    closesAt: at(2, '23:59'),
    judgingStartsAt: at(4, '09:00'),
    judgingEndsAt: at(6, '18:00'),
    resultsAt: at(7, '17:00'),
  };
  const contest = await makeContest(world, CONTESTS.open, dates, 'cover-photo.jpg');
  await addPartners(world, contest.id);
  for (const [n, idea] of IDEAS.entries()) {
    const own = n === 1;
    const { id, name } = own ? { id: people.resident, name: '' } : await demoEntrant(db, n, idea.locale);
    const inputs = {
      title: idea.title,
      idea: idea.idea,
      place: idea.place,
      'full-name': name || 'Айгерім Сапарова',
    };
    const submittedAt = new Date(
      Math.min(at(-10, '09:30').getTime() + n * 9.3 * 3_600_000, now.getTime() - 60_000),
    );
    const entryId = await enter(db, contest.slug, id, { ...idea, inputs, submittedAt });
    // The last ones wait in the queue, as they would on a working day; one was asked for a clearer photo.
    const decision = n >= IDEAS.length - 4 ? null : n === 6 ? 'request-changes' : 'accept';
    if (decision)
      await moderate(
        db,
        contest.id,
        people.moderator,
        entryId,
        new Date(submittedAt.getTime() + 3_600_000 > now.getTime() ? now : submittedAt.getTime() + 3_600_000),
        decision,
      );
  }
  for (const juror of JURORS(people)) await seat(db, contest.id, juror.userId, juror.name);
}

async function makeAnnounced(world: World): Promise<void> {
  const { at } = world;
  const dates = {
    announcedAt: at(-1, '10:00'),
    opensAt: at(10, '09:00'),
    closesAt: at(41, '23:59'),
    judgingStartsAt: at(44, '09:00'),
    judgingEndsAt: at(54, '18:00'),
    resultsAt: at(57, '12:00'),
  };
  await makeContest(world, CONTESTS.announced, dates, 'cover-drawing.jpg');
}

async function makeNews(world: World): Promise<void> {
  for (const { contest, daysAgo, ...post } of NEWS) {
    const { id: contestId } = await world.db.contest.findUniqueOrThrow({
      where: { slug: contest },
      select: { id: true },
    });
    await world.db.newsPost.create({
      data: {
        ...post,
        organisationId: world.organisationId,
        contestId,
        publishedAt: world.at(-daysAgo, '10:00'),
      },
    });
  }
}

const JURORS = (people: People) => [
  { userId: people.juror1, name: 'Ерлан Бекмұратов' },
  { userId: people.juror2, name: 'Ольга Литвинова' },
  { userId: people.juror3, name: 'Дәурен Қасқарбай' },
];

import { type AppError, forbidden, notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { percents } from '#app/features/contests/criteria.ts';
import { labelsOf } from '#app/features/contests/criteria-rows.ts';
import { type Answers, parseForm } from '#app/features/contests/form-fields.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import { publicAnswers, publicFields } from '#app/features/contests/public-answers.ts';
import { type CriterionView, wordsOf } from '#app/features/contests/views.ts';
import { answerViews } from '#app/features/entries/answer-views.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Reader } from '#app/platform/db/client.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { PICTURE_COLUMNS, pictureView } from '#app/platform/media/picture-view.ts';
import { jurorEntries } from './doors.server.ts';
import { courseOf, jurorOrder, progressOf, type SheetState } from './order.ts';
import { canConfirmCriteria, canJudge, canPrepare, canScore, stepOf } from './policy.ts';
import { judgedEntries } from './queries.server.ts';
import { normalValue } from './scale.ts';
import { findSeat, isOwnEntry, type Seat } from './seat.server.ts';
import type {
  ConflictEntry,
  ConflictsView,
  CriteriaStepView,
  JuryListItem,
  ScoreView,
  SeatView,
} from './views.ts';

export const CONFLICTS_PAGE = 48;

/** The contests a person judges: what waits first. */
export async function juryList(ctx: Ctx): Promise<JuryListItem[]> {
  const rows = await ctx.db.juror.findMany({
    where: {
      id: { in: ctx.actor.juries.map((jury) => jury.jurorId) },
      removedAt: null,
      contest: { announcedAt: { lte: ctx.now } },
    },
    include: { contest: true },
  });
  const counts = await countsOf(
    ctx,
    rows.map((row) => row.id),
  );
  const order = ['judging', 'screening', 'open', 'announced', 'deciding', 'published', 'archived'];
  return rows
    .map((row) => ({
      contestId: row.contestId,
      title: wordsOf(row.contest.title, ctx.locale),
      phase: phaseAt(row.contest, ctx.now),
      timeZone: row.contest.timeZone,
      judgingStartsAt: row.contest.judgingStartsAt,
      judgingEndsAt: row.contest.judgingEndsAt,
      step: stepOf(row),
      handedInAt: row.submittedAt,
      progress: counts.get(row.id) ?? { total: 0, scored: 0, skipped: 0, left: 0 },
    }))
    .sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase));
}

/** How many entries are open to each juror, scored and skipped, in one statement; counts only. */
export async function countsOf(ctx: { db: Reader }, jurorIds: string[]) {
  const rows = await ctx.db.$queryRaw<
    { id: string; total: number; scored: number; skipped: number }[]
  >`SELECT j.id, count(e.id)::int AS total,
      count(s.id) FILTER (WHERE s.status = 'complete')::int AS scored,
      count(s.id) FILTER (WHERE s.status = 'skipped')::int AS skipped
    FROM "Juror" j JOIN "User" u ON u.id = j."userId"
    LEFT JOIN "Entry" e ON e."contestId" = j."contestId" AND e.status = 'submitted' AND e.moderation = 'accepted'
      AND e."ownerId" IS DISTINCT FROM j."userId" AND lower(e.email) IS DISTINCT FROM lower(u.email)
      AND NOT EXISTS (SELECT FROM "Conflict" c
        WHERE c."jurorId" = j.id AND c."entryId" = e.id AND c."liftedAt" IS NULL)
    LEFT JOIN "ScoreSheet" s ON s."jurorId" = j.id AND s."entryId" = e.id
    WHERE j.id = ANY(${jurorIds}::uuid[]) GROUP BY j.id`;
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, left: row.total - row.scored - row.skipped }]));
}

/** What every page of a juror shows of the contest. */
export function seatView(ctx: Ctx, { contest, juror }: Seat): SeatView {
  const phase = phaseAt(contest, ctx.now);
  const judges = canJudge(juror, contest, ctx.now).allowed;
  return {
    contestId: contest.id,
    slug: contest.slug,
    title: wordsOf(contest.title, ctx.locale),
    phase,
    timeZone: contest.timeZone,
    blind: contest.blind,
    contactEmail: contest.contactEmail,
    judgingStartsAt: contest.judgingStartsAt,
    judgingEndsAt: contest.judgingEndsAt,
    step: stepOf(juror),
    handedInAt: juror.submittedAt,
    can: {
      confirm: canConfirmCriteria(juror, contest, ctx.now).allowed,
      declare: canPrepare(juror, contest, ctx.now).allowed,
      score: canScore(juror, contest, ctx.now).allowed,
      reopen: judges && juror.submittedAt !== null,
      seeScores: mayInPhase(phase, ['juror'], 'see-own-scores'),
    },
  };
}

export async function criteriaViews(ctx: Ctx, contestId: string): Promise<CriterionView[]> {
  const rows = await ctx.db.criterion.findMany({ where: { contestId }, orderBy: { position: 'asc' } });
  const shares = percents(rows.map((row) => row.weight.toFixed()));
  return rows.map((row, index) => ({
    id: row.id,
    name: wordsOf(row.name, ctx.locale),
    description: wordsOf(row.description, ctx.locale),
    percent: shares[index] ?? '0',
    min: normalValue(row.min.toFixed()),
    max: normalValue(row.max.toFixed()),
    step: normalValue(row.step.toFixed()),
    labels: labelsOf(row.labels).map(({ value, label }) => ({ value, label: wordsOf(label, ctx.locale) })),
  }));
}

/** First step: what will be judged, and how. */
export async function criteriaStep(ctx: Ctx, seat: Seat): Promise<CriteriaStepView> {
  return {
    seat: seatView(ctx, seat),
    criteria: await criteriaViews(ctx, seat.contest.id),
    criteriaHash: seat.contest.criteriaHash,
  };
}

/** Second step: all entries by number, title and first picture, with what the juror has declared. Names nobody. */
export async function conflictsStep(ctx: Ctx, seat: Seat, page: number): Promise<ConflictsView> {
  const { contest, juror } = seat;
  const where = judgedEntries(contest.id);
  const fields = photoFields(contest.form);
  const [total, declared, rows] = await Promise.all([
    ctx.db.entry.count({ where }),
    ctx.db.conflict.count({ where: { jurorId: juror.id, liftedAt: null, entry: where } }),
    ctx.db.entry.findMany({
      where,
      orderBy: { number: 'asc' },
      skip: (page - 1) * CONFLICTS_PAGE,
      take: CONFLICTS_PAGE,
      select: {
        id: true,
        number: true,
        title: true,
        ownerId: true,
        email: true,
        answers: true,
        conflicts: { where: { jurorId: juror.id, liftedAt: null } },
        files: {
          where: { removedAt: null, fieldId: { in: fields }, media: { state: 'ready' } },
          orderBy: { position: 'asc' },
          take: 1,
          select: { media: { select: PICTURE_COLUMNS } },
        },
      },
    }),
  ]);
  const entries = rows.map((row): ConflictEntry => {
    const isOwn = isOwnEntry(ctx, row);
    const conflict = row.conflicts[0];
    return {
      id: row.id,
      number: row.number ?? 0,
      title: row.title,
      picture: pictureView(row.files[0]?.media, ''),
      conflict: isOwn
        ? { kind: 'author', note: '', source: 'detected' }
        : conflict
          ? ({
              kind: conflict.kind,
              note: conflict.note,
              source: conflict.source,
            } as ConflictEntry['conflict'])
          : null,
    };
  });
  const pages = Math.max(1, Math.ceil(total / CONFLICTS_PAGE));
  return { seat: seatView(ctx, seat), entries, page, pages, total, declared };
}

/** Which answers are photos that may be shown. */
function photoFields(form: unknown): string[] {
  return parseForm(form)
    .filter((field) => field.kind === 'photos' && field.isPublic)
    .map((field) => field.id);
}

/** The juror's open entries in the juror's own order, with the state of each sheet. */
export async function openEntries(ctx: Ctx, seat: Seat) {
  const rows = await ctx.db.entry.findMany({
    where: jurorEntries(ctx.actor, seat.contest),
    select: {
      id: true,
      number: true,
      title: true,
      sheets: { where: { jurorId: seat.juror.id }, select: { status: true } },
    },
  });
  return jurorOrder(
    seat.juror.id,
    rows.map(({ sheets, ...row }) => ({
      ...row,
      number: row.number ?? 0,
      state: (sheets[0]?.status ?? 'unscored') as SheetState,
    })),
  );
}

/** The page on which one entry is scored. An entry under a conflict is not there. */
export async function scorePage(
  ctx: Ctx,
  contestId: string | undefined,
  entryId: string | undefined,
): Promise<ScoreView> {
  const seat = await findSeat(ctx, contestId);
  const view = seatView(ctx, seat);
  if (!isUuid(entryId) || !view.can.seeScores) throw notFound();
  if (view.step !== 'scoring') throw forbidden('JURY_STEPS_FIRST');
  const form = parseForm(seat.contest.form);
  const row = await ctx.db.entry.findFirst({
    where: { AND: [{ id: entryId }, jurorEntries(ctx.actor, seat.contest)] },
    select: {
      id: true,
      number: true,
      title: true,
      ownerId: true,
      email: true,
      answers: true,
      nomination: { select: { name: true } },
      sheets: { where: { jurorId: seat.juror.id }, include: { scores: true } },
      files: {
        where: {
          removedAt: null,
          fieldId: { in: photoFields(seat.contest.form) },
          media: { state: 'ready' },
        },
        orderBy: [{ fieldId: 'asc' }, { position: 'asc' }],
        select: { alt: true, caption: true, media: { select: PICTURE_COLUMNS } },
      },
    },
  });
  if (!row || isOwnEntry(ctx, row)) throw await closedOrMissing(ctx, seat.contest.id, entryId);
  const [criteria, entries] = await Promise.all([
    criteriaViews(ctx, seat.contest.id),
    openEntries(ctx, seat),
  ]);
  const course = courseOf(entries, row.id);
  if (!course) throw notFound();
  const sheet = row.sheets[0];
  const t = tFor(ctx.locale);
  const hidesNames = seat.contest.blind && view.phase !== 'published';
  const scope = { blind: seat.contest.blind, isReleased: view.phase === 'published' };
  const answer = canScore(seat.juror, seat.contest, ctx.now);
  return {
    seat: view,
    jurorId: seat.juror.id,
    entry: {
      id: row.id,
      number: row.number ?? 0,
      title: row.title,
      nomination: row.nomination ? wordsOf(row.nomination.name, ctx.locale).text : null,
      photos: row.files.flatMap((file, index) => {
        const neutral = t('jury:score.photoAlt', { number: row.number ?? 0, photo: index + 1 });
        const picture = pictureView(file.media, (hidesNames ? '' : file.alt) || neutral);
        return picture ? [{ picture, caption: hidesNames ? '' : file.caption }] : [];
      }),
      answers: answerViews(
        publicFields(form, scope).filter((field) => !(field.kind === 'short-text' && field.isTitle)),
        publicAnswers(form, row.answers as Answers, scope),
        ctx.locale,
        t,
      ),
    },
    criteria,
    sheet: {
      version: sheet?.version ?? 0,
      status: (sheet?.status ?? 'draft') as ScoreView['sheet']['status'],
      values: Object.fromEntries(
        (sheet?.scores ?? []).map((s) => [s.criterionId, normalValue(s.value.toFixed())]),
      ),
      comment: sheet?.comment ?? '',
    },
    course,
    progress: progressOf(entries),
    locked: answer.allowed ? null : ({ code: answer.code } as ScoreView['locked']),
  };
}

/** Why an entry is not open: the juror may know of a conflict, of anything else not even that the entry is there. */
async function closedOrMissing(ctx: Ctx, contestId: string, entryId: string): Promise<AppError> {
  const exists = await ctx.db.entry.count({ where: { AND: [{ id: entryId }, judgedEntries(contestId)] } });
  return exists > 0 ? forbidden('JURY_CONFLICT') : notFound();
}

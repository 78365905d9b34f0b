import { notFound } from '#app/core/errors.ts';
import { isUuid } from '#app/core/ids.ts';
import { parseBadges } from '#app/features/contests/badges.ts';
import { type ContestRow, contestBySlug } from '#app/features/contests/find-contest.server.ts';
import { type Answers, parseForm } from '#app/features/contests/form-fields.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import { publicAnswers, publicFields } from '#app/features/contests/public-answers.ts';
import { type Ctx, VISITOR } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { apiCriterion, apiText } from './api-values.ts';
import type { ApiContest, ApiContestDetail, ApiEntry } from './schema.ts';

/** The API answers everyone alike: a signed-in organiser sees no more than a stranger. */
export function asVisitor(ctx: Ctx): Ctx {
  return { ...ctx, actor: VISITOR };
}

const CONTEST = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  template: true,
  timeZone: true,
  announcedAt: true,
  opensAt: true,
  closesAt: true,
  judgingStartsAt: true,
  judgingEndsAt: true,
  resultsAt: true,
  releasedAt: true,
  archivedAt: true,
  hashtags: true,
  organisation: { select: { slug: true, name: true } },
} satisfies Prisma.ContestSelect;

const instant = (date: Date | null) => date?.toISOString() ?? null;

function toContest(row: Prisma.ContestGetPayload<{ select: typeof CONTEST }>, now: Date): ApiContest {
  return {
    slug: row.slug,
    phase: phaseAt(row, now) as ApiContest['phase'],
    title: apiText(row.title),
    summary: apiText(row.summary),
    template: row.template,
    organisation: { slug: row.organisation.slug, name: apiText(row.organisation.name) },
    timeZone: row.timeZone,
    announcedAt: instant(row.announcedAt),
    opensAt: instant(row.opensAt),
    closesAt: instant(row.closesAt),
    judgingStartsAt: instant(row.judgingStartsAt),
    judgingEndsAt: instant(row.judgingEndsAt),
    resultsAt: instant(row.resultsAt),
    releasedAt: instant(row.releasedAt),
    hashtags: row.hashtags,
  };
}

/** Announced contests, newest first, by keyset on (announcedAt, id). */
export async function listContests(ctx: Ctx, paging: { after: string | null; limit: number }) {
  const after = paging.after ? decodeCursor(paging.after) : null;
  const rows = await ctx.db.contest.findMany({
    where: {
      announcedAt: { lte: ctx.now },
      ...(after
        ? { OR: [{ announcedAt: { lt: after.at } }, { announcedAt: after.at, id: { lt: after.id } }] }
        : {}),
    },
    orderBy: [{ announcedAt: 'desc' }, { id: 'desc' }],
    take: paging.limit + 1,
    select: CONTEST,
  });
  const items = rows.slice(0, paging.limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => toContest(row, ctx.now)),
    next: rows.length > paging.limit && last ? encodeCursor(last.announcedAt!, last.id) : null,
  };
}

/** Everything public about one contest. */
export async function getContest(ctx: Ctx, slug: string | undefined): Promise<ApiContestDetail> {
  const { id } = await contestBySlug(asVisitor(ctx), slug);
  const row = await ctx.db.contest.findUniqueOrThrow({
    where: { id },
    select: {
      ...CONTEST,
      description: true,
      rules: true,
      blind: true,
      graceMinutes: true,
      mustAttend: true,
      eventText: true,
      criteriaHash: true,
      form: true,
      criteria: { orderBy: { position: 'asc' } },
      nominations: { orderBy: { position: 'asc' } },
      prizes: { orderBy: { position: 'asc' } },
      partners: { orderBy: { position: 'asc' } },
      changes: { orderBy: { at: 'asc' } },
    },
  });
  return {
    ...toContest(row, ctx.now),
    description: apiText(row.description),
    rules: apiText(row.rules),
    blind: row.blind,
    graceMinutes: row.graceMinutes,
    mustAttend: row.mustAttend,
    event: apiText(row.eventText),
    criteria: row.criteria.map((c) => ({
      ...apiCriterion(c),
      description: apiText(c.description),
      step: Number(c.step),
    })),
    criteriaHash: row.criteriaHash,
    nominations: row.nominations.map((n) => ({ id: n.id, name: apiText(n.name) })),
    prizes: row.prizes.map((p) => ({
      name: apiText(p.name),
      quantity: p.quantity,
      isMain: p.isMain,
      amount: p.amount?.toString() ?? null,
      currency: p.currency,
    })),
    partners: row.partners.map((p) => ({ role: p.role, name: apiText(p.name), url: p.url })),
    fields: publicFields(parseForm(row.form), { blind: row.blind, isReleased: row.releasedAt !== null }).map(
      (field) => ({
        id: field.id,
        kind: field.kind,
        label: apiText(field.label),
        required: field.required,
      }),
    ),
    changes: row.changes.map((c) => ({
      at: c.at.toISOString(),
      kind: c.kind,
      details: c.details,
      reason: apiText(c.reason),
    })),
  };
}

/** Accepted entries by number; empty before the contest shows its gallery. */
export async function listEntries(
  ctx: Ctx,
  slug: string | undefined,
  paging: { after: string | null; limit: number },
) {
  const contest = await contestBySlug(asVisitor(ctx), slug);
  const phase = phaseAt(contest, ctx.now);
  if (!mayInPhase(phase, ['visitor'], 'see-gallery')) return { items: [], next: null };
  const after = /^\d{1,9}$/.test(paging.after ?? '') ? Number(paging.after) : 0;
  const rows = await ctx.db.entry.findMany({
    where: { contestId: contest.id, status: 'submitted', moderation: 'accepted', number: { gt: after } },
    orderBy: { number: 'asc' },
    take: paging.limit + 1,
    select: {
      id: true,
      number: true,
      title: true,
      nominationId: true,
      answers: true,
      badges: true,
      files: {
        where: { removedAt: null, media: { state: 'ready', kind: 'photo' } },
        orderBy: { position: 'asc' },
        select: {
          fieldId: true,
          alt: true,
          media: { select: { id: true, width: true, height: true, variants: true } },
        },
      },
    },
  });
  const items = rows.slice(0, paging.limit);
  return {
    items: items.map((row) => toEntry(row, contest)),
    next: rows.length > paging.limit ? String(items.at(-1)!.number) : null,
  };
}

interface EntryRow {
  id: string;
  number: number | null;
  title: string;
  nominationId: string | null;
  answers: unknown;
  badges: unknown;
  files: {
    fieldId: string;
    alt: string;
    media: { id: string; width: number | null; height: number | null; variants: unknown };
  }[];
}

function toEntry(row: EntryRow, contest: ContestRow): ApiEntry {
  const form = parseForm(contest.form);
  const isReleased = contest.releasedAt !== null;
  const publicPhotos = new Set(
    form.filter((field) => field.kind === 'photos' && field.isPublic).map((field) => field.id),
  );
  const origin = publicOrigin();
  return {
    id: row.id,
    number: row.number!,
    title: row.title,
    nomination: row.nominationId,
    answers: publicAnswers(form, row.answers as Answers, { blind: contest.blind, isReleased }),
    pictures: row.files
      .filter((file) => publicPhotos.has(file.fieldId))
      .map(({ alt, media }) => ({
        // Words typed by the entrant may name people: they wait for the release when judging is blind.
        alt: contest.blind && !isReleased ? '' : alt,
        width: media.width ?? 0,
        height: media.height ?? 0,
        variants: (media.variants as { width: number; format: string }[]).map(({ width, format }) => ({
          width,
          format,
          url: `${origin}/media/${media.id}/${width}.${format}`,
        })),
      })),
    awards: parseBadges(row.badges),
    url: `${origin}/kk/contests/${contest.slug}/entries/${row.number}`,
  };
}

function encodeCursor(at: Date, id: string): string {
  return Buffer.from(`${at.toISOString()}|${id}`).toString('base64url');
}

function decodeCursor(cursor: string): { at: Date; id: string } {
  const [at, id] = Buffer.from(cursor, 'base64url').toString().split('|');
  const date = new Date(at ?? '');
  if (Number.isNaN(date.getTime()) || !isUuid(id)) throw notFound();
  return { at: date, id };
}

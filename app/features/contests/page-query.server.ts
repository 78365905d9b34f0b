import { isCurrency } from '#app/core/money.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { PICTURE_COLUMNS, pictureView } from '#app/platform/media/picture-view.ts';
import { changeViews } from './change-views.ts';
import { percents, plainDecimal } from './criteria.ts';
import { labelsOf } from './criteria-rows.ts';
import { type Answers, parseForm } from './form-fields.ts';
import { mayInPhase, phaseAt } from './phases.ts';
import { publicAnswers } from './public-answers.ts';
import { richText } from './rich-text.server.ts';
import { type ContestView, type Words, type WorkView, wordsOf } from './views.ts';

/** Columns and relations of a contest's public page. */
export const PAGE = {
  organisation: { select: { slug: true, name: true } },
  cover: { select: PICTURE_COLUMNS },
  criteria: { orderBy: { position: 'asc' } },
  prizes: { orderBy: [{ isMain: 'desc' }, { position: 'asc' }] },
  nominations: { orderBy: { position: 'asc' } },
  partners: { orderBy: { position: 'asc' }, include: { logo: { select: PICTURE_COLUMNS } } },
  changes: { orderBy: { at: 'desc' }, take: 30 },
} satisfies Prisma.ContestInclude;
export type PageRow = Prisma.ContestGetPayload<{ include: typeof PAGE }>;

/** How many works the page shows. */
const LATEST = 8;

/** The public page from its row: the same for the page itself and for the organiser's preview of unsaved texts. */
export async function contestPage(ctx: Ctx, row: PageRow): Promise<ContestView> {
  const phase = phaseAt(row, ctx.now);
  const showsWorks = mayInPhase(phase, ['visitor'], 'see-gallery');
  const [jurors, accepted, latest] = await Promise.all([
    ctx.db.juror.count({ where: { contestId: row.id, removedAt: null } }),
    showsWorks
      ? ctx.db.entry.count({ where: { contestId: row.id, status: 'submitted', moderation: 'accepted' } })
      : 0,
    showsWorks ? latestWorks(ctx, row) : [],
  ]);
  const words = (stored: unknown): Words => wordsOf(stored, ctx.locale);
  const shares = percents(row.criteria.map((criterion) => criterion.weight.toString()));
  return {
    id: row.id,
    slug: row.slug,
    template: row.template,
    phase,
    title: words(row.title),
    summary: words(row.summary),
    description: richText(row.description, ctx.locale),
    hasRules: words(row.rules).text !== '',
    organisation: { slug: row.organisation.slug, name: words(row.organisation.name) },
    timeZone: row.timeZone,
    dates: {
      announcedAt: row.announcedAt,
      opensAt: row.opensAt,
      closesAt: row.closesAt,
      judgingStartsAt: row.judgingStartsAt,
      judgingEndsAt: row.judgingEndsAt,
      resultsAt: row.resultsAt,
      releasedAt: row.releasedAt,
      archivedAt: row.archivedAt,
    },
    graceMinutes: row.graceMinutes,
    cover: pictureView(row.cover, words(row.coverAlt).text),
    criteria: row.criteria.map((criterion, i) => ({
      id: criterion.id,
      name: words(criterion.name),
      description: words(criterion.description),
      percent: shares[i] ?? '0',
      min: plainDecimal(criterion.min.toString()),
      max: plainDecimal(criterion.max.toString()),
      step: plainDecimal(criterion.step.toString()),
      labels: labelsOf(criterion.labels).map(({ value, label }) => ({ value, label: words(label) })),
    })),
    criteriaHash: row.criteriaHash,
    criteriaLockedAt: row.criteriaLockedAt,
    blind: row.blind,
    prizes: row.prizes.map((prize) => ({
      id: prize.id,
      name: words(prize.name),
      description: words(prize.description),
      isMain: prize.isMain,
      quantity: prize.quantity,
      amount: prize.amount,
      currency: isCurrency(prize.currency) ? prize.currency : null,
    })),
    nominations: row.nominations.map(({ id, name, description }) => ({
      id,
      name: words(name),
      description: words(description),
    })),
    partners: row.partners.map((partner) => ({
      id: partner.id,
      role: partner.role === 'funder' ? 'funder' : 'partner',
      name: words(partner.name),
      url: partner.url,
      logo: pictureView(partner.logo, words(partner.name).text),
    })),
    contact: { name: row.contactName, email: row.contactEmail, phone: row.contactPhone },
    hashtags: row.hashtags,
    event: words(row.eventText),
    mustAttend: row.mustAttend,
    jurors,
    accepted,
    changes: changeViews(row.changes, row.criteria, ctx.locale),
    latest,
  };
}

/** The newest accepted works that have a public picture or at least a title. */
async function latestWorks(ctx: Ctx, row: PageRow): Promise<WorkView[]> {
  const form = parseForm(row.form);
  const pictureFields = form
    .filter((field) => field.kind === 'photos' && field.isPublic)
    .map((field) => field.id);
  const entries = await ctx.db.entry.findMany({
    where: { contestId: row.id, status: 'submitted', moderation: 'accepted', number: { not: null } },
    orderBy: [{ number: 'desc' }],
    take: LATEST,
    select: {
      number: true,
      title: true,
      answers: true,
      files: {
        where: { removedAt: null, fieldId: { in: pictureFields } },
        orderBy: { position: 'asc' },
        take: 1,
        select: { alt: true, caption: true, media: { select: PICTURE_COLUMNS } },
      },
    },
  });
  const scope = { blind: row.blind, isReleased: row.releasedAt !== null && row.releasedAt <= ctx.now };
  return entries.map((entry) => {
    const file = entry.files[0];
    // What an entrant typed about a photo may name people: it waits for the release when judging is blind.
    const words = scope.blind && !scope.isReleased ? '' : file?.alt || file?.caption;
    const place = publicAnswers(form, entry.answers as Answers, scope).place;
    return {
      number: entry.number ?? 0,
      title: entry.title,
      place: typeof place === 'string' ? place : '',
      picture: pictureView(file?.media, words || entry.title),
    };
  });
}

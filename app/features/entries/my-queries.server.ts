import { asLocalized, localize } from '#app/core/localized.ts';
import { parseBadges } from '#app/features/contests/badges.ts';
import { CONTEST_REF } from '#app/features/contests/find-contest.server.ts';
import { type Answers, parseForm } from '#app/features/contests/form-fields.ts';
import { mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { PICTURE_COLUMNS, pictureView } from '#app/platform/media/picture-view.ts';
import { answerViews } from './answer-views.ts';
import type { MessageView, MyEntryPage, MyEntryView } from './my-views.ts';
import { OWN_ENTRY, ownEntries, ownEntry } from './own-entries.server.ts';
import { asEntryState, canEdit, canWithdraw, confirmUntil } from './policy.ts';
import { standingOf, wayOf } from './states.ts';
import { hasChanges, workingInputs } from './working-copy.server.ts';

const MESSAGE = { id: true, kind: true, body: true, rule: true, createdAt: true } as const;
const LISTED = {
  ...OWN_ENTRY,
  contest: { select: CONTEST_REF },
  messages: { orderBy: { createdAt: 'desc' }, take: 1, select: MESSAGE },
  files: {
    where: { removedAt: null },
    orderBy: { position: 'asc' },
    take: 1,
    select: { alt: true, media: { select: PICTURE_COLUMNS } },
  },
} satisfies Prisma.EntrySelect;
type ListedRow = Prisma.EntryGetPayload<{ select: typeof LISTED }>;

const LIST_LIMIT = 200;

/** A person's own entries and this browser's drafts, what waits for them first. */
export async function myEntries(ctx: Ctx): Promise<MyEntryView[]> {
  const rows = await ctx.db.entry.findMany({
    where: ownEntries(ctx.actor),
    orderBy: { updatedAt: 'desc' },
    take: LIST_LIMIT,
    select: LISTED,
  });
  return rows.map((row) => entryView(ctx, row)).sort((a, b) => urgency(a) - urgency(b));
}

const URGENT: MyEntryView['next'][] = ['confirm', 'answer-request', 'continue'];
const urgency = (view: MyEntryView) => {
  const place = URGENT.indexOf(view.next);
  return place < 0 ? URGENT.length : place;
};

/** How many drafts of a contest this person or browser holds, newest first, to go on with instead of beginning anew. */
export async function myDrafts(ctx: Ctx, contestId: string) {
  return ctx.db.entry.findMany({
    where: { AND: [{ contestId, status: 'draft' }, ownEntries(ctx.actor)] },
    orderBy: { updatedAt: 'desc' },
    take: 10,
    select: { id: true, title: true, draftAnswers: true, updatedAt: true, step: true },
  });
}

function entryView(ctx: Ctx, row: ListedRow): MyEntryView {
  const { contest } = row;
  const phase = phaseAt(contest, ctx.now);
  const state = asEntryState(row);
  const badges = mayInPhase(phase, ['entrant'], 'see-results') ? parseBadges(row.badges) : [];
  const title = localize(asLocalized(contest.title), ctx.locale);
  const [file] = row.files;
  const standing = standingOf(state, contest, ctx.now, {
    canEdit: canEdit(state, contest, ctx.now, ctx.locale).allowed,
    hasAwards: badges.length > 0,
  });
  return {
    id: row.id,
    title: row.title || typedTitle(row),
    contest: {
      slug: contest.slug,
      title: title.text,
      lang: title.lang,
      closesAt: contest.closesAt?.toISOString() ?? null,
      timeZone: contest.timeZone,
    },
    ...standing,
    number: row.number,
    receipt: row.receipt,
    message: row.messages[0] ? messageView(row.messages[0]) : null,
    badges,
    hasChanges: row.status !== 'draft' && hasChanges(row),
    picture: file ? pictureView(file.media, file.alt) : null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A draft has no title column yet: what stands in its title field. */
function typedTitle(row: ListedRow): string {
  const form = parseForm(row.contest.form);
  const field = form.find((candidate) => candidate.kind === 'short-text' && candidate.isTitle);
  const typed = field ? workingInputs(row, form)[field.id] : undefined;
  return typeof typed === 'string' ? typed.slice(0, 120) : '';
}

function messageView(row: {
  id: string;
  kind: string;
  body: string;
  rule: string;
  createdAt: Date;
}): MessageView {
  const { id, kind, body, rule, createdAt } = row;
  return { id, kind: kind as MessageView['kind'], body, rule, at: createdAt.toISOString() };
}

/** One's own entry: where it stands, what was handed in, what the organiser wrote. */
export async function myEntryPage(ctx: Ctx, id: string | undefined): Promise<MyEntryPage> {
  const { id: known } = await ownEntry(ctx, id);
  const row = await ctx.db.entry.findUniqueOrThrow({
    where: { id: known },
    select: {
      ...LISTED,
      messages: { orderBy: { createdAt: 'desc' }, take: 50, select: MESSAGE },
      revisions: { orderBy: { revision: 'desc' }, select: { revision: true, createdAt: true } },
      files: {
        where: { removedAt: null },
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
        select: {
          caption: true,
          alt: true,
          media: { select: { ...PICTURE_COLUMNS, mime: true, originalName: true } },
        },
      },
    },
  });
  const view = entryView(ctx, row);
  const state = asEntryState(row);
  const { contest } = row;
  const form = parseForm(contest.form);
  const answers = row.status === 'draft' ? {} : (row.answers as unknown as Answers);
  return {
    ...view,
    status: row.status,
    way: wayOf(view.state),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    confirmUntil: row.submittedAt ? confirmUntil(row.submittedAt).toISOString() : null,
    answers: answerViews(form, answers, ctx.locale, tFor(ctx.locale)),
    photos: row.files.flatMap(({ caption, alt, media }) => {
      const picture = media.mime === 'application/pdf' ? null : pictureView(media, alt || caption);
      return picture ? [{ picture, caption }] : [];
    }),
    documents: row.files.flatMap(({ media }) =>
      media.mime === 'application/pdf' ? [{ id: media.id, name: media.originalName }] : [],
    ),
    messages: row.messages.map(messageView),
    revisions: row.revisions.map(({ revision, createdAt }) => ({ revision, at: createdAt.toISOString() })),
    can: {
      edit: canEdit(state, contest, ctx.now, ctx.locale).allowed,
      withdraw: canWithdraw(state, contest, ctx.now).allowed,
      delete: row.status === 'draft',
    },
    isPublic:
      row.status === 'submitted' &&
      row.moderation === 'accepted' &&
      mayInPhase(phaseAt(contest, ctx.now), ['visitor'], 'see-gallery'),
  };
}

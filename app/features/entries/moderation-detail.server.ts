import type { ErrorCode } from '#app/core/errors.ts';
import { isLocale, type Locale } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import type { ContestRow } from '#app/features/contests/find-contest.server.ts';
import { type Answers, type FormField, parseForm } from '#app/features/contests/form-fields.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { PICTURE_COLUMNS, pictureView } from '#app/platform/media/picture-view.ts';
import { answerViews } from './answer-views.ts';
import { headingsOf, READY_REASONS } from './moderation-decisions.ts';
import type { DetailFile, DetailMessage, EntryDetail } from './moderation-views.ts';
import { nearDuplicates } from './near-duplicates.server.ts';
import type { Moderation } from './schema.ts';

const DETAIL = {
  id: true,
  number: true,
  title: true,
  moderation: true,
  moderationVersion: true,
  revision: true,
  submittedAt: true,
  locale: true,
  receipt: true,
  email: true,
  answers: true,
  nomination: { select: { name: true } },
  owner: { select: { name: true, email: true, deletedAt: true } },
  files: {
    where: { removedAt: null },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      fieldId: true,
      mediaId: true,
      caption: true,
      alt: true,
      media: { select: { ...PICTURE_COLUMNS, refusalCode: true } },
    },
  },
  messages: { orderBy: { createdAt: 'desc' } },
} satisfies Prisma.EntrySelect;
type DetailRow = Prisma.EntryGetPayload<{ select: typeof DETAIL }>;

/** The where-builder of the desk: handed-in entries of a contest whose organisers or moderators ask (see contestFor). */
export function moderatedEntries(contestId: string): Prisma.EntryWhereInput {
  return { contestId, status: 'submitted', number: { not: null } };
}

/** Headings of the rules in a language, or in the first that has any. */
export function rulesIn(rules: unknown, locale: Locale): string[] {
  return headingsOf(localize(asLocalized(rules), locale).text);
}

/** One entry with all there is to judge it by; null when the contest has no such handed-in entry. The caller has asked for the right. */
export async function entryDetail(
  ctx: Ctx,
  contest: ContestRow,
  rules: unknown,
  number: number,
): Promise<EntryDetail | null> {
  const row = await ctx.db.entry.findFirst({
    where: { AND: [moderatedEntries(contest.id), { number }] },
    select: DETAIL,
  });
  if (!row) return null;
  const [near, messages] = await Promise.all([
    nearDuplicates(ctx.db, contest.id, row.id),
    withAuthors(ctx, row.messages),
  ]);
  const form = parseForm(contest.form);
  const locale = isLocale(row.locale) ? row.locale : 'kk';
  const t = tFor(locale);
  const ready = (decision: keyof typeof READY_REASONS) =>
    READY_REASONS[decision].map((code) => ({ code, text: t(`moderation:ready.${decision}.${code}`) }));
  const isPublic = new Map(form.map((field) => [field.id, field.isPublic]));
  const answers = answerViews(form, row.answers as unknown as Answers, ctx.locale, tFor(ctx.locale));
  return {
    id: row.id,
    number,
    title: row.title,
    moderation: row.moderation as Moderation,
    submittedAt: row.submittedAt?.toISOString() ?? '',
    revision: row.revision,
    version: row.moderationVersion,
    picture: null,
    locale,
    receipt: row.receipt ?? '',
    person: {
      name: row.owner && !row.owner.deletedAt ? row.owner.name : '',
      email: (row.owner && !row.owner.deletedAt ? row.owner.email : row.email) ?? '',
    },
    nomination: row.nomination ? localize(asLocalized(row.nomination.name), ctx.locale).text : null,
    answers: answers.map((answer) => ({ ...answer, isPublic: isPublic.get(answer.id) ?? false })),
    files: filesOf(row, form, ctx),
    messages,
    near,
    ready: { 'request-changes': ready('request-changes'), reject: ready('reject') },
    rules: rulesIn(rules, locale),
  };
}

function filesOf(row: DetailRow, form: readonly FormField[], ctx: Ctx): DetailFile[] {
  const t = tFor(ctx.locale);
  const order = new Map(form.map((field, i) => [field.id, i]));
  const labels = new Map(form.map((field) => [field.id, localize(field.label, ctx.locale).text]));
  return row.files
    .toSorted((a, b) => (order.get(a.fieldId) ?? 99) - (order.get(b.fieldId) ?? 99))
    .map((file, i) => ({
      id: file.id,
      mediaId: file.mediaId,
      label: labels.get(file.fieldId) ?? '',
      picture: pictureView(
        file.media,
        file.alt || t('gallery:photoNumber', { number: i + 1, title: row.title }),
      ),
      caption: file.caption,
      alt: file.alt,
      state: file.media.state,
      refusalCode: file.media.refusalCode as ErrorCode | null,
    }));
}

async function withAuthors(ctx: Ctx, messages: DetailRow['messages']): Promise<DetailMessage[]> {
  const ids = [...new Set(messages.flatMap(({ authorId }) => (authorId ? [authorId] : [])))];
  const authors =
    ids.length > 0
      ? await ctx.db.user.findMany({
          where: { id: { in: ids } },
          select: { id: true, name: true, email: true },
        })
      : [];
  const names = new Map(authors.map((author) => [author.id, author.name || author.email]));
  return messages.map(({ id, kind, body, rule, authorId, createdAt }) => ({
    id,
    kind,
    body,
    rule,
    author: (authorId && names.get(authorId)) || '',
    at: createdAt.toISOString(),
  }));
}

import { notFound } from '#app/core/errors.ts';
import { href } from '#app/core/locale.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { parseBadges } from '#app/features/contests/badges.ts';
import type { ContestRow } from '#app/features/contests/find-contest.server.ts';
import { type Answers, parseForm } from '#app/features/contests/form-fields.ts';
import { publicAnswers, publicFields } from '#app/features/contests/public-answers.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Prisma } from '#app/platform/db/client.server.ts';
import { publicOrigin } from '#app/platform/env.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { PICTURE_COLUMNS, pictureView } from '#app/platform/media/picture-view.ts';
import type { PictureView } from '#app/ui/Picture.tsx';
import { answerViews } from './answer-views.ts';
import { type GalleryOrder, placeOn, walkOf } from './gallery-order.ts';
import { galleryContest, isReleased, photoFieldsOf } from './gallery-queries.server.ts';
import { neighbourRows } from './gallery-rows.server.ts';
import type { EntryPageView } from './gallery-views.ts';
import { fold } from './gallery-words.ts';

/** The where-builder of entry pages: what everyone may see, and a person's own submitted entry in any state. */
export function readableEntries(actor: Ctx['actor']): Prisma.EntryWhereInput {
  const own: Prisma.EntryWhereInput[] = [
    ...(actor.userId ? [{ ownerId: actor.userId }] : []),
    ...(actor.holderHash ? [{ ownerId: null, holderHash: actor.holderHash }] : []),
  ];
  return { OR: [{ status: 'submitted', moderation: 'accepted' }, ...own] };
}

const ENTRY = {
  id: true,
  number: true,
  title: true,
  searchText: true,
  status: true,
  moderation: true,
  badges: true,
  answers: true,
  nomination: { select: { name: true } },
} satisfies Prisma.EntrySelect;

/** A work's own page: whole pictures and public answers. 404 for everything that is not public, except for its owner. */
export async function entryPage(
  ctx: Ctx,
  slug: string | undefined,
  number: string | undefined,
  seed: number,
): Promise<EntryPageView> {
  const contest = await galleryContest(ctx, slug);
  if (!/^[1-9]\d{0,8}$/.test(number ?? '')) throw notFound();
  const form = parseForm(contest.form);
  const row = await ctx.db.entry.findFirst({
    where: { AND: [{ contestId: contest.id, number: Number(number) }, readableEntries(ctx.actor)] },
    select: {
      ...ENTRY,
      files: {
        where: { removedAt: null, fieldId: { in: photoFieldsOf(form) }, media: { state: 'ready' } },
        orderBy: { position: 'asc' },
        select: {
          fieldId: true,
          caption: true,
          alt: true,
          media: { select: PICTURE_COLUMNS },
        },
      },
    },
  });
  if (!row?.number) throw notFound();
  const released = isReleased(contest, ctx.now);
  const isPublic = row.status === 'submitted' && row.moderation === 'accepted';
  const badges = released ? parseBadges(row.badges) : [];
  const [previous, next] = isPublic
    ? await neighbours(ctx, contest.id, row.number, badges, released, seed)
    : [];
  const hidesNames = contest.blind && !released;
  const photos = photosOf(row, photoFieldsOf(form), hidesNames, ctx);
  const visible = { blind: contest.blind, isReleased: released };
  const title = localize(asLocalized(contest.title), ctx.locale);
  return {
    contest: { slug: contest.slug, title: title.text, lang: title.lang },
    number: row.number,
    title: row.title,
    preview: isPublic ? null : row.status === 'withdrawn' ? 'withdrawn' : (row.moderation as 'pending'),
    badges,
    nomination: row.nomination ? localize(asLocalized(row.nomination.name), ctx.locale).text : null,
    photos,
    answers: answerViews(
      publicFields(form, visible).filter((field) => !(field.kind === 'short-text' && field.isTitle)),
      publicAnswers(form, row.answers as Answers, visible),
      ctx.locale,
      tFor(ctx.locale),
    ),
    tags: tagsIn(`${row.title} ${row.searchText}`),
    previous: previous?.[0] ?? null,
    next: next?.[0] ?? null,
    shareImage: shareImage(photos[0]?.picture),
    url: publicOrigin() + href(ctx.locale, `/contests/${contest.slug}/entries/${row.number}`),
    namesHidden: hidesNames && form.some((field) => field.isPublic && field.kind === 'team'),
  };
}

async function neighbours(
  ctx: Ctx,
  contestId: ContestRow['id'],
  number: number,
  badges: EntryPageView['badges'],
  released: boolean,
  seed: number,
) {
  const order: GalleryOrder = released ? { by: 'place' } : { by: 'visitor', seed };
  const place = order.by === 'visitor' ? placeOn(walkOf(order.seed).wheel, number) : 0;
  const [rank] = released
    ? await ctx.db.$queryRaw<
        { rank: number }[]
      >`SELECT gallery_rank(${JSON.stringify(badges)}::jsonb) AS rank`
    : [];
  return neighbourRows(ctx.db, contestId, order, { number, place, rank: rank?.rank ?? 0 });
}

interface FileRow {
  fieldId: string;
  caption: string;
  alt: string;
  media: Parameters<typeof pictureView>[0];
}

function photosOf(
  row: { title: string; files: FileRow[] },
  fields: string[],
  hidesNames: boolean,
  ctx: Ctx,
): EntryPageView['photos'] {
  const t = tFor(ctx.locale);
  const files = fields.flatMap((id) => row.files.filter((file) => file.fieldId === id));
  return files.flatMap((file, i) => {
    const alt = (hidesNames ? '' : file.alt) || t('gallery:photoNumber', { number: i + 1, title: row.title });
    const picture = pictureView(file.media, alt);
    return picture ? [{ picture, caption: hidesNames ? '' : file.caption }] : [];
  });
}

/** Hashtags as the gallery filters by them. */
function tagsIn(text: string): string[] {
  const tags = [...text.matchAll(/#([\p{L}\p{N}_]{2,40})/gu)].map((match) => match[1]!);
  return [...new Map(tags.map((tag) => [fold(tag), tag])).values()].slice(0, 8);
}

/** The smallest variant at least 1200 wide, else the widest. */
function shareImage(picture: PictureView | undefined): EntryPageView['shareImage'] {
  const width = picture?.widths.find((candidate) => candidate >= 1200) ?? picture?.widths.at(-1);
  if (!picture || !width) return null;
  return {
    url: `${publicOrigin()}/media/${picture.id}/${width}.webp`,
    width,
    height: Math.round((width * picture.height) / picture.width),
  };
}

import { notFound } from '#app/core/errors.ts';
import { asLocalized, localize } from '#app/core/localized.ts';
import { parseBadges } from '#app/features/contests/badges.ts';
import { type ContestRow, contestBySlug } from '#app/features/contests/find-contest.server.ts';
import type { FormField } from '#app/features/contests/form-fields.ts';
import { type ContestClock, mayInPhase, phaseAt } from '#app/features/contests/phases.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import { tFor } from '#app/platform/i18n/i18n.server.ts';
import { choiceFilters, facetsOf, filterQuery, filterViews, readFilter } from './gallery-filter.ts';
import { type GalleryFrame, galleryFrame } from './gallery-frame.server.ts';
import { formatCursor, type GalleryOrder, parseCursor } from './gallery-order.ts';
import {
  type GalleryRow,
  galleryRows,
  nearQuery,
  type RowQuery,
  searchQuery,
} from './gallery-rows.server.ts';
import type { CardView, GalleryView } from './gallery-views.ts';
import { searchWords } from './gallery-words.ts';

export const PAGE_SIZE = 24;

/** The contest of a gallery's address when its phase shows the gallery to everyone; 404 otherwise. */
export async function galleryContest(ctx: Ctx, slug: string | undefined): Promise<ContestRow> {
  const contest = await contestBySlug(ctx, slug);
  if (!mayInPhase(phaseAt(contest, ctx.now), ['visitor'], 'see-gallery')) throw notFound();
  return contest;
}

/** The results are out: badges, the order by place, and names in public fields may be shown. */
export function isReleased(contest: ContestClock, now: Date): boolean {
  return mayInPhase(phaseAt(contest, now), ['visitor'], 'see-results');
}

/** Public photo fields in the form's order; the first one's first photo stands for the work. */
export function photoFieldsOf(form: readonly FormField[]): string[] {
  return form.filter((field) => field.kind === 'photos' && field.isPublic).map((field) => field.id);
}

/**
 * A page of a contest's gallery. As a rule one query, whatever the contest's size (a few more when the contest was changed
 * since the last visitor, or a search finds nothing); nothing is counted.
 * @param seed of this visitor, see gallery-order.ts
 */
export async function galleryPage(
  ctx: Ctx,
  slug: string | undefined,
  params: URLSearchParams,
  seed: number,
): Promise<GalleryView> {
  for (let attempt = 0; ; attempt++) {
    const view = await pageIn(ctx, await galleryFrame(ctx, slug, attempt > 0), params, seed);
    if (view) return view;
    // An organiser who saves at every moment of three is not one of ours.
    if (attempt === 3) throw new Error('the contest changes faster than its gallery can be read');
  }
}

async function pageIn(
  ctx: Ctx,
  { contest, form, nominations, stamp }: GalleryFrame,
  params: URLSearchParams,
  seed: number,
): Promise<GalleryView | null> {
  const released = isReleased(contest, ctx.now);
  const order = orderOf(params, released, seed);
  const filter = readFilter(params, form, nominations);
  const query: RowQuery = {
    contestId: contest.id,
    order,
    after: parseCursor(params.get('after'), order),
    limit: PAGE_SIZE + 1,
    facets: facetsOf(filter),
    search: null,
    photoFields: photoFieldsOf(form),
    stamp,
  };
  const found = await search(ctx, query, filter.text, params.has('near'));
  if (!found) return null;
  const title = localize(asLocalized(contest.title), ctx.locale);
  const sort = order.by === 'newest' ? 'newest' : null;
  const card = cardMaker(ctx, contest, form, nominations, released);
  const last = found.rows[PAGE_SIZE - 1];
  const next = found.rows.length > PAGE_SIZE && last ? cursorAt(order, last) : null;
  return {
    contest: { slug: contest.slug, title: title.text, lang: title.lang },
    order: order.by,
    orders: released ? ['place', 'newest'] : [],
    text: filter.text,
    tag: filter.tag,
    filters: filterViews(filter, form, nominations, tFor(ctx.locale)('gallery:nomination'), ctx.locale),
    isFiltered: query.facets.length > 0 || filter.text !== '',
    isNear: found.isNear,
    cards: found.rows.slice(0, PAGE_SIZE).map(card),
    next:
      next &&
      filterQuery(filter, sort, {
        // With the seed in the address the pages fit together even where cookies are refused.
        ...(order.by === 'visitor' ? { seed: String(order.seed) } : {}),
        ...(found.isNear ? { near: '1' } : {}),
        after: next,
      }),
    isFirstPage: query.after === null,
    canEnter: mayInPhase(phaseAt(contest, ctx.now), ['visitor'], 'start-entry'),
  };
}

/** While judging is not over only the visitor's own order exists: any other would put someone first. */
function orderOf(params: URLSearchParams, released: boolean, seed: number): GalleryOrder {
  if (!released) return { by: 'visitor', seed };
  return { by: params.get('sort') === 'newest' ? 'newest' : 'place' };
}

async function search(ctx: Ctx, query: RowQuery, text: string, wantsNear: boolean) {
  const words = searchWords(text);
  if (text !== '' && words.length === 0) return { rows: [], isNear: false };
  const exact = wantsNear ? [] : await galleryRows(ctx.db, { ...query, search: searchQuery(words) });
  if (!exact) return null;
  if (words.length === 0 || exact.length > 0 || (query.after && !wantsNear))
    return { rows: exact, isNear: false };
  const near = await nearQuery(ctx.db, query.contestId, words);
  const rows = near ? await galleryRows(ctx.db, { ...query, search: near }) : [];
  return rows && { rows, isNear: rows.length > 0 };
}

function cursorAt(order: GalleryOrder, row: GalleryRow): string {
  if (order.by === 'visitor') return formatCursor({ by: 'visitor', place: row.place });
  if (order.by === 'newest') return formatCursor({ by: 'newest', number: row.number });
  return formatCursor({ by: 'place', rank: row.rank, number: row.number });
}

function cardMaker(
  ctx: Ctx,
  contest: Pick<ContestRow, 'blind'>,
  form: readonly FormField[],
  nominations: readonly { id: string; name: unknown }[],
  released: boolean,
) {
  const notes = notesByFacet(form, nominations, ctx.locale);
  return (row: GalleryRow): CardView => {
    // Words typed by the entrant under a picture may name people: they wait for the release when judging is blind.
    // Without them the picture says nothing that the title in the same link does not.
    const alt = contest.blind && !released ? '' : (row.alt ?? '');
    return {
      number: row.number,
      title: row.title,
      picture: pictureOf(row, alt),
      badges: released ? parseBadges(row.badges) : [],
      note: row.facets.map((facet) => notes.get(facet)).find((note) => note) ?? '',
    };
  };
}

function pictureOf(
  { mediaId, width, height, placeholder, widths }: GalleryRow,
  alt: string,
): CardView['picture'] {
  if (!mediaId || !width || !height || !widths?.length) return null;
  return { id: mediaId, width, height, alt, placeholder, widths: cardWidths(widths) };
}

/** A card is at most 277 px wide on a desktop and 400 on a phone: three dots to a pixel need no more than 1024. */
function cardWidths(widths: readonly number[]): number[] {
  const sorted = widths.toSorted((a, b) => a - b);
  const enough = sorted.findIndex((width) => width >= 1000);
  return enough < 0 ? sorted : sorted.slice(0, enough + 1);
}

/** What a card says under its title: the nomination, else the first public choice. */
function notesByFacet(
  form: readonly FormField[],
  nominations: readonly { id: string; name: unknown }[],
  locale: Ctx['locale'],
): Map<string, string> {
  if (nominations.length > 1)
    return new Map(nominations.map(({ id, name }) => [`N=${id}`, localize(asLocalized(name), locale).text]));
  const field = choiceFilters(form).find((candidate) => !candidate.isMultiple);
  return new Map(
    field?.choices.map((choice) => [`${field.id}=${choice.id}`, localize(choice.label, locale).text]) ?? [],
  );
}

import { Prisma, type Reader } from '#app/platform/db/client.server.ts';
import { stampOf } from './gallery-frame.server.ts';
import {
  type Arc,
  arcsAhead,
  arcsBehind,
  type GalleryCursor,
  type GalleryOrder,
  walkOf,
} from './gallery-order.ts';
import { nearWords, type SearchWord } from './gallery-words.ts';

/** One entry as the list shows it; titles and pictures come from the entry itself, the order from GalleryEntry. */
export interface GalleryRow {
  number: number;
  /** on the visitor's wheel; meaningless in other orders */
  place: number;
  rank: number;
  title: string;
  badges: unknown;
  facets: string[];
  mediaId: string | null;
  width: number | null;
  height: number | null;
  placeholder: string | null;
  /** widths of the public variants; null without a picture */
  widths: number[] | null;
  alt: string | null;
}

export interface RowQuery {
  contestId: string;
  order: GalleryOrder;
  after: GalleryCursor | null;
  limit: number;
  /** all of them must be on the entry */
  facets: string[];
  search: Prisma.Sql | null;
  /** public photo fields in the form's order */
  photoFields: string[];
  /** of the frame the page is to be put in, see gallery-frame.server.ts */
  stamp: string;
}

/**
 * A page of the gallery; null when the frame is out of date. One range of an index; a second one when the visitor's walk
 * passes the wheel's seam in this page.
 */
export async function galleryRows(reader: Reader, query: RowQuery): Promise<GalleryRow[] | null> {
  const { order, after } = query;
  if (order.by === 'visitor') {
    const { wheel, forward } = walkOf(order.seed);
    const place = Prisma.raw(`"${wheel}"`);
    const arcs = arcsAhead(order.seed, after?.by === 'visitor' ? after.place : null);
    const rows: GalleryRow[] = [];
    for (const arc of arcs) {
      if (rows.length >= query.limit) break;
      const direction = Prisma.raw(forward ? 'ASC' : 'DESC');
      const part = { ...query, limit: query.limit - rows.length };
      const more = await select(reader, part, place, inArc(place, arc), Prisma.sql`place ${direction}`);
      if (!more) return null;
      rows.push(...more);
    }
    return rows;
  }
  const none = Prisma.sql`0`;
  if (order.by === 'newest') {
    const ahead = after?.by === 'newest' ? Prisma.sql`"number" < ${after.number}` : Prisma.sql`true`;
    return select(reader, query, none, ahead, Prisma.sql`"number" DESC`);
  }
  const ahead =
    after?.by === 'place'
      ? Prisma.sql`("rank", "number") > (${after.rank}, ${after.number})`
      : Prisma.sql`true`;
  return select(reader, query, none, ahead, Prisma.sql`"rank" ASC, "number" ASC`);
}

function inArc(place: Prisma.Sql, { from, to }: Arc): Prisma.Sql {
  // As bigint: a number beyond int4 would arrive as a float, and the index would not be used.
  return Prisma.sql`${place} BETWEEN ${BigInt(Math.min(from, to))}::bigint AND ${BigInt(Math.max(from, to))}::bigint`;
}

async function select(
  reader: Reader,
  { contestId, facets, search, photoFields, limit, stamp }: RowQuery,
  place: Prisma.Sql,
  ahead: Prisma.Sql,
  order: Prisma.Sql,
): Promise<GalleryRow[] | null> {
  const fits = facets.length > 0 ? Prisma.sql`AND "facets" @> ${facets}::text[]` : Prisma.empty;
  const says = search ? Prisma.sql`AND "words" @@ (${search})` : Prisma.empty;
  // The entry's own state is asked again: should the index ever lag, it shows too little and never too much.
  const found = await reader.$queryRaw<(GalleryRow & { stamp: string })[]>`
    SELECT s.stamp, page.* FROM ${stampOf(contestId)} s LEFT JOIN (
    SELECT g."number", g.place::float8 AS place, g."rank", e.title, e.badges, g."facets",
           p.id AS "mediaId", p.width, p.height, p.placeholder, p.widths, p.alt
    FROM (SELECT "entryId", "number", "rank", "facets", ${place} AS place FROM "GalleryEntry"
          WHERE "contestId" = ${contestId}::uuid AND ${ahead} ${fits} ${says}
          ORDER BY ${order} LIMIT ${limit}) g
    JOIN "Entry" e ON e.id = g."entryId" AND e.status = 'submitted' AND e.moderation = 'accepted'
    LEFT JOIN LATERAL (
      SELECT m.id, m.width, m.height, m.placeholder, f.alt,
             jsonb_path_query_array(m.variants, '$[*] ? (@.format == "webp").width') AS widths
      FROM "EntryFile" f JOIN "Media" m ON m.id = f."mediaId"
      WHERE f."entryId" = g."entryId" AND f."removedAt" IS NULL AND f."fieldId" = ANY (${photoFields}::text[])
        AND m.state = 'ready'
      ORDER BY array_position(${photoFields}::text[], f."fieldId"), f."position" LIMIT 1
    ) p ON true) page ON true
    ORDER BY ${order}`;
  if (found[0]?.stamp !== stamp) return null;
  // An empty page is one row with nothing but the stamp.
  return found.filter((row) => row.number !== null);
}

/** The neighbours of an entry in an order, as [previous, next]. */
export async function neighbourRows(
  reader: Reader,
  contestId: string,
  order: GalleryOrder,
  here: { number: number; rank: number; place: number },
): Promise<{ number: number; title: string }[][]> {
  const one = (ahead: Prisma.Sql, by: Prisma.Sql) => Prisma.sql`
    (SELECT g."number", e.title FROM "GalleryEntry" g
     JOIN "Entry" e ON e.id = g."entryId" AND e.status = 'submitted' AND e.moderation = 'accepted'
     WHERE g."contestId" = ${contestId}::uuid AND ${ahead} ORDER BY ${by} LIMIT 1)`;
  const ask = async (sides: Prisma.Sql[]) => {
    for (const side of sides) {
      const rows = await reader.$queryRaw<{ number: number; title: string }[]>`${side}`;
      if (rows.length > 0) return rows;
    }
    return [];
  };
  if (order.by === 'visitor') {
    const { wheel, forward } = walkOf(order.seed);
    const place = Prisma.raw(`g."${wheel}"`);
    const along = (arcs: Arc[], up: boolean) =>
      arcs.map((arc) => one(inArc(place, arc), Prisma.sql`${place} ${Prisma.raw(up ? 'ASC' : 'DESC')}`));
    return Promise.all([
      ask(along(arcsBehind(order.seed, here.place), !forward)),
      ask(along(arcsAhead(order.seed, here.place), forward)),
    ]);
  }
  const at = Prisma.sql`(${here.rank}, ${here.number})`;
  return Promise.all([
    ask([one(Prisma.sql`(g."rank", g."number") < ${at}`, Prisma.sql`g."rank" DESC, g."number" DESC`)]),
    ask([one(Prisma.sql`(g."rank", g."number") > ${at}`, Prisma.sql`g."rank", g."number"`)]),
  ]);
}

/** The search as a tsquery: every word, in any of its forms. Words are letters and digits only (see searchWords). */
export function searchQuery(words: readonly SearchWord[]): Prisma.Sql | null {
  const parts = words.map(({ word, beginnings }) => {
    const forms = [`'${word}'`, ...beginnings.map((beginning) => `'${beginning}':*`)].join(' | ');
    return Prisma.sql`(to_tsquery('simple', ${forms}) || to_tsquery('russian', ${`'${word}'`}))`;
  });
  return parts.length > 0 ? Prisma.join(parts, ' && ') : null;
}

/**
 * The same for a search that found nothing: each word becomes the words of this contest it may have meant.
 * Null when one of them resembles nothing here. Costs what the contest's vocabulary costs, not its entries.
 */
export async function nearQuery(
  reader: Reader,
  contestId: string,
  words: readonly SearchWord[],
): Promise<Prisma.Sql | null> {
  const parts: Prisma.Sql[] = [];
  for (const { word } of words) {
    // Alike in three-letter pieces, or beginning alike: short words with two letters swapped share no pieces.
    const rows = await reader.$queryRaw<{ word: string }[]>`
      (SELECT word FROM "GalleryWord" WHERE "contestId" = ${contestId}::uuid AND word % ${word}
       ORDER BY similarity(word, ${word}) DESC LIMIT 200)
      UNION
      (SELECT word FROM "GalleryWord" WHERE "contestId" = ${contestId}::uuid
         AND word >= ${word.slice(0, 1)} COLLATE "C" AND word < ${`${word.slice(0, 1)}\u{10ffff}`} COLLATE "C"
         AND length(word) BETWEEN ${word.length - 2} AND ${word.length + 8} LIMIT 4000)`;
    const near = nearWords(
      word,
      rows.map((row) => row.word),
    );
    if (near.length === 0) return null;
    parts.push(Prisma.sql`to_tsquery('simple', ${near.map((candidate) => `'${candidate}'`).join(' | ')})`);
  }
  return parts.length > 0 ? Prisma.join(parts, ' && ') : null;
}

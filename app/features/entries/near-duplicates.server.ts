import type { Reader } from '#app/platform/db/client.server.ts';
import { pictureView } from '#app/platform/media/picture-view.ts';
import type { PictureView } from '#app/ui/Picture.tsx';
import { NEAR_BITS, type NearKind, nearKind } from './near-duplicates.ts';
import type { Moderation } from './schema.ts';

export interface NearDuplicate {
  /** the photo of the entry one looks at */
  mediaId: string;
  kind: NearKind;
  distance: number;
  number: number;
  title: string;
  moderation: Moderation;
  picture: PictureView | null;
}

/**
 * Photos of other entries of the contest that are the same file or look the same, nearest first, at most twelve.
 *
 * Every photo of the contest is compared (XOR and a bit count, about 5 ms for 10,000 photos). The alternative, an index of
 * bands of the hash, was weighed and left: to be sure of every pair within 12 of 64 bits it needs 13 bands of 5 bits,
 * whose candidates are a third of all photos, or some 2,800 probes of 16-bit bands; both cost more than the comparison, and
 * a table to keep.
 */
export async function nearDuplicates(
  reader: Reader,
  contestId: string,
  entryId: string,
): Promise<NearDuplicate[]> {
  const rows = await reader.$queryRaw<NearRow[]>`
    WITH mine AS MATERIALIZED (
      SELECT m.id, m.sha256, CASE WHEN m.phash <> '' THEN ('x' || m.phash)::bit(64) END AS hash
      FROM "EntryFile" f JOIN "Media" m ON m.id = f."mediaId"
      WHERE f."entryId" = ${entryId}::uuid AND f."removedAt" IS NULL AND m.kind = 'photo'
    ), theirs AS MATERIALIZED (
      SELECT m.id, m.sha256, CASE WHEN m.phash <> '' THEN ('x' || m.phash)::bit(64) END AS hash, f."entryId"
      FROM "Entry" e JOIN "EntryFile" f ON f."entryId" = e.id JOIN "Media" m ON m.id = f."mediaId"
      WHERE e."contestId" = ${contestId}::uuid AND e.status = 'submitted' AND e.id <> ${entryId}::uuid
        AND f."removedAt" IS NULL AND m.kind = 'photo'
    ), pairs AS (
      SELECT mine.id AS "mediaId", theirs.id AS other, theirs."entryId", mine.sha256 = theirs.sha256 AS "isSameFile",
             CASE WHEN mine.sha256 = theirs.sha256 THEN 0 ELSE bit_count(mine.hash # theirs.hash)::int END AS distance
      FROM mine JOIN theirs ON mine.sha256 = theirs.sha256 OR bit_count(mine.hash # theirs.hash) <= ${NEAR_BITS}
      ORDER BY distance, theirs."entryId" LIMIT 12
    )
    SELECT p.*, e.number, e.title, e.moderation, m.id, m.state, m.width, m.height, m.placeholder, m.variants
    FROM pairs p JOIN "Entry" e ON e.id = p."entryId" JOIN "Media" m ON m.id = p.other
    ORDER BY p.distance, e.number`;
  return rows.map((row) => ({
    mediaId: row.mediaId,
    kind: nearKind(row.isSameFile, row.distance),
    distance: row.distance,
    number: row.number,
    title: row.title,
    moderation: row.moderation as Moderation,
    picture: pictureView(row, row.title),
  }));
}

interface NearRow {
  mediaId: string;
  isSameFile: boolean;
  distance: number;
  number: number;
  title: string;
  moderation: string;
  id: string;
  state: string;
  width: number | null;
  height: number | null;
  placeholder: string | null;
  variants: unknown;
}

import type { Tx } from '#app/platform/db/client.server.ts';
import type { LoadEntry } from './load-entries.ts';
import type { LoadConflict, LoadSheet } from './load-sheets.ts';

/** Whose contest it is, for the log. */
export interface LoadTarget {
  organisationId: string;
  contestId: string;
  moderatorId: string;
}

// Rows travel as one JSON text a statement: a round trip for a thousand of them. What the commands write is written here
// column by column (submit-entry, decide-entries, save-sheet); the gallery's index follows by the database's triggers.

/** Pictures already rendered, to be copied into a row per entry as an upload of the same file would make it. */
export async function keepPictures(tx: Tx, mediaIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE load_picture ON COMMIT DROP AS
    SELECT array_position(${mediaIds}::uuid[], m.id) - 1 AS picture, m.* FROM "Media" m WHERE m.id = ANY (${mediaIds}::uuid[])`;
}

/** Entries handed in and accepted, with their people, photos, versions, messages and lines of the log. */
export async function writeEntries(tx: Tx, target: LoadTarget, entries: readonly LoadEntry[]): Promise<void> {
  const rows = JSON.stringify(entries);
  await writePeople(tx, rows);
  await tx.$executeRaw`
    INSERT INTO "Entry" (id, "contestId", "ownerId", email, "emailConfirmedAt", locale, status, moderation, number, receipt,
      "idempotencyKey", answers, "answerVersions", uploads, title, "searchText", revision, "submittedAt", "moderatedAt",
      "moderationVersion", shuffle, "createdAt", "updatedAt")
    SELECT e.id, ${target.contestId}::uuid, e."userId", e.email, e."submittedAt", e.locale, 'submitted', 'accepted', e.number,
      e.receipt, e.id || ':load', e.answers, e."answerVersions",
      jsonb_build_object('load', jsonb_build_object('begunAt', e."startedAt", 'endedAt', e."submittedAt")),
      e.title, e."searchText", 1, e."submittedAt", e."moderatedAt", 2, e.shuffle, e."startedAt", e."moderatedAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS e (id uuid, "userId" text, email text, locale text, number int, receipt text,
      answers jsonb, "answerVersions" jsonb, title text, "searchText" text, shuffle int, "startedAt" timestamptz,
      "submittedAt" timestamptz, "moderatedAt" timestamptz)`;
  await writeFiles(tx, rows);
  await tx.$executeRaw`
    INSERT INTO "EntryMessage" (id, "entryId", kind, "authorId", "createdAt")
    SELECT "messageId", id, 'accepted', ${target.moderatorId}, "moderatedAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS e (id uuid, "messageId" uuid, "moderatedAt" timestamptz)`;
  await logEntries(tx, target, rows);
}

async function writePeople(tx: Tx, rows: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "User" (id, email, "emailVerified", name, locale, "createdAt", "updatedAt")
    SELECT "userId", email, true, name, locale, "startedAt", "startedAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS e ("userId" text, email text, name text, locale text, "startedAt" timestamptz)`;
}

async function writeFiles(tx: Tx, rows: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Media" (id, kind, state, sha256, bytes, mime, "originalName", "originalKey", width, height, pages, placeholder,
      phash, variants, "uploadedById", "createdAt", "processedAt")
    SELECT e."mediaId", 'photo', p.state, p.sha256, p.bytes, p.mime, p."originalName", p."originalKey", p.width, p.height,
      p.pages, p.placeholder, p.phash, p.variants, e."userId", e."submittedAt", e."submittedAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS e ("mediaId" uuid, picture int, "userId" text, "submittedAt" timestamptz)
    JOIN load_picture p USING (picture)`;
  await tx.$executeRaw`
    INSERT INTO "EntryFile" (id, "entryId", "mediaId", "fieldId", position, alt, "uploadKey", "createdAt")
    SELECT "fileId", id, "mediaId", 'photos', 0, alt, 'load', "submittedAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS e ("fileId" uuid, id uuid, "mediaId" uuid, alt text, "submittedAt" timestamptz)`;
  await tx.$executeRaw`
    INSERT INTO "EntryRevision" (id, "entryId", revision, answers, files, "createdAt")
    SELECT "revisionId", id, 1, answers, jsonb_build_array(jsonb_build_object('fileId', "fileId", 'mediaId', "mediaId",
      'fieldId', 'photos', 'position', 0, 'caption', '', 'alt', alt)), "submittedAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS e ("revisionId" uuid, id uuid, answers jsonb, "fileId" uuid, "mediaId" uuid,
      alt text, "submittedAt" timestamptz)`;
}

async function logEntries(tx: Tx, target: LoadTarget, rows: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" (at, "requestId", "actorId", "actorKind", "organisationId", "contestId", "entryId", type, payload)
    SELECT line.at, 'load', line.actor, 'user', ${target.organisationId}, ${target.contestId}, e.id, line.type, line.payload
    FROM jsonb_to_recordset(${rows}::jsonb) AS e (id text, number int, "userId" text, "fileId" text, "mediaId" text,
      "startedAt" timestamptz, "submittedAt" timestamptz, "moderatedAt" timestamptz),
    LATERAL (VALUES
      ('entry.started', e."startedAt", e."userId", '{}'::jsonb),
      ('entry.file-added', e."submittedAt", e."userId",
        jsonb_build_object('fileId', e."fileId", 'mediaId', e."mediaId", 'fieldId', 'photos')),
      ('entry.submitted', e."submittedAt", e."userId",
        jsonb_build_object('revision', 1, 'status', 'submitted', 'number', e.number)),
      ('entry.moderation-accepted', e."moderatedAt", ${target.moderatorId},
        jsonb_build_object('before', 'pending', 'after', 'accepted', 'revision', 1))
    ) AS line (type, at, actor, payload)`;
}

/** Sheets with their values, and the line of the log that each save leaves. */
export async function writeSheets(
  tx: Tx,
  target: LoadTarget,
  criteria: readonly { id: string }[],
  sheets: readonly LoadSheet[],
): Promise<void> {
  const rows = JSON.stringify(sheets);
  const ids = criteria.map((criterion) => criterion.id);
  await tx.$executeRaw`
    INSERT INTO "ScoreSheet" (id, "jurorId", "entryId", status, version, "createdAt", "updatedAt")
    SELECT id, "jurorId", "entryId", status, 1, at, at
    FROM jsonb_to_recordset(${rows}::jsonb) AS s (id uuid, "jurorId" uuid, "entryId" uuid, status text, at timestamptz)`;
  await tx.$executeRaw`
    INSERT INTO "Score" ("sheetId", "criterionId", value)
    SELECT s.id, (${ids}::uuid[])[given.position], given.value::numeric
    FROM jsonb_to_recordset(${rows}::jsonb) AS s (id uuid, "values" jsonb),
      jsonb_array_elements_text(s."values") WITH ORDINALITY AS given (value, position)
    WHERE given.value IS NOT NULL`;
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" (at, "requestId", "actorId", "actorKind", "organisationId", "contestId", "entryId", type, payload)
    SELECT s.at, 'load', s."userId", 'user', ${target.organisationId}, ${target.contestId}, s."entryId",
      CASE WHEN s.status = 'skipped' THEN 'score.skipped' ELSE 'score.saved' END,
      jsonb_build_object('jurorId', s."jurorId", 'sheetId', s.id, 'version', 1) || CASE WHEN s.status = 'skipped' THEN '{}'
        ELSE jsonb_build_object('status', s.status, 'commentChanged', false, 'changes', (
          SELECT jsonb_agg(jsonb_build_object('criterionId', (${ids}::uuid[])[given.position], 'from', NULL, 'to', given.value)
            ORDER BY given.position)
          FROM jsonb_array_elements_text(s."values") WITH ORDINALITY AS given (value, position)
          WHERE given.value IS NOT NULL)) END
    FROM jsonb_to_recordset(${rows}::jsonb) AS s (id text, "jurorId" text, "userId" text, "entryId" text, status text,
      "values" jsonb, at timestamptz)`;
}

/** Entries that a juror declared not to judge. */
export async function writeConflicts(tx: Tx, target: LoadTarget, conflicts: readonly LoadConflict[]) {
  await tx.conflict.createMany({
    data: conflicts.map(({ id, jurorId, entryId, at }) => ({
      id,
      jurorId,
      entryId,
      source: 'declared',
      kind: 'colleague',
      createdAt: at,
    })),
  });
  await tx.auditEvent.createMany({
    data: conflicts.map(({ jurorId, entryId, userId, at }) => ({
      at,
      requestId: 'load',
      actorId: userId,
      actorKind: 'user',
      organisationId: target.organisationId,
      contestId: target.contestId,
      entryId,
      type: 'jury.conflict-declared',
      payload: { jurorId, kind: 'colleague' },
    })),
  });
}

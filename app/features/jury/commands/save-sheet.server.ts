import { AppError, demand } from '#app/core/errors.ts';
import { audit } from '#app/platform/audit/audit.server.ts';
import type { Ctx } from '#app/platform/context.server.ts';
import type { Tx } from '#app/platform/db/client.server.ts';
import { transact } from '#app/platform/db/transact.server.ts';
import { mergeSheet, statusOf } from '../merge.ts';
import { canScore } from '../policy.ts';
import { normalValue, parseValue } from '../scale.ts';
import type { ScoreSaved, SheetChange } from '../schema.ts';
import { lockEntryOf, lockSeat } from '../seat.server.ts';
import type { SavedSheet } from '../views.ts';

export interface SheetTarget {
  contestId: string;
  entryId: string;
}

/**
 * Writes a juror's change to one sheet and answers with the sheet as it now stands. What another tab changed meanwhile
 * is kept and reported in `clashes`; the rest of the change is written. Sent twice, it changes nothing the second time.
 */
export function saveSheet(ctx: Ctx, target: SheetTarget, change: SheetChange): Promise<SavedSheet> {
  return transact(ctx, async (tx) => {
    const seat = await lockSeat(tx, ctx, target.contestId);
    demand(canScore(seat.juror, seat.contest, seat.now));
    const entry = await lockEntryOf(tx, ctx, seat, target.entryId);
    const criteria = await criteriaOf(tx, seat.contest.id);
    const checked = onScale(change, criteria);
    const sheet = await readSheet(tx, seat.juror.id, entry.id);
    const merged = mergeSheet(sheet, checked);
    if (merged.changes.length === 0 && merged.comment === null) return { ...sheet, clashes: merged.clashes };

    const values = { ...sheet.values };
    for (const { criterionId, to } of merged.changes) {
      if (to === null) delete values[criterionId];
      else values[criterionId] = to;
    }
    // A comment alone leaves a skipped sheet skipped.
    const status = merged.changes.length === 0 ? sheet.status : statusOf(values, criteria);
    const comment = merged.comment ?? sheet.comment;
    const version = sheet.version + 1;
    const { id } = await tx.scoreSheet.upsert({
      where: { jurorId_entryId: { jurorId: seat.juror.id, entryId: entry.id } },
      create: { jurorId: seat.juror.id, entryId: entry.id, status, comment, version },
      update: { status, comment, version },
      select: { id: true },
    });
    await writeScores(tx, id, merged.changes);
    const payload: ScoreSaved = {
      jurorId: seat.juror.id,
      sheetId: id,
      version,
      status,
      changes: merged.changes,
      commentChanged: merged.comment !== null,
    };
    await audit(tx, ctx, {
      type: 'score.saved',
      organisationId: seat.contest.organisationId,
      contestId: seat.contest.id,
      entryId: entry.id,
      payload: { ...payload },
    });
    return { version, status, values, comment, clashes: merged.clashes };
  });
}

interface ScaleRow {
  id: string;
  min: string;
  max: string;
  step: string;
}

async function criteriaOf(tx: Tx, contestId: string): Promise<ScaleRow[]> {
  const rows = await tx.criterion.findMany({ where: { contestId } });
  return rows.map((c) => ({ id: c.id, min: c.min.toFixed(), max: c.max.toFixed(), step: c.step.toFixed() }));
}

/** Values as they will be stored; throws for one that is not on its criterion's scale. */
function onScale(change: SheetChange, criteria: readonly ScaleRow[]): SheetChange {
  return {
    ...change,
    values: change.values.map(({ criterionId, from, to }) => {
      const criterion = criteria.find((c) => c.id === criterionId);
      if (!criterion) throw new AppError('NOT_FOUND', {}, 404);
      const value = to === null || to.trim() === '' ? null : parseValue(criterion, to);
      if (value === null && to !== null && to.trim() !== '') {
        const { min, max } = criterion;
        throw new AppError('JURY_VALUE_OFF_SCALE', { min: normalValue(min), max: normalValue(max) }, 422);
      }
      return { criterionId, from: from === null ? null : parseValue(criterion, from), to: value };
    }),
  };
}

async function readSheet(tx: Tx, jurorId: string, entryId: string) {
  const row = await tx.scoreSheet.findUnique({
    where: { jurorId_entryId: { jurorId, entryId } },
    include: { scores: true },
  });
  return {
    version: row?.version ?? 0,
    status: (row?.status ?? 'draft') as SavedSheet['status'],
    comment: row?.comment ?? '',
    values: Object.fromEntries(
      (row?.scores ?? []).map((s) => [s.criterionId, normalValue(s.value.toFixed())]),
    ),
  };
}

async function writeScores(tx: Tx, sheetId: string, changes: { criterionId: string; to: string | null }[]) {
  const cleared = changes.filter((c) => c.to === null).map((c) => c.criterionId);
  if (cleared.length > 0) await tx.score.deleteMany({ where: { sheetId, criterionId: { in: cleared } } });
  for (const { criterionId, to } of changes) {
    if (to === null) continue;
    await tx.score.upsert({
      where: { sheetId_criterionId: { sheetId, criterionId } },
      create: { sheetId, criterionId, value: to },
      update: { value: to },
    });
  }
}

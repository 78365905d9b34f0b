import { statusOf } from '#app/features/jury/merge.ts';
import { parseValue, type ValueScale } from '#app/features/jury/scale.ts';
import { diceOf } from './dice.ts';

/** How far the jury is: in the middle of its work, or done with it. */
export type LoadPhase = 'judging' | 'deciding';

export interface LoadCriterion extends ValueScale {
  id: string;
}

export interface LoadJury {
  slug: string;
  phase: LoadPhase;
  criteria: readonly LoadCriterion[];
  jurors: readonly { id: string; userId: string }[];
  startsAt: Date;
  /** nobody has written later than this */
  endsAt: Date;
}

export interface LoadSheet {
  id: string;
  jurorId: string;
  userId: string;
  entryId: string;
  status: 'draft' | 'complete' | 'skipped';
  /** one per criterion in their order; null when not given */
  values: (string | null)[];
  at: string;
}

export interface LoadConflict {
  id: string;
  jurorId: string;
  entryId: string;
  userId: string;
  at: string;
}

/** The sheets of one entry, and which jurors may not judge it. Values are checked against their scales as typed ones are. */
export function loadSheets(
  jury: LoadJury,
  entry: { id: string; number: number },
): { sheets: LoadSheet[]; conflicts: LoadConflict[] } {
  const dice = diceOf(`${jury.slug}/sheets/${entry.number}`);
  const quality = dice.roll();
  const sheets: LoadSheet[] = [];
  const conflicts: LoadConflict[] = [];
  for (const [seat, { id: jurorId, userId }] of jury.jurors.entries()) {
    const span = jury.endsAt.getTime() - jury.startsAt.getTime();
    const at = new Date(Math.floor(jury.startsAt.getTime() + span * (0.02 + 0.97 * dice.roll())));
    const [fate, mood] = [dice.roll(), ((seat % 5) - 2) * 0.06];
    const row = { id: dice.uuid(at), jurorId, userId, entryId: entry.id };
    if (fate < 0.003) {
      conflicts.push({ ...row, at: jury.startsAt.toISOString() });
      continue;
    }
    // Midway each juror has come to another point.
    if (jury.phase === 'judging' && fate > 0.35 + 0.12 * (seat % 6)) continue;
    const isSkipped = fate < 0.013;
    const isHalf = !isSkipped && jury.phase === 'judging' && fate < 0.03;
    const values = jury.criteria.map((criterion, position) => {
      const level = quality * 0.7 + dice.roll() * 0.3 + mood;
      return isSkipped || (isHalf && position > 0) ? null : valueAt(criterion, level);
    });
    sheets.push({
      ...row,
      status: isSkipped ? 'skipped' : statusOfRow(jury, values),
      values,
      at: at.toISOString(),
    });
  }
  return { sheets, conflicts };
}

/** The value of the scale that lies this far up (0 the lowest, 1 the highest). */
function valueAt(scale: LoadCriterion, level: number): string {
  const [min, max, step] = [Number(scale.min), Number(scale.max), Number(scale.step)];
  const steps = Math.round((max - min) / step);
  const value = min + Math.min(steps, Math.max(0, Math.floor(level * (steps + 1)))) * step;
  const parsed = parseValue(scale, String(value));
  if (parsed === null) throw new Error(`${value} is not on the scale ${scale.min} … ${scale.max}`);
  return parsed;
}

function statusOfRow(jury: LoadJury, values: (string | null)[]) {
  const given = jury.criteria.flatMap(({ id }, position) => {
    const value = values[position];
    return typeof value === 'string' ? [[id, value] as const] : [];
  });
  return statusOf(Object.fromEntries(given), jury.criteria);
}

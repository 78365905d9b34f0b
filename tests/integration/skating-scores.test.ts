import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { roundHalfUp, thousandths } from '#app/features/jury/exact.ts';

/** Judges' marks and published totals of the figure skating worlds of 2017: real numbers that floats get wrong. */
const folder = path.resolve('../shared/material/scores/skating_worlds2017');
const isThere = fs.existsSync(folder);

function read(name: string): Record<string, string>[] {
  const [head = '', ...lines] = fs.readFileSync(path.join(folder, name), 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i], cell])));
}

const hundredths = (text: string) => thousandths(text) / 10n;

test.skipIf(!isThere)(
  `published panel scores and component totals (${isThere ? 'material found' : 'no material beside the project'})`,
  () => {
    const marks = Map.groupBy(read('judge-scores.csv'), (row) => row.aspect_id!);
    const components = read('judged-aspects.csv').filter((row) => row.section === 'components');
    const totals = new Map<string, bigint>();
    let agreeing = 0;
    for (const aspect of components) {
      const given = marks
        .get(aspect.aspect_id!)!
        .map((row) => thousandths(row.score!))
        .sort((a, b) => (a < b ? -1 : 1));
      const kept = given.slice(1, -1);
      const sum = kept.reduce((a, b) => a + b, 0n);
      const panel = roundHalfUp({ numerator: sum, denominator: 1000n * BigInt(kept.length) }, 2);
      if (hundredths(panel) === hundredths(aspect.scores_of_panel!)) agreeing += 1;
      const part = roundHalfUp(
        { numerator: thousandths(panel) * thousandths(aspect.factor!), denominator: 1_000_000n },
        2,
      );
      totals.set(aspect.performance_id!, (totals.get(aspect.performance_id!) ?? 0n) + hundredths(part));
    }
    expect([agreeing, components.length]).toEqual([385, 385]);
    const performances = read('performances.csv');
    const right = performances.filter(
      (row) => totals.get(row.performance_id!) === hundredths(row.total_component_score!),
    );
    expect([right.length, performances.length]).toEqual([77, 77]);
  },
);

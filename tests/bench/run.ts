/**
 * `npm run bench -- [NAME] [--json]`: runs tests/bench/NAME.bench.ts, or all, and says how long each took. With --json one JSON
 * line per measure on stdout and nothing else there; without, a table. Exits with 1 when an aim is missed or a bench broke.
 * DATABASE_URL names a server with an empty, migrated database.
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Measure } from './measure.ts';

const folder = import.meta.dirname;
const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const known = fs
  .readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => path.basename(file, '.bench.ts'));

const unknown = wanted.find((name) => !known.includes(name));
if (unknown) {
  console.error(`There is no bench “${unknown}”. There are: ${known.join(', ')}.`);
  process.exit(1);
}

// Stdout is for the measures: what the product says on the way goes to stderr.
const say = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;
process.env.LOG_LEVEL ||= 'silent';

const all: Measure[] = [];
let isBroken = false;
for (const name of known.filter((candidate) => wanted.length === 0 || wanted.includes(candidate))) {
  const startedAt = performance.now();
  try {
    const { bench } = (await import(pathToFileURL(path.join(folder, `${name}.bench.ts`)).href)) as {
      bench: () => Promise<Measure[]>;
    };
    const measures = await bench();
    all.push(...measures);
    if (json) for (const measure of measures) say(`${JSON.stringify(measure)}\n`);
    else say(`\n${table(measures)}\n`);
  } catch (error) {
    // The other benches have something to say all the same.
    isBroken = true;
    console.error(`The bench “${name}” broke:`, error);
  }
  console.error(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

const missed = all.filter((measure) => !measure.ok);
if (!json && all.length > 0)
  say(
    missed.length === 0 ? '\nEvery aim is met.\n' : `\n${missed.length} of ${all.length} aims are missed.\n`,
  );
process.exit(isBroken || missed.length > 0 ? 1 : 0);

/** Columns as wide as their longest cell; numbers to the right. */
function table(measures: readonly Measure[]): string {
  const number = (value: number) => String(Number(value.toPrecision(4)));
  const rows = measures.map(({ bench, case: name, ours, floor, ratio, unit, aim, ok }) => [
    ok ? 'ok' : 'MISSED',
    `${bench}: ${name}`,
    number(ours),
    number(floor),
    unit,
    number(ratio),
    aim,
  ]);
  const lines = [['', 'case', 'ours', 'floor', 'unit', 'ratio', 'aim'], ...rows];
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          [2, 3, 5].includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

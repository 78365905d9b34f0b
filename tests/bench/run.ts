/**
 * `npm run bench -- [NAME] [--json]`: runs tests/bench/NAME.bench.ts, or all. With --json one JSON line per measure on
 * stdout and nothing else; without, a table. A missed aim is `ok: false`, not a failure. DATABASE_URL is an empty, migrated database.
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

for (const name of known.filter((candidate) => wanted.length === 0 || wanted.includes(candidate))) {
  const { bench } = (await import(pathToFileURL(path.join(folder, `${name}.bench.ts`)).href)) as {
    bench: () => Promise<Measure[]>;
  };
  const measures = await bench();
  if (json) for (const measure of measures) console.log(JSON.stringify(measure));
  else console.table(measures.map(({ bench: _, ...row }) => row).map(rounded));
}
process.exit(0);

function rounded(row: Omit<Measure, 'bench'>) {
  const short = (value: number) => Number(value.toPrecision(4));
  return { ...row, ours: short(row.ours), floor: short(row.floor), ratio: short(row.ratio) };
}

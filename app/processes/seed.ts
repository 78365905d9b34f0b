import { parseArgs } from 'node:util';
import { closeDb } from '#app/platform/db/client.server.ts';

/**
 * `npm run seed -- --demo`: the living demo city (what a first start does by itself).
 * `npm run seed -- --entries N --jurors M [--seed S] [--phase judging]`: one large contest, the same for the same numbers, for
 * load work; its jury is done with it, or midway in the phase judging.
 */
const { values } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    entries: { type: 'string' },
    jurors: { type: 'string' },
    seed: { type: 'string', default: '1' },
    phase: { type: 'string', default: 'deciding' },
  },
});

const whole = (name: string, text: string | undefined, most: number) => {
  const number = Number(text ?? 0);
  if (!Number.isInteger(number) || number < 0 || number > most)
    throw new Error(`--${name}: a whole number up to ${most}, not “${text}”`);
  return number;
};

try {
  if (values.demo) await (await import('./seed/demo.server.ts')).seedDemo();
  else if (values.entries) {
    const { seedLoad } = await import('./seed/load.server.ts');
    const { phase } = values;
    if (phase !== 'deciding' && phase !== 'judging')
      throw new Error(`--phase: deciding or judging, not “${phase}”`);
    const made = await seedLoad({
      phase,
      entries: whole('entries', values.entries, 1_000_000),
      jurors: whole('jurors', values.jurors, 100),
      seed: whole('seed', values.seed, 2 ** 31),
    });
    console.log(JSON.stringify(made));
  } else {
    console.error('Say what to make: --demo, or --entries N --jurors M [--seed S]');
    process.exitCode = 1;
  }
} finally {
  await closeDb();
}

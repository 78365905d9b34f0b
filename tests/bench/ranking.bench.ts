import pg from 'pg';
import { rankContest } from '#app/features/jury/queries.server.ts';
import { compileScale, parseTieBreak, rank, totalsOf } from '#app/features/jury/ranking.ts';
import { type Ctx, systemCtx } from '#app/platform/context.server.ts';
import { createDb } from '#app/platform/db/client.server.ts';
import type { Measure } from './measure.ts';
import { scratchDatabase } from './scratch-database.ts';

const CONTEST = '00000000-0000-7000-8000-000000000002';
const SIZES = [
  { entries: 5, jurors: 7, criteria: 5, rounds: 30 },
  { entries: 10_000, jurors: 7, criteria: 5, rounds: 5 },
] as const;

/** What anyone would write first: the formula in SQL, in order, with no rule for ties and nobody excluded. */
const FLOOR = `
  SELECT "entryId", avg(score) AS score FROM (
    SELECT s."entryId", sum(c.weight * (v.value - c.min) / (c.max - c.min)) / sum(c.weight) AS score
    FROM "ScoreSheet" s JOIN "Entry" e ON e.id = s."entryId"
    JOIN "Score" v ON v."sheetId" = s.id JOIN "Criterion" c ON c.id = v."criterionId"
    WHERE e."contestId" = $1 AND s.status = 'complete' GROUP BY s.id
  ) sheet GROUP BY 1 ORDER BY 2 DESC`;

/** Seconds to rank a contest against the bare aggregate of the same rows, in turns. */
export async function bench(): Promise<Measure[]> {
  const measures: Measure[] = [];
  for (const size of SIZES) measures.push(...(await measureSize(size)));
  return measures;
}

async function measureSize(size: (typeof SIZES)[number]): Promise<Measure[]> {
  const scratch = await scratchDatabase();
  const db = createDb(scratch.url, 2);
  const client = new pg.Client({ connectionString: scratch.url });
  await client.connect();
  try {
    await seed(client, size);
    const ctx = systemCtx({ db });
    const ways = {
      ours: () => rankContest(ctx, CONTEST),
      floor: () => client.query(FLOOR, [CONTEST]),
      other: () => rankByValues(ctx, client),
    };
    const times = { ours: [] as number[], floor: [] as number[], other: [] as number[] };
    for (let round = 0; round <= size.rounds; round += 1) {
      for (const [name, way] of Object.entries(ways) as [keyof typeof ways, () => Promise<unknown>][]) {
        const startedAt = performance.now();
        await way();
        // The first round warms caches and plans.
        if (round > 0) times[name].push(performance.now() - startedAt);
      }
    }
    const name = `${size.entries} entries × ${size.jurors} jurors × ${size.criteria} criteria`;
    return [
      // A handful takes three round trips against the floor's one: a ratio would measure the wire.
      measure(name, times, size.entries > 1000 ? { aim: '<= 3', most: 3 } : { aim: 'a page at once' }),
      measure(`${name}, values added outside`, { ...times, ours: times.other }, { aim: 'not chosen' }),
    ];
  } finally {
    await client.end();
    await db.$disconnect();
    await scratch.drop();
  }
}

/** The design not chosen: every value is sent over and added up here. */
async function rankByValues(ctx: Ctx, client: pg.Client) {
  const contest = await ctx.db.contest.findUniqueOrThrow({ where: { id: CONTEST } });
  const criteria = await client.query(
    `SELECT id, position, weight::text, min::text, max::text FROM "Criterion" WHERE "contestId" = $1`,
    [CONTEST],
  );
  const { rows } = await client.query({
    text: `SELECT e.id, e.number, e."submittedAt", s.id, v."criterionId", v.value
           FROM "Entry" e JOIN "ScoreSheet" s ON s."entryId" = e.id JOIN "Score" v ON v."sheetId" = s.id
           WHERE e."contestId" = $1 AND s.status = 'complete' ORDER BY e.id, s.id`,
    values: [CONTEST],
    rowMode: 'array',
  });
  const entries = new Map<
    string,
    { number: number; at: Date; sheets: Map<string, Record<string, string>> }
  >();
  for (const [entryId, number, at, sheetId, criterionId, value] of rows) {
    const entry = entries.get(entryId) ?? { number, at, sheets: new Map() };
    entries.set(entryId, entry);
    const values = entry.sheets.get(sheetId) ?? {};
    entry.sheets.set(sheetId, values);
    values[criterionId] = value;
  }
  const scale = compileScale(criteria.rows);
  const totals = [...entries].map(([entryId, { number, at, sheets }]) =>
    totalsOf(scale, { entryId, number, submittedAt: at.getTime() }, [...sheets.values()]),
  );
  return rank(scale, totals, parseTieBreak(contest.tieBreak));
}

async function seed(client: pg.Client, size: { entries: number; jurors: number; criteria: number }) {
  const organisation = '00000000-0000-7000-8000-000000000001';
  const run = (sql: string, values: unknown[] = []) => client.query(sql, values);
  await run('SELECT setseed(0.42)');
  await run(`INSERT INTO "Organisation" (id, slug, name) VALUES ($1, 'bench', '{}')`, [organisation]);
  await run(
    `INSERT INTO "Contest" (id, "organisationId", slug, template, "announcedAt", "judgingEndsAt", "updatedAt")
     VALUES ($1, $2, 'bench', 'photo-idea', now() - interval '9 days', now() - interval '1 day', now())`,
    [CONTEST, organisation],
  );
  await run(
    `INSERT INTO "User" (id, email, "updatedAt")
     SELECT 'juror-' || n, 'juror-' || n || '@example.kz', now() FROM generate_series(1, $1::int) n`,
    [size.jurors],
  );
  await run(
    `INSERT INTO "Criterion" (id, "contestId", position, name, weight)
     SELECT gen_random_uuid(), $1, n, '{}', 35 - 5 * n FROM generate_series(1, $2::int) n`,
    [CONTEST, size.criteria],
  );
  await run(
    `INSERT INTO "Juror" (id, "contestId", "userId")
     SELECT gen_random_uuid(), $1, 'juror-' || n FROM generate_series(1, $2::int) n`,
    [CONTEST, size.jurors],
  );
  await run(
    `INSERT INTO "Entry" (id, "contestId", status, moderation, number, email, "submittedAt", "updatedAt")
     SELECT gen_random_uuid(), $1, 'submitted', 'accepted', n, 'person-' || n || '@example.kz',
       now() - interval '5 days' + n * interval '1 second', now() FROM generate_series(1, $2::int) n`,
    [CONTEST, size.entries],
  );
  await run(
    `INSERT INTO "ScoreSheet" (id, "jurorId", "entryId", status, "updatedAt")
     SELECT gen_random_uuid(), j.id, e.id, 'complete', now() FROM "Juror" j, "Entry" e`,
  );
  await run(
    `INSERT INTO "Score" ("sheetId", "criterionId", value)
     SELECT s.id, c.id, 1 + floor(random() * 5) FROM "ScoreSheet" s, "Criterion" c`,
  );
  await run('VACUUM ANALYZE');
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;

function measure(
  name: string,
  times: { ours: number[]; floor: number[] },
  { aim, most = Number.POSITIVE_INFINITY }: { aim: string; most?: number },
): Measure {
  const [ours, floor] = [median(times.ours), median(times.floor)];
  const ratio = Math.round((ours / floor) * 100) / 100;
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    bench: 'ranking',
    case: name,
    ours: round(ours),
    floor: round(floor),
    ratio,
    unit: 'ms',
    aim,
    ok: ratio <= most,
  };
}

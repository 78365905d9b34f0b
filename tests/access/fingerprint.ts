import type { Db } from '#app/platform/db/client.server.ts';

/** Counters of attempts are meant to change when somebody is refused. */
const APART = ['RateLimit', '_prisma_migrations'];

/** A hash of all rows of all tables: two equal ones, and nothing was written in between. */
export async function fingerprint(db: Db): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const parts = tables
    .filter(({ name }) => !APART.includes(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM "${name}" t`,
    );
  const rows = await db.$queryRawUnsafe<{ name: string; hash: string }[]>(parts.join(' UNION ALL '));
  return rows
    .map(({ name, hash }) => `${name} ${hash}`)
    .sort()
    .join('\n');
}
